import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda-types'
import { CsvFile } from '@mulin/shared/csv-file'
import { type Actor, isActive, type OwnDuty } from '@mulin/shared/duties'
import type { Endpoint, InputOf, OutputOf, RefusalOf } from '@mulin/shared/endpoint'
import { fileFrom, fileTypeOf } from '@mulin/shared/file-answer'
import { Refusal, type RefusalCode, type RefusalDetails, refusalStatus } from '@mulin/shared/refusals'
import { mayDo, type Permission } from '@mulin/shared/roles'
import * as z from 'zod'
import { now } from './clock.ts'
import { fileReply } from './file-reply.ts'
import { log } from './log.ts'
import { plain, plainJson } from './plain-text.ts'
import { personOf } from './session.ts'

interface Call<E extends Endpoint> {
  input: InputOf<E>
  personId: E['access'] extends 'anyone' ? string | undefined : string
  /** With the duties of today that permit this endpoint; none are loaded for residents. */
  actor: E['access'] extends 'anyone' | 'resident' ? undefined : Actor
  /** For what residents and staff both call: loads the duties of whoever calls. */
  actorWith: (permission: Permission) => Promise<Actor>
  now: string
  /** Only the refusals that the contract declares for this endpoint compile. */
  refuse: (code: RefusalOf<E>, details?: RefusalDetails) => Refusal
}

export type UseCase<E extends Endpoint> = (call: Call<E>) => Promise<OutputOf<E>>
type DutiesOf = (personId: string) => Promise<OwnDuty[]>
export type Handler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>

/** One Lambda handler for all endpoints of a feature. Whatever is not a refusal is a bug and says nothing about itself. */
export function serve<Endpoints extends Record<string, Endpoint>>(
  endpoints: Endpoints,
  useCases: { [Name in keyof Endpoints]: UseCase<Endpoints[Name]> },
  dutiesOf: DutiesOf,
): Handler {
  const names = new Map(Object.entries(endpoints).map(([name, { method, path }]) => [`${method} ${path}`, name]))

  return async (event) => {
    const requestId = event.requestContext?.requestId ?? ''
    try {
      const name = names.get(event.routeKey)
      const endpoint = name === undefined ? undefined : endpoints[name]
      if (!name || !endpoint) throw new Refusal('not_found')
      const call = await callOf(endpoint, event, dutiesOf)
      return answer(endpoint, await useCases[name]!(call as never), event.headers['if-none-match'])
    } catch (error) {
      if (error instanceof Refusal) return refused(error, requestId)
      log('error', 'request_failed', { requestId, route: event.routeKey, error })
      return json(500, { code: 'internal', message: 'internal', requestId })
    }
  }
}

async function callOf(endpoint: Endpoint, event: APIGatewayProxyEventV2, dutiesOf: DutiesOf) {
  const { access } = endpoint
  const personId = personOf(event.headers)
  if (!personId && access !== 'anyone') throw new Refusal('not_signed_in')
  const at = now()
  const actorWith = async (permission: Permission | 'staff'): Promise<Actor> => {
    const duties = personId ? await dutiesOf(personId) : []
    const counting = duties.filter(
      (duty) => isActive(duty, at) && (permission === 'staff' || mayDo(duty.role, permission)),
    )
    return { personId: personId ?? '', duties: counting }
  }
  const actor = access === 'anyone' || access === 'resident' ? undefined : await actorWith(access)
  if (actor?.duties.length === 0) throw new Refusal('not_permitted')
  return { input: inputFor(endpoint, event), personId, actor, actorWith, now: at, refuse }
}

const refuse = (code: RefusalCode, details?: RefusalDetails) => new Refusal(code, code, details)

function inputFor(endpoint: Endpoint, event: APIGatewayProxyEventV2) {
  const input = endpoint.input.safeParse({
    ...event.queryStringParameters,
    ...bodyOf(event, endpoint),
    ...event.pathParameters,
  })
  if (!input.success)
    throw new Refusal('invalid_input', z.prettifyError(input.error), { fields: fieldsOf(input.error) })
  return input.data
}

const fieldsOf = (error: z.ZodError) => [...new Set(error.issues.map(({ path }) => path.join('.')))]

function bodyOf({ body, isBase64Encoded, headers }: APIGatewayProxyEventV2, { form }: Endpoint): object {
  const text = isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : body
  const type = headers['content-type'] ?? ''
  return form && type.startsWith('application/x-www-form-urlencoded') ? fieldsIn(text) : objectIn(text)
}

/** What was left empty in a form is not there. */
const fieldsIn = (text: string | undefined) =>
  Object.fromEntries(
    [...new URLSearchParams(text)].flatMap(([name, value]) => (value === '' ? [] : [[name, plain(value)]])),
  )

function objectIn(text: string | undefined): object {
  const value = parsed(text || '{}')
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new Refusal('invalid_input', 'The body is not a JSON object')
}

function parsed(text: string): unknown {
  try {
    return plainJson(text)
  } catch {
    throw new Refusal('invalid_input', 'The body is not JSON')
  }
}

/** Parsing the output takes out every field the contract does not name. */
function answer({ output }: Endpoint, value: unknown, known?: string): APIGatewayProxyStructuredResultV2 {
  const parsedOutput = output.parse(value)
  const fileType = fileTypeOf(output)
  if (fileType !== undefined) return fileReply({ type: fileType, ...fileFrom(parsedOutput) }, known)
  return output === CsvFile ? download(CsvFile.parse(parsedOutput)) : json(200, parsedOutput)
}

function refused({ code, message, details }: Refusal, requestId: string): APIGatewayProxyStructuredResultV2 {
  const reply = json(refusalStatus[code], { code, message, requestId, details })
  return code === 'busy' ? { ...reply, headers: { ...reply.headers, 'retry-after': '1' } } : reply
}

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

const json = (statusCode: number, body: unknown) => ({
  statusCode,
  headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
})

const download = ({ fileName, csv }: CsvFile) => ({
  statusCode: 200,
  headers: {
    ...headers,
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  },
  body: csv,
})
