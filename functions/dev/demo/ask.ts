import { contract } from '@mulin/shared/contract'
import type { Endpoint, OutputOf, SentTo } from '@mulin/shared/endpoint'
import { openSession } from '../../src/platform/session.ts'
import { handlers } from '../handlers.ts'

/** Asks the API as that person, past the network: what the demo shows went through the same rules as everything. */
export async function ask<E extends Endpoint>(endpoint: E, input: SentTo<E>, personId: string): Promise<OutputOf<E>> {
  const handler = handlers[featureOf(endpoint)]
  if (!handler) throw new Error(`Nothing handles ${endpoint.path}`)
  const { token } = openSession(personId)
  const given = Object.entries(input)
  const isInPath = ([name]: [string, unknown]) => endpoint.path.includes(`{${name}}`)
  const event = {
    routeKey: `${endpoint.method} ${endpoint.path}`,
    headers: { authorization: `Bearer ${token}` },
    pathParameters: Object.fromEntries(given.filter(isInPath)),
    ...(endpoint.method === 'GET' ? { queryStringParameters: input } : { body: JSON.stringify(input) }),
    requestContext: { requestId: 'demo' },
  }
  const { statusCode, body } = await handler(event as never)
  if (statusCode !== 200) throw new Error(`The demo was refused: ${endpoint.method} ${endpoint.path} ${body}`)
  return endpoint.output.parse(JSON.parse(body ?? '')) as OutputOf<E>
}

const featureOf = (endpoint: Endpoint) =>
  Object.entries(contract).find(([, endpoints]) => Object.values<Endpoint>(endpoints).includes(endpoint))?.[0] ?? ''
