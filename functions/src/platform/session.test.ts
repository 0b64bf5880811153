import { createHmac } from 'node:crypto'
import { setClock } from './clock.ts'
import { sessionSecret } from './environment.ts'
import { openSession, personOf } from './session.ts'

afterEach(() => setClock())

const personId = 'per_01HZZZZZZZZZZZZZZZZZZZZZZZ'
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

test('a session says whose it is, for two hours', async () => {
  const { token, expiresAt } = await openSession(personId)

  expect(await personOf(bearer(token))).toBe(personId)

  setClock(new Date(Date.parse(expiresAt) + 1000).toISOString())
  await expect(personOf(bearer(token))).rejects.toThrow('not_signed_in')
})

test('a session that was never met before is refused once it is over', async () => {
  const { token } = await openSession(personId)

  setClock('2999-01-01T00:00:00.000Z')

  await expect(personOf(bearer(token))).rejects.toThrow('not_signed_in')
})

test('without a header there is nobody, and nothing to refuse', async () => {
  expect(await personOf({})).toBeUndefined()
})

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const hmac = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('base64url')
const signed = (head: object, claims: object, secret = sessionSecret()) => {
  const text = `${encoded(head)}.${encoded(claims)}`
  return `${text}.${hmac(text, secret)}`
}
const [hs256, exp] = [{ alg: 'HS256' }, 4_000_000_000]

test('a session is a JSON Web Token, signed with HS256', async () => {
  expect(await personOf(bearer(signed(hs256, { sub: personId, exp })))).toBe(personId)
})

test.each<[string, (token: string) => string]>([
  ['without a signature', (token) => token.replace(/[^.]*$/, '')],
  ['that says it needs none', (token) => `${encoded({ alg: 'none' })}.${token.split('.')[1]}.`],
  ['with another head', () => signed({ alg: 'HS256', typ: 'JWT' }, { sub: personId, exp })],
  ['signed with another secret', () => signed(hs256, { sub: personId, exp }, 'guessed')],
  ['with other claims', (token) => token.replace(/\.[^.]+\./, `.${encoded({ sub: 'per_1', exp })}.`)],
  ['with a part too many', (token) => `${token}.more`],
  ['with half its signature', (token) => token.slice(0, -20)],
  ['that is no token', () => 'token'],
])('a session %s is refused', async (_kind, forge) => {
  const { token } = await openSession(personId)

  await expect(personOf(bearer(forge(token)))).rejects.toThrow('not_signed_in')
})
