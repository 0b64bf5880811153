import * as jws from 'jws'
import { setClock } from './clock.ts'
import { sessionSecret } from './environment.ts'
import { openSession, personOf } from './session.ts'

afterEach(() => setClock())

const personId = 'per_01HZZZZZZZZZZZZZZZZZZZZZZZ'
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

test('a session says whose it is, for two hours', () => {
  const { token, expiresAt } = openSession(personId)

  expect(personOf(bearer(token))).toBe(personId)

  setClock(new Date(Date.parse(expiresAt) + 1000).toISOString())
  expect(() => personOf(bearer(token))).toThrow('not_signed_in')
})

test('a session that was never met before is refused once it is over', () => {
  const { token } = openSession(personId)

  setClock('2999-01-01T00:00:00.000Z')

  expect(() => personOf(bearer(token))).toThrow('not_signed_in')
})

test('without a header there is nobody, and nothing to refuse', () => {
  expect(personOf({})).toBeUndefined()
})

test('a token without signature is refused', () => {
  const [, claims] = openSession(personId).token.split('.')
  const head = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')

  expect(() => personOf(bearer(`${head}.${claims}.`))).toThrow('not_signed_in')
})

test('a token signed by somebody else, changed, or saying less than it must is refused', () => {
  const [head, claims, signature] = openSession(personId).token.split('.')
  const other = Buffer.from(JSON.stringify({ sub: 'per_other', exp: 9_999_999_999 })).toString('base64url')
  const signed = (payload: object, secret = sessionSecret()) => jws.sign({ header: { alg: 'HS256' }, payload, secret })

  for (const token of [
    'x',
    `${head}.${other}.${signature}`,
    `${head}.${claims}.${signature}.more`,
    signed({ sub: personId, exp: 9_999_999_999 }, 'another secret'),
    signed({ sub: personId }),
    signed({ exp: 9_999_999_999 }),
  ])
    expect(() => personOf(bearer(token))).toThrow('not_signed_in')
})

test('the name of the scheme is written as one likes', () => {
  expect(personOf({ authorization: `bearer ${openSession(personId).token}` })).toBe(personId)
})
