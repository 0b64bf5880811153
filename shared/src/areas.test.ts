import * as fc from 'fast-check'
import {
  ancestor,
  type Area,
  AreaPath,
  commonArea,
  covers,
  idOf,
  kindOf,
  levelOf,
  locationOf,
  parentKindOf,
} from './areas.ts'

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/)
// Few names, so that paths often share a part.
const path = fc.array(fc.constantFrom('a', 'b', 'ab'), { maxLength: 3 }).map((ids) => ['top', ...ids].join('/'))

test.each([
  ['luotang', 'luotang', true],
  ['luotang', 'luotang/taiyu/taiyu-g1', true],
  ['luotang/taiyu', 'luotang', false],
  ['luotang/taiyu', 'luotang/taiyu-north', false],
  ['luotang/taiyu', 'luotang/yanhe', false],
])('%s covers %s: %s', (area, other, expected) => {
  expect(covers(area, other)).toBe(expected)
})

test.each([
  ['luotang', 'subdistrict', 0, 'luotang'],
  ['luotang/taiyu', 'community', 1, 'taiyu'],
  ['luotang/taiyu/taiyu-g1', 'grid', 2, 'taiyu-g1'],
  ['luotang/taiyu/taiyu-g1/taiyu-e1', 'estate', 3, 'taiyu-e1'],
])('%s is a %s', (areaPath, kind, level, areaId) => {
  expect(kindOf(areaPath)).toBe(kind)
  expect(levelOf(areaPath)).toBe(level)
  expect(idOf(areaPath)).toBe(areaId)
})

test('an ancestor of a kind is the path down to it, or nothing above it', () => {
  expect(ancestor('luotang/taiyu/taiyu-g1', 'community')).toBe('luotang/taiyu')
  expect(ancestor('luotang/taiyu', 'community')).toBe('luotang/taiyu')
  expect(ancestor('luotang', 'grid')).toBeUndefined()
})

test('every kind stands in the kind above it', () => {
  expect(['estate', 'grid', 'community', 'subdistrict'].map((kind) => parentKindOf(kind as never))).toEqual([
    'grid',
    'community',
    'subdistrict',
    undefined,
  ])
})

test.each(['', 'a/b/c/d/e', '/luotang', 'luotang/', 'luotang//taiyu', 'luotang/../x', '罗塘', 'luotang#1'])(
  '%j is no path',
  (written) => {
    expect(AreaPath.safeParse(written).success).toBe(false)
  },
)

test.each([
  [['luotang/taiyu', 'luotang/yanhe'], 'luotang'],
  [['luotang/taiyu/g1', 'luotang/taiyu'], 'luotang/taiyu'],
  [['luotang/tai', 'luotang/taiyu'], 'luotang'],
  [['luotang', 'sanshui'], undefined],
  [[], undefined],
])('%j have %s in common', (paths, expected) => {
  expect(commonArea(paths)).toBe(expected)
})

test('what two areas have in common covers both, and nothing smaller does', () => {
  fc.assert(
    fc.property(path, path, (one, other) => {
      const common = commonArea([one, other]) ?? ''
      const smaller = one.slice(common.length).split('/').slice(0, 2).join('/')
      expect(covers(common, one) && covers(common, other)).toBe(true)
      expect(common === one || common === other || !covers(common + smaller, other)).toBe(true)
    }),
  )
})

test('covering is transitive', () => {
  fc.assert(
    fc.property(path, id, id, (top, child, grandchild) => {
      expect(covers(top, `${top}/${child}/${grandchild}`)).toBe(true)
      expect(covers(`${top}/${child}`, top)).toBe(false)
    }),
  )
})

test('an estate is where it was put, a community in the middle of its estates, and what has none is nowhere', () => {
  const estate = (path: string, latitude: number): Area => ({
    id: idOf(path),
    path,
    kind: 'estate',
    name: path,
    location: { latitude, longitude: 120.1 },
  })
  const tree = [estate('s/c/g/e1', 32.5), estate('s/c/g/e2', 32.6), estate('s/d/g/e3', 33)]

  expect(locationOf(tree, 's/c/g/e1')).toEqual({ latitude: 32.5, longitude: 120.1 })
  expect(locationOf(tree, 's/c')).toEqual({ latitude: 32.55, longitude: 120.1 })
  expect(locationOf(tree, 's/e')).toBeUndefined()
})
