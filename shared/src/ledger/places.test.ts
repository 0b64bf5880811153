import * as fc from 'fast-check'
import { type Area, covers, idOf, kindOf } from '../areas.ts'
import type { LedgerEntry } from './entry.ts'
import { isFew } from './few.ts'
import { figures } from './figures.ts'
import { placesOf } from './places.ts'
import { statisticsOf } from './statistics.ts'

const now = '2026-11-26T00:00:00.000Z'
const estates = ['c1/g1/e1', 'c1/g1/e2', 'c1/g2/e3', 'c1/g2/e4', 'c1/g3/e5', 'c2/g4/e6', 'c2/g4/e7'].map(
  (path) => `s/${path}`,
)
const location = { latitude: 32.5, longitude: 120.1 }
const area = (path: string): Area => ({
  id: idOf(path),
  path,
  kind: kindOf(path),
  name: path,
  ...(path === estates[0] && { location }),
})
const areas = [...new Set(['s', ...estates.flatMap((path) => [path.slice(0, 4), path.slice(0, 7), path])])].map(area)

const entryOf = (areaPath: string, state: LedgerEntry['state']): LedgerEntry => ({
  number: 'YH20261101-000001',
  state,
  categoryId: 'other',
  categoryName: '其他隐患',
  areaPath,
  reportedAt: '2026-11-01T00:00:00.000Z',
  changedAt: '2026-11-01T00:00:00.000Z',
  replyDueAt: '2026-11-06T15:59:00.000Z',
  dueAt: '2026-11-04T15:59:00.000Z',
  joined: 0,
  disputes: 0,
})

const asked = (areaPath: string) => ({ areaPath, period: '2026-Q4', areas, now })
const placesIn = (entries: readonly LedgerEntry[], areaPath: string) => placesOf(entries, asked(areaPath))!
const manyEntries = fc.array(
  fc
    .tuple(
      fc.constantFrom(...estates, 's/c1', 's/c2'),
      fc.constantFrom('dispatched' as const, 'closed' as const),
      fc.constantFrom(undefined, location, { latitude: 32.501, longitude: 120.1 }),
    )
    .map(([path, state, pin]) => ({ ...entryOf(path, state), ...(pin && { location: pin }) })),
  { maxLength: 80 },
)

test('every number is the length of the list that its filter gives, and its points are of that list', () => {
  fc.assert(
    fc.property(manyEntries, fc.constantFrom('s', 's/c1', 's/c2'), (entries, areaPath) => {
      for (const { few, points, filter, ...place } of placesIn(entries, areaPath)) {
        const listed = entries.filter(
          (entry) => covers(filter.areaPath, entry.areaPath) && figures[filter.figure](entry, now),
        )
        const all = entries.filter((entry) => covers(filter.areaPath, entry.areaPath))
        const open = isFew(all.length) && listed.length > 0 ? undefined : listed.length
        expect([filter, place.open, few]).toEqual([filter, open, open === undefined ? true : undefined])
        const placed = listed.flatMap(({ location: pin }) => pin ?? [])
        expect(points!.reduce((sum, point) => sum + point.open, 0)).toBe(placed.length)
        for (const { latitude, longitude } of points!) expect(placed).toContainEqual({ latitude, longitude })
      }
    }),
  )
})

test('a subdistrict shows its communities in the middle of their estates, a community its estates where they are', () => {
  const entries = Array.from({ length: 6 }, () => entryOf(estates[0]!, 'dispatched'))

  expect(placesIn(entries, 's')).toMatchObject([
    { areaPath: 's/c1', location, open: 6, points: [] },
    { areaPath: 's/c2', open: 0 },
  ])
  expect(placesIn(entries, 's/c2').map(({ areaPath }) => areaPath)).toEqual(estates.slice(5))
  expect(placesIn(entries, 's/c2')[0]).not.toHaveProperty('location')
})

test('an area that is not there has no places', () => {
  expect(placesOf([], asked('s/c9'))).toBeUndefined()
})

test('what the statistics say nothing of has no number on the map either, and each of its hazards stays where it is', () => {
  const entries = [
    ...Array.from({ length: 5 }, () => entryOf(estates[0]!, 'dispatched')),
    ...Array.from({ length: 4 }, () => ({ ...entryOf(estates[5]!, 'dispatched' as const), location })),
  ]

  const hidden = statisticsOf(entries, asked('s'))!.rows.filter((row) => row.hidden)

  expect(hidden.map(({ areaPath }) => areaPath)).toEqual(['s/c2'])
  expect(placesIn(entries, 's')).toMatchObject([
    { areaPath: 's/c1', open: 5 },
    { areaPath: 's/c2', few: true, points: [location] },
  ])
  expect(placesIn(entries, 's')[1]).not.toHaveProperty('open')
})
