import { countFaults } from './use-tried'

test('faults are counted field by field, also those of parts', () => {
  const session = { title: '请填场次', shift: { one: '请填人数' }, rules: { pool: {}, question: {} } }

  expect(countFaults({ name: '请填姓名', phone: undefined, guardian: false })).toBe(1)
  expect(countFaults({ place: '请填地点', sessions: [session, { shift: {} }] })).toBe(3)
  expect(countFaults({})).toBe(0)
})
