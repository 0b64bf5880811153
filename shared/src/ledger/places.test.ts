import * as fc from 'fast-check'
import { type Area, covers, idOf, kindOf } from '../areas.ts'
import type { LedgerEntry } from './entry.ts'
import { fewest } from './few.ts'
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
const sizeOf = (entries: readonly LedgerEntry[], path: string) =>
  entries.filter(({ areaPath }) => covers(path, areaPath)).length

const manyEntries = fc.array(
  fc
    .tuple(fc.constantFrom(...estates, 's/c1', 's/c2'), fc.constantFrom('dispatched', 'closed'))
    .map(([path, state]) => entryOf(path, state as 'dispatched' | 'closed')),
  { maxLength: 80 },
)

test('every number is the length of the list that its filter gives', () => {
  fc.assert(
    fc.property(manyEntries, fc.constantFrom('s', 's/c1', 's/c2'), (entries, areaPath) => {
      const told = placesIn(entries, areaPath).filter(({ open }) => open !== undefined)
      for (const { open, filter } of told) {
        const listed = entries.filter(
          (entry) => covers(filter.areaPath, entry.areaPath) && figures[filter.figure](entry, now),
        )
        expect([filter, open]).toEqual([filter, listed.length])
      }
    }),
  )
})

test('an estate says nothing that is about fewer than five, nor what would tell it beside its grid', () => {
  fc.assert(
    fc.property(manyEntries, fc.constantFrom('s/c1', 's/c2'), (entries, community) => {
      const places = placesIn(entries, community)
      const { rows: grids } = statisticsOf(entries, asked(community))!
      for (const grid of grids) {
        const within = places.filter(({ areaPath }) => covers(grid.areaPath, areaPath))
        const told = within.filter(({ open, areaPath }) => open !== undefined && sizeOf(entries, areaPath) > 0)
        const untold = within
          .filter(({ open }) => open === undefined)
          .reduce((sum, { areaPath }) => sum + sizeOf(entries, areaPath), 0)

        expect(told.filter(({ areaPath }) => [1, 2, 3, 4].includes(sizeOf(entries, areaPath)))).toEqual([])
        const isSafe = grid.hidden ? told.length === 0 : untold === 0 || untold >= fewest
        expect(isSafe).toBe(true)
      }
    }),
  )
})

test('a subdistrict shows its communities in the middle of their estates, a community its estates where they are', () => {
  const entries = Array.from({ length: 6 }, () => entryOf(estates[0]!, 'dispatched'))

  expect(placesIn(entries, 's')).toMatchObject([
    { areaPath: 's/c1', location, open: 6 },
    { areaPath: 's/c2', open: 0 },
  ])
  expect(placesIn(entries, 's/c2').map(({ areaPath }) => areaPath)).toEqual(estates.slice(5))
  expect(placesIn(entries, 's/c2')[0]).not.toHaveProperty('location')
})

test('an area that is not there has no places', () => {
  expect(placesOf([], asked('s/c9'))).toBeUndefined()
})
