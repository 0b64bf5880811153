import { contract } from '@mulin/shared/contract'
import type { Endpoint, OutputOf, RefusalOf, SentTo } from '@mulin/shared/endpoint'
import type { AnyRefusalCode } from '@mulin/shared/refusals'
import { functionNameOf } from '../dev/deployment.ts'
import { asFunction } from '../dev/permissions.ts'
import type { Handler } from '../src/platform/serve.ts'
import { openSession } from '../src/platform/session.ts'

export interface Reply<E extends Endpoint> {
  status: number
  body: OutputOf<E> & { code?: RefusalOf<E> | AnyRefusalCode; details?: Record<string, unknown>; requestId?: string }
  headers: Record<string, unknown>
}

/**
 * Calls a handler as API Gateway would, typed by the contract, and with the permissions of its function. Without a
 * person nobody is signed in.
 */
export async function call<E extends Endpoint>(
  handler: Handler,
  endpoint: E,
  input: SentTo<E>,
  personId?: string,
): Promise<Reply<E>> {
  const { method, path } = endpoint
  const all: Record<string, unknown> = { ...input }
  const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const pathParameters = Object.fromEntries(named.map((name) => [name, String(all[name])]))
  const rest = Object.fromEntries(Object.entries(all).filter(([name]) => !named.includes(name)))
  const sent = method === 'GET' ? { queryStringParameters: texts(rest) } : { body: JSON.stringify(rest) }
  const event = eventFor(`${method} ${path}`, { pathParameters, ...sent, ...(await signedIn(personId)) })
  const { statusCode, body, headers } = await asFunction(functionOf(endpoint), () => handler(event))
  const isJson = String(headers?.['content-type']).startsWith('application/json')
  return { status: statusCode!, body: isJson ? JSON.parse(body!) : body, headers: headers ?? {} }
}

const features = Object.entries(contract)
const functionOf = (endpoint: Endpoint) =>
  functionNameOf(features.find(([, endpoints]) => Object.values<Endpoint>(endpoints).includes(endpoint))?.[0] ?? '')

/** The value of a call that has to succeed. */
export async function callOk<E extends Endpoint>(
  ...[handler, endpoint, input, personId]: Parameters<typeof call<E>>
): Promise<OutputOf<E>> {
  const reply = await call(handler, endpoint, input, personId)
  if (reply.status !== 200) throw new Error(`${endpoint.path} answered ${JSON.stringify(reply.body)}`)
  return reply.body
}

type Event = Parameters<Handler>[0]

/** An event with what matters here; everything else of API Gateway's shape is never read. */
export const eventFor = (routeKey: string, rest: Partial<Event>): Event =>
  ({ routeKey, headers: {}, requestContext: { requestId: 'req-test' }, ...rest }) as Event

export const signedIn = async (personId?: string) =>
  personId ? { headers: { authorization: `Bearer ${openSession(personId).token}` } } : {}

const texts = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
