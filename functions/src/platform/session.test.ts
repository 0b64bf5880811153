import { setClock } from './clock.ts'
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

test('a token without signature is refused', async () => {
  const [, claims] = (await openSession(personId)).token.split('.')
  const head = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')

  await expect(personOf(bearer(`${head}.${claims}.`))).rejects.toThrow('not_signed_in')
})
