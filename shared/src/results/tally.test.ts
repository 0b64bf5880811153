import * as fc from 'fast-check'
import { ranked } from './ranking.ts'
import { type Entry, type TallyRow, usualPointsPerRank } from './result.ts'
import { tablesOf } from './tally.ts'

const event = (values: Record<string, number>, pointsPerRank = usualPointsPerRank) => ({
  pointsPerRank,
  entries: ranked(
    Object.entries(values).map(([name, value]): Entry => ({ id: name, kind: 'team', name, value })),
    'points',
  ),
})
const medals = (rows: readonly TallyRow[]) =>
  rows.map(({ medalRank, key, gold, silver, bronze }) => [medalRank, key, gold, silver, bronze])

test('gold counts before silver before bronze', () => {
  const { teams } = tablesOf([
    event({ 太宇: 9, 沿河: 8, 银穆: 7, 中天: 6 }),
    event({ 沿河: 9, 银穆: 8, 太宇: 7, 中天: 6 }),
    event({ 中天: 9, 银穆: 8, 沿河: 7, 太宇: 6 }),
  ])

  expect(medals(teams)).toEqual([
    [1, '沿河', 1, 1, 1],
    [2, '太宇', 1, 0, 1],
    [3, '中天', 1, 0, 0],
    [4, '银穆', 0, 2, 1],
  ])
})

test('equal medals share a rank, and the next counts both', () => {
  const { teams } = tablesOf([event({ 太宇: 9, 沿河: 9, 银穆: 7 })])

  expect(medals(teams)).toEqual([
    [1, '太宇', 1, 0, 0],
    [1, '沿河', 1, 0, 0],
    [3, '银穆', 0, 0, 1],
  ])
})

test('points follow the rank, by default 7-5-4-3-2-1, and each event may count otherwise', () => {
  const field = { a: 9, b: 8, c: 7, d: 6, e: 5, f: 4, g: 3 }

  const points = (table: readonly TallyRow[]) => Object.fromEntries(table.map((row) => [row.key, row.points]))

  expect(points(tablesOf([event(field)]).teams)).toEqual({ a: 7, b: 5, c: 4, d: 3, e: 2, f: 1, g: 0 })
  expect(points(tablesOf([event(field), event(field, [10, 1])]).teams)).toMatchObject({ a: 17, b: 6, c: 4 })
})

test('who leads in points need not lead in medals', () => {
  const { teams } = tablesOf([
    event({ 太宇: 9, 沿河: 8, 银穆: 7 }),
    event({ 中天: 9, 沿河: 8, 银穆: 7, 太宇: 6 }, [5, 4, 3]),
  ])

  expect(teams.find(({ medalRank }) => medalRank === 1)?.key).toBe('中天')
  expect(teams.find(({ pointRank }) => pointRank === 1)?.key).toBe('沿河')
})

test('persons count for their community, and not as a team', () => {
  const entries = ranked(
    [
      { id: '1', kind: 'person', name: '居民 甲', communityId: 'taiyu', value: 5 },
      { id: '2', kind: 'team', name: '太宇一队', communityId: 'taiyu', value: 4 },
      { id: '3', kind: 'person', name: '居民 乙', value: 3 },
    ],
    'points',
  )

  const { teams, communities } = tablesOf([{ entries, pointsPerRank: usualPointsPerRank }])

  expect(medals(teams)).toEqual([[1, '太宇一队', 0, 1, 0]])
  expect(medals(communities)).toEqual([[1, 'taiyu', 1, 1, 0]])
})

const someEvents = fc
  .array(fc.dictionary(fc.constantFrom(...'甲乙丙丁戊己'), fc.nat(5)), { maxLength: 6 })
  .map((all) => all.map((values) => event(values)))
const total = (rows: readonly TallyRow[], name: 'gold' | 'silver' | 'bronze' | 'points') =>
  rows.reduce((sum, row) => sum + row[name], 0)

test('every medal and every point of an event stands in the table once', () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const { teams } = tablesOf(events)
      const ranks = events.flatMap(({ entries }) => entries.map(({ rank }) => rank ?? 0))
      const count = (rank: number) => ranks.filter((one) => one === rank).length

      expect([total(teams, 'gold'), total(teams, 'silver'), total(teams, 'bronze')]).toEqual([1, 2, 3].map(count))
      expect(total(teams, 'points')).toBe(ranks.reduce((sum, rank) => sum + (usualPointsPerRank[rank - 1] ?? 0), 0))
    }),
  )
})

test('the order of the events changes nothing, and nobody stands above who has better medals', () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const { teams } = tablesOf(events)

      expect(tablesOf([...events].reverse()).teams).toEqual(teams)
      const weight = ({ gold, silver, bronze }: TallyRow) => (gold * 100 + silver) * 100 + bronze
      for (const row of teams)
        expect(row.medalRank).toBe(1 + teams.filter((other) => weight(other) > weight(row)).length)
    }),
  )
})
