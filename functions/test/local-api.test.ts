import { people } from '@mulin/shared/people'
import { apiListener } from '../dev/api.ts'
import { docsListeners } from '../dev/docs.ts'
import { listen, type LocalServer } from '../dev/server.ts'
import { useLocalTable } from './local-table.ts'

useLocalTable()

let server: LocalServer
beforeAll(async () => {
  server = await listen(0)
  server.serve({ '/api/*': apiListener(), ...docsListeners() })
})
afterAll(() => server.stop())

const ask = async (path: string, options: RequestInit = {}) => {
  const response = await fetch(server.url + path, options)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

test('the local API signs somebody of the demo in, and knows them by their session', async () => {
  const code = JSON.stringify({ code: 'demo:resident-1' })

  const session = await ask('/api/sessions', { method: 'POST', body: code })
  const me = await ask('/api/me', { headers: { authorization: `Bearer ${session.body['token']}` } })

  expect(me).toEqual({ status: 200, body: people.me.output.parse(session.body['person']) })
})

test.each([
  ['GET', '/api/nothing'],
  ['DELETE', '/api/me'],
  ['GET', '/api//me'],
])('%s %s is refused as unknown, with a request id', async (method, path) => {
  expect(await ask(path, { method })).toEqual({
    status: 404,
    body: { code: 'not_found', message: 'not_found', requestId: expect.stringMatching(/.{20}/) },
  })
})

test.each(['/api/activities/%', '/api/activities/%00', '/api/activities?limit=%ff&after=%'])(
  'GET %s is refused, not broken',
  async (path) => {
    expect((await ask(path)).status).toBe(400)
  },
)

test('a body over 1 MB is refused', async () => {
  const body = JSON.stringify({ code: 'x'.repeat(1024 * 1024) })

  expect(await ask('/api/sessions', { method: 'POST', body })).toMatchObject({
    status: 413,
    body: { code: 'invalid_input' },
  })
})

test('the document of the API is served with the page that shows it, which loads nothing from elsewhere', async () => {
  const page = await fetch(`${server.url}/api/docs`)
  const html = await page.text()
  const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, part]) => part!)

  expect((await ask('/api/openapi.json')).body['openapi']).toBe('3.1.0')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
  for (const part of parts) expect([part, (await fetch(server.url + part)).status]).toEqual([part, 200])
})

test('a port that is taken is said to be', async () => {
  await expect(listen(Number(new URL(server.url).port))).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test('it never hangs up on a client that is about to ask again', async () => {
  const { headers } = await fetch(`${server.url}/api/openapi.json`)

  expect(headers.get('keep-alive')).toBeNull()
})
