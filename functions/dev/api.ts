import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { contract } from '@mulin/shared/contract'
import type { Endpoint } from '@mulin/shared/endpoint'
import type { Handler } from '../src/platform/serve.ts'
import { functionNameOf } from './deployment.ts'
import { handlers } from './handlers.ts'
import { asFunction } from './permissions.ts'

export type Listener = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

const bodyBytesAtMost = 1024 * 1024

/** API Gateway on this machine: the same handlers, found by the same contract, called with the same events. */
export function apiListener(): Listener {
  const routes = allRoutes()

  return async (request, response) => {
    const requestId = randomUUID()
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local')
    const body = await bodyOf(request)
    if (body === undefined)
      return refuse(response, 413, { code: 'invalid_input', message: 'body over 1 MB', requestId })
    const path = pathname.slice('/api'.length)
    for (const { method, pattern, routeKey, handler } of routes) {
      const pathParameters = method === request.method && parametersIn(pattern, path)
      if (!pathParameters) continue
      const queryStringParameters = Object.fromEntries(searchParams)
      const event = { routeKey, headers: request.headers, pathParameters, queryStringParameters, body }
      const answer = await handler({ ...event, requestContext: { requestId } } as never)
      return void response.writeHead(answer.statusCode ?? 200, answer.headers as never).end(bytesOf(answer))
    }
    refuse(response, 404, { code: 'not_found', message: 'not_found', requestId })
  }
}

/** Each handler with the permissions of its function. */
function allRoutes() {
  const routes = Object.entries(contract).flatMap(([feature, endpoints]) =>
    Object.values<Endpoint>(endpoints).map(({ method, path }) => ({
      method,
      path,
      routeKey: `${method} ${path}`,
      pattern: patternOf(path),
      handler: (event: Event) => asFunction(functionNameOf(feature), () => handlers[feature]!(event)),
    })),
  )
  return routes.toSorted((one, other) => (rank(one.path) < rank(other.path) ? -1 : 1))
}

type Event = Parameters<Handler>[0]
type Answer = Awaited<ReturnType<Handler>>

const bytesOf = ({ body, isBase64Encoded }: Answer) => (isBase64Encoded ? Buffer.from(body ?? '', 'base64') : body)

const patternOf = (path: string) => new RegExp(`^${path.replace(/\./g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)

/** Words sort before `{x}`, as API Gateway prefers them. */
const rank = (path: string) => path.replace(/\{\w+\}/g, '~')

function parametersIn(pattern: RegExp, pathname: string): Record<string, string> | undefined {
  const match = pattern.exec(pathname)
  const entries = Object.entries(match?.groups ?? {})
  return match ? Object.fromEntries(entries.map(([name, value]) => [name, decoded(value)])) : undefined
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Undefined when it is too long; it is read to its end all the same, so that the answer arrives. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes <= bodyBytesAtMost) chunks.push(chunk)
  }
  return bytes <= bodyBytesAtMost ? Buffer.concat(chunks).toString() : undefined
}

function refuse(response: ServerResponse, status: number, refusal: object) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(refusal))
}
