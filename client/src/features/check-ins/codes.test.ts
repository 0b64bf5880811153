import { personIn, sessionIn, signUpIdIn, venueCodeIn } from './codes'

const signUp = 'sgn_00000000000000000000000001'
const venue = 'act_00000000000000000000000001.ses_00000000000000000000000002.29000000.abc-_1'

test('a scanned text is a sign-up’s code, six digits, or nothing', () => {
  expect(personIn(`${signUp}.abc`)).toEqual({ code: `${signUp}.abc` })
  expect(personIn(' 123456\n')).toEqual({ personCode: '123456' })
  expect(personIn('https://example.com')).toBeUndefined()
  expect(signUpIdIn({ code: `${signUp}.abc` })).toBe(signUp)
})

test('a venue’s code is read from an address with a host or without one', () => {
  const path = `/packages/activity/check-in/index?code=${venue}`

  expect(venueCodeIn(path)).toBe(venue)
  expect(venueCodeIn(`https://mulin.example${path}&from=wechat`)).toBe(venue)
  expect(venueCodeIn('https://example.com/?code=abc')).toBeUndefined()
  expect(sessionIn(venue)).toBe('ses_00000000000000000000000002')
})
