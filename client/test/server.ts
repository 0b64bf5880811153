import type { Endpoint, InputOf, OutputOf, RefusalOf } from '@mulin/shared/endpoint'
import { type AnyRefusalCode, type RefusalDetails, refusalStatus } from '@mulin/shared/refusals'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'

export const server = setupServer()

/** Requests nobody in the test expected. */
export const unexpected: string[] = []
server.events.on('request:unhandled', ({ request }) => unexpected.push(`${request.method} ${request.url}`))

type Reply<E extends Endpoint> = OutputOf<E> | ((input: InputOf<E>) => OutputOf<E>)

/** From now on this endpoint answers so. What breaks the contract does not compile, and what is sent is parsed. */
export function answer<E extends Endpoint>(endpoint: E, reply: NoInfer<Reply<E>>): void {
  onCall(endpoint, (input) => HttpResponse.json((isFunction(reply) ? reply(input) : reply) as object))
}

export function refuse<E extends Endpoint>(
  endpoint: E,
  code: RefusalOf<E> | AnyRefusalCode,
  details?: RefusalDetails,
  how?: { once: boolean },
): void {
  const refusal = () => HttpResponse.json({ code, requestId: 'req-1', details }, { status: refusalStatus[code] })
  onCall(endpoint, refusal, how)
}

/** No answer comes; `arrived` gets what was sent all the same. */
export function cutOff<E extends Endpoint>(endpoint: E, arrived: (input: InputOf<E>) => void = () => undefined): void {
  onCall(endpoint, (input) => {
    arrived(input)
    return HttpResponse.error()
  })
}

/** Never answers: what the screen shows while it waits. */
export function keepWaiting(endpoint: Endpoint): void {
  onCall(endpoint, () => new Promise<Response>(() => undefined))
}

/** Whom one can be: somebody on the local stage, nobody elsewhere. */
export function answerDemoPeople(all: readonly { code: string; name: string; role: string }[]): void {
  server.use(http.get('http://api.test/demo-people', () => HttpResponse.json({ people: all })))
}

/** Takes the file of a prepared photo. */
export function takeUploads(url: string, status = 204): void {
  server.use(http.post(url, () => new HttpResponse(null, { status })))
}

function onCall<E extends Endpoint>(
  endpoint: E,
  reply: (input: InputOf<E>) => Response | Promise<Response>,
  how: { once: boolean } = { once: false },
) {
  const { method, path, input } = endpoint
  const on = { GET: http.get, POST: http.post, PUT: http.put, DELETE: http.delete }[method]
  server.use(
    on(
      `http://api.test${path.replace(/\{(\w+)\}/g, ':$1')}`,
      async ({ request, params }) => {
        const query = Object.fromEntries(new URL(request.url).searchParams)
        const body: unknown = method === 'GET' ? {} : await request.json()
        return reply(input.parse({ ...query, ...(body as object), ...params }) as InputOf<E>)
      },
      how,
    ),
  )
}

const isFunction = <E extends Endpoint>(reply: Reply<E>): reply is (input: InputOf<E>) => OutputOf<E> =>
  typeof reply === 'function'
