import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { log } from '../src/platform/log.ts'
import type { Listener } from './api.ts'

/** What answers which addresses: `/x` exactly that, `/x/*` everything below; the longest that fits answers. */
export type Listeners = Record<string, Listener>

const starting: Listeners = {
  '/*': (_request, response) =>
    void response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' }).end('starting'),
}

export interface LocalServer {
  url: string
  serve: (listeners: Listeners) => void
  stop: () => Promise<void>
}

/** Takes the port at once, and answers 503 until it is told what to serve. Port 0 finds a free one. */
export async function listen(port: number): Promise<LocalServer> {
  let listeners = starting
  const server = createServer((request, response) => {
    const answered = async () => find(listeners, request.url ?? '/')(request, response)
    answered().catch((error: unknown) => {
      log('error', 'local_server_failed', { url: request.url, error })
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  // After Node's 5 s of silence it would hang up just when a slow client asks again; clients hang up themselves.
  server.keepAliveTimeout = 0
  await listening(server, port)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (given) => void (listeners = given),
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

const listening = (server: Server, port: number) =>
  new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', done)
  })

/** Always the same answer. */
export const json =
  (value: unknown): Listener =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))

const notFound: Listener = (_request, response) => void response.writeHead(404).end()

function find(listeners: Listeners, url: string): Listener {
  const path = url.replace(/[?#].*/, '')
  const places = Object.keys(listeners).filter((place) =>
    place.endsWith('/*') ? path.startsWith(place.slice(0, -1)) : path === place,
  )
  const best = places.toSorted((one, other) => other.length - one.length)[0]
  return (best !== undefined && listeners[best]) || notFound
}
