import { likelyFrom, likeliest, likeness, type Sighting } from './likeness.ts'
import { differentOnes } from '../../test/likeness-differences.ts'
import { duplicates } from '../../test/likeness-duplicates.ts'
import { sightingOf } from '../../test/likeness-pairs.ts'

const inStairs: Sighting = {
  categoryId: 'ebike',
  estateId: 'e1',
  building: '3号楼',
  spot: 'stairwell',
  place: '3号楼 楼道',
  description: '电动车堵住楼道',
}

const isLikely = ([one, other]: (typeof duplicates)[number]) =>
  likeness(sightingOf(one), sightingOf(other)).score >= likelyFrom

// The weights were chosen by the first half. The other half had been read by then, so it guards more than it measures.
describe.each([
  ['the pairs the weights were found with', 1],
  ['the other pairs', 0],
])('%s', (which, rest) => {
  const half = <Pair>(pairs: readonly Pair[]) => pairs.filter((_, at) => at % 2 === rest)

  test('are told apart', () => {
    const found = half(duplicates).filter(isLikely).length
    const wrong = half(differentOnes).filter(isLikely).length

    const measured = { precision: found / (found + wrong), recall: found / half(duplicates).length }
    process.stdout.write(`likeness, ${which}: ${JSON.stringify(measured)}\n`)
    expect(half(duplicates).length + half(differentOnes).length).toBeGreaterThanOrEqual(40)
    expect(measured.precision).toBeGreaterThanOrEqual(0.9)
    expect(measured.recall).toBeGreaterThanOrEqual(0.9)
  })
})

test('which of the two was first makes no difference', () => {
  for (const [one, other] of [...duplicates, ...differentOnes].map((pair) => pair.map(sightingOf)))
    expect(likeness(one!, other!).score).toBeCloseTo(likeness(other!, one!).score)
})

test('it says why', () => {
  const at = (east: number) => ({ latitude: 32.5, longitude: 120.15 + east })
  const photoHashes = ['0f3c5a7801248ec1']

  const { reasons } = likeness(
    { ...inStairs, location: at(0), photoHashes },
    { ...inStairs, building: '3栋', location: at(0.0005), photoHashes },
  )

  expect(reasons).toEqual([
    { kind: 'same_building' },
    { kind: 'same_spot' },
    { kind: 'near', metres: 47 },
    { kind: 'photo' },
    { kind: 'words' },
  ])
})

test.each([
  ['of another category', { categoryId: 'exit' }],
  ['in another estate, when nobody knows how far it is', { estateId: 'e2' }],
])('what is %s is nothing alike', (_what, other) => {
  expect(likeness(inStairs, { ...inStairs, ...other })).toEqual({ score: 0, reasons: [] })
})

test('the likeliest five come first', () => {
  const known = Array.from({ length: 9 }, (_, at) => ({
    ...inStairs,
    description: '电动车堵住楼道'.slice(0, 9 - at),
    place: '',
    id: at,
  }))

  const found = likeliest(inStairs, [{ ...inStairs, estateId: 'e2', id: 99 }, ...known])

  expect(found.map(({ hazard }) => hazard.id)).toEqual([0, 1, 2, 3, 4])
})
