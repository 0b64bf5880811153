import type { Area } from '@mulin/shared/areas'
import { estatesNamed } from './estate-search'

const tree: Area[] = [
  { id: 'luotang', path: 'luotang', kind: 'subdistrict', name: '罗塘街道' },
  { id: 'taiyu', path: 'luotang/taiyu', kind: 'community', name: '太宇社区', parentId: 'luotang' },
  { id: 'taiyu-g01', path: 'luotang/taiyu/taiyu-g01', kind: 'grid', name: '第一网格', parentId: 'taiyu' },
  {
    id: 'taiyu-e01',
    path: 'luotang/taiyu/taiyu-g01/taiyu-e01',
    kind: 'estate',
    name: '沿河花园',
    parentId: 'taiyu-g01',
  },
  { id: 'yanhe', path: 'luotang/yanhe', kind: 'community', name: '沿河社区', parentId: 'luotang' },
  { id: 'yanhe-g01', path: 'luotang/yanhe/yanhe-g01', kind: 'grid', name: '第一网格', parentId: 'yanhe' },
  {
    id: 'yanhe-e01',
    path: 'luotang/yanhe/yanhe-g01/yanhe-e01',
    kind: 'estate',
    name: '淮水大厦',
    parentId: 'yanhe-g01',
  },
]
const named = (words: string) => estatesNamed(tree, words).map(({ estate }) => estate.name)

test('an estate is found by its own name first, then by where it lies', () => {
  expect(named('沿河')).toEqual(['沿河花园', '淮水大厦'])
})

test('community and estate written together are understood, with or without spaces', () => {
  expect(named('沿河社区 第一网格 淮水')).toEqual(['淮水大厦'])
})

test('nothing typed and nothing like it find nothing', () => {
  expect(named('  ')).toEqual([])
  expect(named('万达')).toEqual([])
})

test('it says where the estate lies', () => {
  expect(estatesNamed(tree, '淮水')).toMatchObject([{ within: '沿河社区 第一网格' }])
})
