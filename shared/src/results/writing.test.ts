import { ranked } from './ranking.ts'
import { type Entry, publicName } from './result.ts'
import { areOfTheSame, changesBetween, hasRanks, whyNotWritable } from './writing.ts'

const team = (over: Partial<Entry> = {}): Entry => ({
  id: 'a',
  kind: 'team',
  name: '太宇社区队',
  value: 48_200,
  ...over,
})

test.each([
  ['two teams of different names', 'time', [team(), team({ id: 'b', name: '沿河社区队' })], undefined],
  [
    'two persons who are called the same',
    'time',
    [team({ kind: 'person' }), team({ kind: 'person', id: 'b' })],
    undefined,
  ],
  ['points below nothing', 'points', [team(), team({ id: 'b', name: '乙队', value: -5 })], undefined],
  ['nobody yet at the place', 'points', [team()], undefined],
  ['the same entry twice', 'time', [team(), team({ name: '沿河社区队' })], 'entry_repeated'],
  ['the same team twice', 'time', [team(), team({ id: 'b' })], 'name_repeated'],
  ['a time of nothing', 'time', [team(), team({ id: 'b', name: '乙队', value: 0 })], 'value_impossible'],
  ['a rank before the first', 'rank', [team(), team({ id: 'b', name: '乙队', value: -1 })], 'value_impossible'],
] as const)('%s', (_, measure, entries, fault) => {
  expect(whyNotWritable({ measure, entries: [...entries] }, 1)).toBe(fault)
})

test('there are ranks once somebody has a value', () => {
  expect(hasRanks([team({ value: undefined })])).toBe(false)
  expect(hasRanks([team({ value: undefined }), team({ id: 'b' })])).toBe(true)
})

describe('a correction says', () => {
  const other = team({ id: 'b', name: '沿河社区队', value: 47_000 })
  const before = ranked([team(), other], 'time')
  const changes = (...entries: Entry[]) => changesBetween(before, ranked(entries, 'time'))

  test('the old and the new value and rank of who was corrected, and nothing about who only moved', () => {
    expect(changes(team({ value: 46_200 }), other)).toEqual([
      {
        entryId: 'a',
        kind: 'team',
        before: { name: '太宇社区队', value: 48_200, rank: 2 },
        after: { name: '太宇社区队', value: 46_200, rank: 1 },
      },
    ])
  })

  test('who was added and who was taken out', () => {
    expect(changes(team(), team({ id: 'c', name: '银穆社区队', value: 50_000 }))).toEqual([
      { entryId: 'c', kind: 'team', after: { name: '银穆社区队', value: 50_000, rank: 2 } },
      { entryId: 'b', kind: 'team', before: { name: '沿河社区队', value: 47_000, rank: 1 } },
    ])
  })

  test.each([
    ['a name', { name: '太宇队' }],
    ['a community', { communityId: 'taiyu' }],
    ['a value taken away', { value: undefined }],
  ])('that %s changed', (_, over) => {
    expect(changes(team(over), other)).toHaveLength(1)
  })

  test('nothing when nothing changed', () => {
    expect(changes(other, team())).toEqual([])
  })
})

test('of whom an entry is, is nothing that the public reads, but a draft that says it is another one', () => {
  const [before, after] = [[team()], [team({ signUpId: 'sgn_01HZXJ4M1Q2W3E4R5T6Y7V8B9N' })]]

  expect(changesBetween(before, after)).toEqual([])
  expect(areOfTheSame(before, after)).toBe(false)
  expect(areOfTheSame(before, [...before, team({ ...after[0]!, id: 'new' })])).toBe(true)
})

test.each([
  ['person', '王小明', false, '王**'],
  ['person', '王小明', true, '王小明'],
  ['team', '太宇社区队', false, '太宇社区队'],
] as const)('a %s called %s, full names %s, is %s to the public', (kind, name, fullNames, shown) => {
  expect(publicName({ kind, name }, fullNames)).toBe(shown)
})
