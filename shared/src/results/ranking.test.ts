import * as fc from 'fast-check'
import { clockOf, ranked } from './ranking.ts'
import { type Entry, Measure } from './result.ts'

const entries = (values: readonly (number | undefined)[]): Entry[] =>
  values.map((value, place) => ({
    id: `e${place}`,
    kind: 'team',
    name: `${'甲乙丙丁戊己'[place]}队`,
    ...(value !== undefined && { value }),
  }))

test.each<[string, Measure, (number | undefined)[], (number | undefined)[]]>([
  ['the shortest time', 'time', [48_200, 46_200, 51_000], [2, 1, 3]],
  ['the most points', 'points', [60, 80, 70], [3, 1, 2]],
  ['the rank that was given', 'rank', [3, 1, 2], [3, 1, 2]],
  ['points below nothing too', 'points', [-10, 0, -20], [2, 1, 3]],
  ['two that share the second rank, whose next is the fourth', 'points', [80, 70, 70, 60], [1, 2, 2, 4]],
  ['three that share the first', 'time', [9, 9, 9, 12], [1, 1, 1, 4]],
  ['who has no value last, without a rank', 'time', [undefined, 30, undefined], [undefined, 1, undefined]],
  ['nobody', 'points', [], []],
])('ranks %s', (_, measure, values, ranks) => {
  const byId = new Map(ranked(entries(values), measure).map(({ id, rank }) => [id, rank]))

  expect(values.map((_value, place) => byId.get(`e${place}`))).toEqual(ranks)
})

const aField = fc
  .array(fc.option(fc.integer({ min: -3, max: 12 }), { nil: undefined }), { maxLength: 30 })
  .map((values) =>
    values.map((value, place): Entry => ({
      id: `e${place}`,
      kind: 'team',
      name: `队 ${place % 4}`,
      ...(value !== undefined && { value }),
    })),
  )
const measures = fc.constantFrom(...Measure.options)

test('the order in which entries were written down changes nothing', () => {
  fc.assert(
    fc.property(aField, measures, fc.infiniteStream(fc.nat()), (field, measure, draws) => {
      const shuffled = field
        .map((entry) => ({ entry, at: draws.next().value ?? 0 }))
        .sort((one, other) => one.at - other.at)
        .map(({ entry }) => entry)

      expect(ranked(shuffled, measure)).toEqual(ranked(field, measure))
    }),
  )
})

test('a rank is one more than how many were better, and nobody is lost', () => {
  fc.assert(
    fc.property(aField, measures, (field, measure) => {
      const isBetter = (one: number, other: number) => (measure === 'points' ? one > other : one < other)
      const all = ranked(field, measure)

      expect(all.map(({ id }) => id).sort()).toEqual(field.map(({ id }) => id).sort())
      for (const { value, rank } of all) {
        const better = field.filter((other) => other.value !== undefined && isBetter(other.value, value ?? 0))
        expect(rank).toBe(value === undefined ? undefined : better.length + 1)
      }
    }),
  )
})

test.each([
  [48_200, '48.20'],
  [62_350, '1:02.35'],
  [5, '0.01'],
  [59_999, '1:00.00'],
  [600_000, '10:00.00'],
  [4_500_120, '75:00.12'],
])('%i ms are %s on a stopwatch', (milliseconds, clock) => {
  expect(clockOf(milliseconds)).toBe(clock)
})
