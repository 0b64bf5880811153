import { everything, queryOf, weekendFrom } from './activity-filter'

test.each([
  ['2026-11-23', '2026-11-28', '2026-11-29'],
  ['2026-11-27', '2026-11-28', '2026-11-29'],
  ['2026-11-28', '2026-11-28', '2026-11-29'],
  ['2026-11-29', '2026-11-29', '2026-11-29'],
])('the weekend of %s is what is left of it', (today, from, to) => {
  expect(weekendFrom(today)).toEqual({ from, to })
})

const today = '2026-11-25'
const all = everything(today)

test('at first everything of my community is shown, of everywhere without one', () => {
  expect(queryOf(all, 'heye', today)).toEqual({ communityId: 'heye', type: undefined })
  expect(queryOf(all, undefined, today)).toEqual({ communityId: undefined, type: undefined })
})

test('place, type and day are sent as chosen', () => {
  const filter = { where: 'taiyu', type: 'training', when: 'day', day: '2026-12-01' } as const

  expect(queryOf(filter, 'heye', today)).toEqual({
    communityId: 'taiyu',
    type: 'training',
    from: '2026-12-01',
    to: '2026-12-01',
  })
})

test('the whole subdistrict today', () => {
  expect(queryOf({ ...all, where: 'all', when: 'today' }, 'heye', today)).toMatchObject({
    communityId: undefined,
    from: today,
    to: today,
  })
})
