import { volunteers, VolunteerRow } from './volunteers.ts'

const register = (overrides: object) =>
  volunteers.register.input.safeParse({
    requestId: 'request-1',
    skills: ['visiting'],
    times: ['weekend_day'],
    ...overrides,
  }).success

test.each([
  ['one skill and one time', {}, true],
  ['no skill', { skills: [] }, false],
  ['no time', { times: [] }, false],
  ['an unknown skill', { skills: ['magic'] }, false],
  ['a phone with spaces', { phone: '138 0000 8000' }, true],
  ['no phone number', { phone: '12345' }, false],
  ['a long story', { about: '好'.repeat(301) }, false],
])('offering help with %s is taken: %s', (_, overrides, expected) => {
  expect(register(overrides)).toBe(expected)
})

test('a decline says why', () => {
  const decline = (reason: string) =>
    volunteers.decline.input.safeParse({ volunteerId: 'vol_01J00000000000000000000000', reason }).success

  expect(decline('请先到社区登记')).toBe(true)
  expect(decline('  ')).toBe(false)
})

test('who decides never gets a whole phone number', () => {
  expect(Object.keys(VolunteerRow.shape)).not.toContain('phone')
})
