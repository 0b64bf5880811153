import * as fc from 'fast-check'
import type { Area } from '../areas.ts'
import { covers, levelOf } from '../areas.ts'
import type { LedgerEntry } from './entry.ts'
import { fewest, isFew } from './few.ts'
import { countOf, type Figure, figures, type Share, shares } from './figures.ts'
import { monthsOf, periodAt, periodBefore, spanOf } from './period.ts'
import { statisticsOf } from './statistics.ts'

const now = '2026-11-26T00:00:00.000Z'
const kinds = ['subdistrict', 'community', 'grid', 'estate'] as const
const area = (path: string): Area => ({ id: path.split('/').at(-1)!, path, kind: kinds[levelOf(path)]!, name: path })
const estates = ['c1/g1/e1', 'c1/g1/e2', 'c1/g2/e3', 'c1/g3/e4', 'c2/g4/e5', 'c2/g5/e6', 'c3/g6/e7'].map(
  (path) => `s/${path}`,
)
const areas = [...new Set(['s', ...estates.flatMap((path) => [path.slice(0, 4), path.slice(0, 7), path])])].map(area)
const places = [...estates, 's/c1', 's/c2', 's/c3']

const anEntry = (overrides: Partial<LedgerEntry> = {}): LedgerEntry => ({
  number: 'YH20261101-000001',
  state: 'reported',
  categoryId: 'other',
  categoryName: '其他隐患',
  areaPath: estates[0]!,
  reportedAt: '2026-11-01T00:00:00.000Z',
  changedAt: '2026-11-01T00:00:00.000Z',
  replyDueAt: '2026-11-06T15:59:00.000Z',
  dueAt: '2026-11-04T15:59:00.000Z',
  joined: 0,
  disputes: 0,
  ...overrides,
})

const asked = { areaPath: 's', period: '2026-Q4', areas, now }
const rowsOf = (entries: readonly LedgerEntry[], areaPath: string) => statisticsOf(entries, { ...asked, areaPath })!

const instants = fc.integer({ min: 0, max: 60 }).map((day) => new Date(Date.UTC(2026, 9, 1 + day)).toISOString())
const anyEntry: fc.Arbitrary<LedgerEntry> = fc
  .record({
    areaPath: fc.constantFrom(...places),
    state: fc.constantFrom('reported', 'dispatched', 'closed', 'declined'),
    reportedAt: instants,
    repliedAt: fc.option(instants, { nil: undefined }),
    replyDueAt: instants,
    dueAt: instants,
    closedAt: instants,
    outcome: fc.constantFrom('rectified', 'persuaded', 'handed_over', 'unfounded'),
    wasReopened: fc.boolean(),
    disputes: fc.integer({ min: 0, max: 2 }),
    satisfied: fc.option(fc.boolean(), { nil: undefined, freq: 1 }),
    found: fc.option(fc.constant(true), { nil: undefined, freq: 3 }),
    others: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })),
  } as const)
  .map(({ wasReopened, closedAt, outcome, disputes, others, ...given }) => {
    const isClosed = given.state === 'closed'
    const closing = isClosed ? { closedAt, outcome, disputes } : wasReopened ? { disputes: disputes + 1 } : {}
    const [othersRated, othersSatisfied] = [Math.max(...others), Math.min(...others)]
    return anEntry({ ...given, ...closing, ...(othersRated > 0 && { othersRated, othersSatisfied }) })
  })
const ratings: readonly Figure[] = ['rated', 'satisfied']
const manyEntries = fc.array(anyEntry, { maxLength: 90 })

test('every figure is what the list that its filter gives counts: hazards once, ratings each', () => {
  fc.assert(
    fc.property(manyEntries, fc.constantFrom('s', 's/c1', 's/c2', 's/c3'), (entries, areaPath) => {
      const { total, rows } = rowsOf(entries, areaPath)

      for (const { counts, ended, inspected = {} } of [total, ...rows])
        for (const { value, filter } of [...Object.values({ ...counts, ...inspected }), ...(ended ? [ended] : [])]) {
          const listed = entries.filter(
            (entry) => covers(filter.areaPath, entry.areaPath) && figures[filter.figure](entry, now),
          )
          const counted = listed.map((entry) => countOf(filter.figure, entry, now))
          expect([filter, value]).toEqual([filter, counted.reduce((sum, count) => sum + count, 0)])
          expect(counted).toEqual(counted.map((count) => (ratings.includes(filter.figure) ? Math.max(count, 1) : 1)))
        }
    }),
  )
})

test('a hazard that its reporter and three neighbours rated counts four ratings', () => {
  const rated = anEntry({ satisfied: false, othersRated: 3, othersSatisfied: 2 })
  const { counts, shares } = rowsOf(Array(5).fill(rated), 's').total

  expect([counts.all?.value, counts.rated?.value, counts.satisfied?.value]).toEqual([5, 20, 10])
  expect(shares.satisfactionRate?.share).toBe(0.5)
})

test.each<[string, Partial<LedgerEntry>, boolean]>([
  ['has to be fixed still', { state: 'dispatched' }, true],
  ['waits for the answer of its reporter', { state: 'dispatched', resting: true }, false],
  ['is split', { state: 'split' }, true],
  ['is fixed', { state: 'fixed' }, false],
  ['is checked', { state: 'checked' }, false],
])('of what %s after its deadline is late and due: %j, %s', (_what, over, isLate) => {
  const entry = anEntry(over)

  expect([figures.overdue(entry, now), figures.solution_due(entry, now)]).toEqual([isLate, isLate])
})

test('the one figure of a share holds the other', () => {
  fc.assert(
    fc.property(anyEntry, (entry) => {
      const strays = Object.values(shares).filter(
        ([part, whole]) => figures[part](entry, now) && !figures[whole](entry, now),
      )
      expect(strays).toEqual([])
    }),
  )
})

test('of fewer than five nothing is worked out, and nothing is left out for the sake of neighbours', () => {
  fc.assert(
    fc.property(manyEntries, fc.constantFrom('s', 's/c1', 's/c2', 's/c3'), (entries, areaPath) => {
      const { total, rows } = rowsOf(entries, areaPath)
      for (const { areaPath: path, hidden, counts, shares: known, medianDays, ended } of [total, ...rows]) {
        expect(hidden).toBe(isFew(entries.filter((entry) => covers(path, entry.areaPath)).length))
        const of = Object.keys(known).map((name) => counts[shares[name as Share][1]]!.value)
        expect(of.filter((size) => size < fewest)).toEqual([])
        expect(medianDays !== undefined).toBe((ended?.value ?? 0) >= fewest)
        expect(isFew(counts.rated?.value ?? 0)).toBe(false)
      }
    }),
  )
})

test('a group of 22 is told also where those beside it have two and one', () => {
  const some = (size: number, areaPath: string) => Array.from({ length: size }, () => anEntry({ areaPath }))

  const { rows } = rowsOf([...some(22, estates[0]!), ...some(2, estates[2]!), ...some(1, estates[3]!)], 's/c1')

  expect(rows.map(({ hidden, counts }) => [hidden, counts.all?.value])).toEqual([
    [false, 22],
    [true, undefined],
    [true, undefined],
  ])
})

const found = { found: true, state: 'closed', outcome: 'rectified', repliedAt: '2026-11-01T00:00:00.000Z' } as const

test('what inspections found counts apart: in the counts, in no share and not in the median', () => {
  const closedAt = '2026-11-01T00:00:00.000Z'
  const findings = Array.from({ length: 8 }, () => anEntry({ ...found, closedAt }))
  const reports = Array.from({ length: 5 }, () => anEntry())

  const { total } = rowsOf([...findings, ...reports], 's')

  expect(total.counts.all?.value).toBe(13)
  expect(total.inspected).toMatchObject({
    found: { value: 8, filter: { figure: 'found' } },
    solved: { value: 8, filter: { figure: 'found_solved' } },
  })
  expect(total.shares).toMatchObject({ responseRate: { share: 0 }, solutionRate: { share: 0 } })
  expect(total.medianDays).toBeUndefined()
  expect(rowsOf(reports, 's').total).not.toHaveProperty('inspected')
})

test('the median is of what is closed now, and its list is that', () => {
  const ends = (day: string) =>
    anEntry({ state: 'closed', outcome: 'rectified', closedAt: `2026-11-${day}T00:00:00.000Z` })
  const reopened = anEntry({ state: 'accepted', disputes: 1 })
  const entries = [...['02', '02', '03', '05', '09'].map(ends), reopened]

  const { medianDays, ended, counts } = rowsOf(entries, 's').total

  expect([medianDays, ended?.value, ended?.filter.figure]).toEqual([2, 5, 'ended'])
  // It was closed once, and somebody said that it was not solved.
  expect([counts.closed?.value, counts.disputed?.value]).toEqual([6, 1])
})

test('a community says of itself what its subdistrict says of it', () => {
  fc.assert(
    fc.property(manyEntries, (entries) => {
      for (const row of rowsOf(entries, 's').rows) expect(rowsOf(entries, row.areaPath).total).toEqual(row)
    }),
  )
})

test('shares come with their interval, days as a median of what is closed', () => {
  const closed = (closedAt: string) => anEntry({ state: 'closed', outcome: 'rectified', closedAt, repliedAt: closedAt })
  const days = ['02', '03', '05', '09', '09'].map((day) => closed(`2026-11-${day}T00:00:00.000Z`))

  const { total } = rowsOf([...days, ...[1, 2].map(() => anEntry())], 's')

  expect(total).toMatchObject({
    medianDays: 4,
    shares: {
      solutionRate: { share: 5 / 7, low: expect.closeTo(0.359, 3), high: expect.closeTo(0.918, 3) },
      responseRate: { share: 3 / 7 },
    },
  })
  expect(total.shares.satisfactionRate).toBeUndefined()
})

test('an area that is not there has no statistics', () => {
  expect(statisticsOf([], { ...asked, areaPath: 's/c9' })).toBeUndefined()
  expect(statisticsOf([], { ...asked, areaPath: 'elsewhere' })).toBeUndefined()
})

test('a quarter begins and ends in China', () => {
  expect(periodAt('2026-12-31T15:59:59.000Z')).toBe('2026-Q4')
  expect(periodAt('2026-12-31T16:00:00.000Z')).toBe('2027-Q1')
  expect(spanOf('2026-Q4')).toEqual(['2026-09-30T16:00:00.000Z', '2026-12-31T16:00:00.000Z'])
  expect(monthsOf('2026-Q1').map(([from]) => from)).toEqual([
    '2025-12-31T16:00:00.000Z',
    '2026-01-31T16:00:00.000Z',
    '2026-02-28T16:00:00.000Z',
  ])
  expect([0, 1, 4, 5].map((back) => periodBefore('2026-Q1', back))).toEqual([
    '2026-Q1',
    '2025-Q4',
    '2025-Q1',
    '2024-Q4',
  ])
})
