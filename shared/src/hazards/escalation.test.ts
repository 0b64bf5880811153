import * as fc from 'fast-check'
import { deadlineMoments, momentsLeft } from './escalation.ts'
import { HazardState } from './workflow.ts'

const timed = {
  state: 'dispatched' as const,
  reportedAt: '2026-11-20T00:00:00.000Z',
  dueAt: '2026-11-21T00:00:00.000Z',
}

test('of 24 hours the last six are a reminder, then it is escalated after the term and after three of it', () => {
  expect(deadlineMoments(timed)).toEqual([
    { what: 'remind', at: '2026-11-20T18:00:00.000Z' },
    { what: 'community', at: '2026-11-21T00:00:00.000Z' },
    { what: 'office', at: '2026-11-23T00:00:00.000Z' },
  ])
})

test('of a long term the last day is a reminder', () => {
  const [reminder] = deadlineMoments({ ...timed, dueAt: '2026-11-30T00:00:00.000Z' })
  expect(reminder?.at).toBe('2026-11-29T00:00:00.000Z')
})

test('a term that began anew is counted from then, not from the report', () => {
  const anew = { ...timed, countedFrom: '2026-11-30T00:00:00.000Z', dueAt: '2026-12-01T00:00:00.000Z' }
  expect(deadlineMoments(anew).map(({ at }) => at)).toEqual([
    '2026-11-30T18:00:00.000Z',
    '2026-12-01T00:00:00.000Z',
    '2026-12-03T00:00:00.000Z',
  ])
})

test.each(HazardState.options)('the clock looks at what is %s only before it is fixed', (state) => {
  const isOpen = ['reported', 'accepted', 'dispatched'].includes(state)
  expect(deadlineMoments({ ...timed, state })).toHaveLength(isOpen ? 3 : 0)
})

test('while its reporter is asked nothing is late', () => {
  const question = { text: '在几楼？', at: timed.reportedAt }
  expect(deadlineMoments({ ...timed, question })).toEqual([])
})

test('what was done about a deadline is not done again, and a later deadline begins anew', () => {
  const done = { what: 'community' as const, dueAt: timed.dueAt }
  expect(momentsLeft(timed, done).map(({ what }) => what)).toEqual(['office'])
  const later = { ...timed, dueAt: '2026-11-25T00:00:00.000Z' }
  expect(momentsLeft(later, done).map(({ what }) => what)).toEqual(['remind', 'community', 'office'])
})

test('whatever the term, reminding comes before the deadline and the office after the community', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 * 24 * 60 }), (minutes) => {
      const dueAt = new Date(Date.parse(timed.reportedAt) + minutes * 60_000).toISOString()
      const [remind, community, office] = deadlineMoments({ ...timed, dueAt }).map(({ at }) => at)
      expect(timed.reportedAt < remind! && remind! < dueAt).toBe(true)
      expect(community).toBe(dueAt)
      expect(office! > dueAt).toBe(true)
    }),
  )
})
