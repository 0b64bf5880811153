import { buildingOf, buildingWithoutDoor, isHome } from './place.ts'

test.each([
  ['3号楼', '3'],
  ['3 号楼', '3'],
  ['３栋', '3'],
  ['3幢2单元', '3'],
  ['3#', '3'],
  ['三号楼', '3'],
  ['十二栋', '12'],
  ['二十号楼', '20'],
  ['A座', 'a'],
  ['12a 幢', '12a'],
  ['12-2', '12'],
  ['12-2-501', '12'],
  ['12－2—501 室', '12'],
  ['3', '3'],
  ['3楼', '3'],
  ['淮水大厦', '淮水大厦'],
])('the building %s is compared as %s', (building, compared) => {
  expect(buildingOf({ building, place: '' })).toBe(compared)
})

test.each([
  ['5 号楼 2 单元 楼道', '5'],
  ['东门进来第三栋楼梯口', '3'],
  ['12-2-501 门口', '12'],
  ['2-3层之间', undefined],
  ['12-2', undefined],
  ['2026-11-27拍的', undefined],
  ['2楼楼道', undefined],
  ['地下车库 B 区', undefined],
  ['7楼道', undefined],
])('where nobody named it, %s says building %s', (place, compared) => {
  expect(buildingOf({ place })).toBe(compared)
})

test.each([
  ['3号楼2单元501室', '3号楼'],
  ['三 号楼 501', '3号楼'],
  ['3栋', '3栋'],
  ['A座1203', 'A座'],
  ['12号', '12号'],
  ['501号', undefined],
  ['2单元501', undefined],
  ['3-2-501', undefined],
  ['12-2', undefined],
  ['张三家', undefined],
  ['3', '3'],
  ['3楼', '3楼'],
  ['淮水大厦', '淮水大厦'],
])('of the building %s neighbours read %s', (building, shown) => {
  expect(buildingWithoutDoor(building)).toBe(shown)
})

test('only what is inside a home is a home', () => {
  expect([isHome({ spot: 'home' }), isHome({ spot: 'stairwell' }), isHome({})]).toEqual([true, false, false])
})
