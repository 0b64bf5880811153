import { HazardAction, HazardState } from '@mulin/shared/hazards/workflow'
import fc from 'fast-check'
import { firstBreakIn } from './hazard-chain.ts'
import { moved, opened } from './hazard-writes.ts'
import type { HazardRecord, NewEntry, NewHazard, StoredEntry } from './hazards.ts'

const at = '2026-11-22T01:00:00.000Z'
const hazard: NewHazard = {
  kind: 'hazard',
  id: 'haz_1',
  number: 'YH20261122-000001',
  state: 'reported',
  categoryId: 'other',
  categoryName: '其他隐患',
  estateId: 'taiyu-e1',
  areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1',
  place: '3 栋',
  location: { latitude: 32.5, longitude: 120.1 },
  description: '电动车堵住了楼道',
  photoIds: ['pho_1', 'pho_2'],
  reporterId: 'per_1',
  reportedAt: at,
  changedAt: at,
  deadline: { hours: 24 },
  dueAt: at,
  dueOnHolidayCalendar: true,
  version: 1,
}

const optionalText = fc.option(fc.string(), { nil: undefined })
const entries: fc.Arbitrary<NewEntry> = fc.record({
  at: fc.integer({ min: 0, max: 1e12 }).map((time) => new Date(time).toISOString()),
  action: fc.constantFrom(...HazardAction.options),
  state: fc.constantFrom(...HazardState.options),
  by: optionalText,
  note: optionalText,
  forUnitToo: fc.constantFrom(undefined, true as const),
  handler: fc.option(fc.record({ unitId: fc.string(), name: fc.string() }), { nil: undefined }),
  photoIds: fc.array(fc.string(), { maxLength: 3 }),
  personId: fc.string(),
  requestId: optionalText,
})

const records = fc
  .array(entries, { minLength: 1, maxLength: 8 })
  .map(([first, ...rest]) =>
    rest.reduce<HazardRecord>(
      (record, entry) => moved(record, {}, entry),
      opened({ ...hazard, state: first!.state }, first!),
    ),
  )

/** A record, and places in its chain. */
const recordAndPlaces = records.chain((record) => {
  const place = fc.nat({ max: record.entries.length - 1 })
  return fc.tuple(fc.constant(record), place, place)
})

const withEntries = (record: HazardRecord, entries: StoredEntry[]): HazardRecord => ({ ...record, entries })

test('a chain that nobody touched is whole, also after a way through the table', () => {
  fc.assert(
    fc.property(records, (record) => {
      expect(firstBreakIn(record)).toBeUndefined()
      expect(firstBreakIn(JSON.parse(JSON.stringify(record)))).toBeUndefined()
    }),
  )
})

const changes: { [Field in keyof StoredEntry]-?: (was: StoredEntry[Field]) => StoredEntry[Field] } = {
  at: () => '1999-01-01T00:00:00.000Z',
  action: (was) => (was === 'fix' ? 'check' : 'fix'),
  state: (was) => (was === 'closed' ? 'fixed' : 'closed'),
  by: (was) => (was === undefined ? '网格员 01' : undefined),
  as: (was) => (was === undefined ? 'joined' : undefined),
  note: (was) => `${was ?? ''}。`,
  forUnitToo: (was) => (was ? undefined : true),
  handler: (was) => (was ? { ...was, name: `${was.name}。` } : { unitId: 'fire', name: '消防' }),
  ruleId: (was) => `${was ?? 'rule'}9`,
  rule: (was) => ({ place: (was?.place ?? 0) + 1 }),
  dueAt: (was) => `${was ?? ''}9`,
  was: (was) => ({ ...was, place: `${was?.place ?? ''}9` }),
  is: (was) => ({ ...was, place: `${was?.place ?? ''}9` }),
  escalatedTo: (was) => (was === 'office' ? 'community' : 'office'),
  outcome: (was) => (was === 'persuaded' ? 'unfounded' : 'persuaded'),
  level: (was) => (was === 1 ? 5 : 1),
  other: () => ({ hazardId: 'haz_9', number: 'YH20261122-000009' }),
  photoIds: (was) => [...was, 'pho_9'],
  personId: (was) => `${was}9`,
  requestId: (was) => `${was ?? ''}9`,
  linkMadeBy: (was) => `${was ?? ''}9`,
  signedIn: (was) => ({ number: 'JC2026-AAAA-AAAA', hash: `${was?.hash ?? ''}9` }),
  dueBefore: (was) => `${was ?? ''}9`,
  coveredAs: (was) => `${was ?? ''}9`,
  doneBy: (was) => ({ ...was, checked: [...(was?.checked ?? []), 'per_9'] }),
  content: (was) => `${was ?? ''}9`,
  hash: (was) => was.replace(/./, (first) => (first === '0' ? '1' : '0')),
}

test.each(Object.entries(changes))('another %s is found where it is', (field, changed) => {
  fc.assert(
    fc.property(recordAndPlaces, ([record, place]) => {
      const entries = record.entries.map((entry, index) =>
        index === place ? { ...entry, [field]: changed(entry[field as never] as never) } : entry,
      )

      expect(firstBreakIn(withEntries(record, entries))).toBe(place)
    }),
  )
})

test('an entry taken out, put in again or written twice is found', () => {
  fc.assert(
    fc.property(recordAndPlaces, ([record, place, other]) => {
      const { entries } = record
      const without = entries.toSpliced(place, 1)
      const twice = entries.toSpliced(other, 0, entries[place]!)

      expect(firstBreakIn(withEntries(record, without))).toBe(place)
      expect(firstBreakIn(withEntries(record, twice))).toBeDefined()
    }),
  )
})

test('two entries that changed places are found at the first of them', () => {
  fc.assert(
    fc.property(recordAndPlaces, ([record, one, other]) => {
      fc.pre(one !== other)
      const { entries } = record
      const swapped = entries.with(one, entries[other]!).with(other, entries[one]!)

      expect(firstBreakIn(withEntries(record, swapped))).toBe(Math.min(one, other))
    }),
  )
})

test('the entries of another hazard are none of this one', () => {
  fc.assert(
    fc.property(records, (record) => {
      expect(firstBreakIn({ ...record, hazard: { ...record.hazard, id: 'haz_2' } })).toBe(0)
    }),
  )
})

const said: [string, Partial<NewHazard>][] = [
  ['number', { number: 'YH20261122-000009' }],
  ['place', { place: '4 栋' }],
  ['description', { description: '没有电动车' }],
  ['photoIds', { photoIds: ['pho_2', 'pho_1'] }],
  ['location', { location: { latitude: 32.5, longitude: 120.2 } }],
  ['categoryId', { categoryId: 'escape-route' }],
  ['areaPath', { areaPath: 'luotang/taiyu/taiyu-g2/taiyu-e2' }],
  ['reporterId', { reporterId: 'per_2' }],
  ['reportedAt', { reportedAt: '2026-11-23T01:00:00.000Z' }],
  ['answers', { answers: [{ question: '几辆', answer: '3' }] }],
  ['building', { building: '4' }],
]

test.each(said)('a hazard that says another %s of itself is found behind its entries', (_field, change) => {
  fc.assert(
    fc.property(records, (record) => {
      expect(firstBreakIn({ ...record, hazard: { ...record.hazard, ...change } })).toBe(record.entries.length)
    }),
  )
})
