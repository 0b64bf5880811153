import { endOfIdentity, Identity } from './identity.ts'

const takes = (type: string, number: string) => Identity.safeParse({ type, number }).success

test.each(['11010519491231002X', '440524188001010014', ' 110105 19491231 002x '])('%s is a card number', (number) => {
  expect(takes('identity_card', number)).toBe(true)
  expect(takes('residence_permit', number)).toBe(true)
})

test.each([
  ['one digit is another', '11010519491231003X'],
  ['two digits are swapped', '11010519491232001X'],
  ['a digit is missing', '1101051949123100X'],
  ['the X is inside', '1101051949123X002X'],
  ['empty', ''],
])('%s is none', (_, number) => {
  expect(takes('identity_card', number)).toBe(false)
})

test('a passport has letters and digits, and no check character', () => {
  expect(takes('passport', 'e12345678')).toBe(true)
  expect(takes('passport', 'E1234-678')).toBe(false)
  expect(takes('driving_licence', 'E12345678')).toBe(false)
})

test('whoever checks compares the last four', () => {
  expect(endOfIdentity(Identity.parse({ type: 'identity_card', number: '11010519491231002x' }))).toBe('002X')
})
