import * as fc from 'fast-check'
import { maskName, maskPhone, PersonName, Phone, withoutDoors, withoutPhones } from './personal-data.ts'

test.each([
  ['13800008000', '13800008000'],
  ['138 0000 8000', '13800008000'],
  ['138-0000-8000', '13800008000'],
  ['+86 138 0000 8000', '13800008000'],
  ['008613800008000', '13800008000'],
])('the number %s is %s', (written, phone) => {
  expect(Phone.parse(written)).toBe(phone)
})

test.each(['', '1380000800', '138000080001', '12800008000', '23800008000', '1380000800a', '052388000000'])(
  '%j is no mobile number',
  (written) => {
    expect(Phone.safeParse(written).success).toBe(false)
  },
)

test.each(['张三', '欧阳 明', '买买提·吐尔逊', "O'Neil", '居民 01', ' 张三 '])('%j is a name', (written) => {
  expect(PersonName.parse(written)).toBe(written.trim())
})

test.each(['', ' ', '=cmd()', '<b>', '@张三', '1', '-张', '张'.repeat(31)])('%j is no name', (written) => {
  expect(PersonName.safeParse(written).success).toBe(false)
})

test('a masked number keeps three and four digits', () => {
  expect(maskPhone('13800008000')).toBe('138****8000')
})

test.each([
  ['张三', '张*'],
  ['欧阳明', '欧**'],
  ['𠮷田', '𠮷*'],
  ['王', '王'],
])('%s is masked as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test('a masked name shows only its first letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (name) => {
      expect([...maskName(name)].slice(1).every((letter) => letter === '*')).toBe(true)
    }),
  )
})

test.each([
  ['打 13800008000 找我', '打 138****8000 找我'],
  ['138-0000-8000，或 138 0000 8000', '138****8000，或 138****8000'],
  ['报告人13800001018，+86 138 00001018', '报告人138****1018，+86 138****1018'],
  ['编号 YH20261122-138000 和 113800008000', '编号 YH20261122-138000 和 113800008000'],
])('of %j the numbers are masked', (written, masked) => {
  expect(withoutPhones(written)).toBe(masked)
})

test.each([
  ['3号楼501室的车主，3号楼501', '3号楼***室的车主，3号楼***'],
  ['3-2-501 和 12栋2单元 1203', '3-2-*** 和 12栋2单元 ***'],
  ['501、502户', '501、***户'],
  [
    '2026-11-27 10:30 到场，YH20261122-482913，0523-86881234',
    '2026-11-27 10:30 到场，YH20261122-482913，0523-86881234',
  ],
  ['3号楼2单元楼道，消防车道 200 米', '3号楼2单元楼道，消防车道 200 米'],
  ['3号楼2-501 和 1单元 2-1203', '3号楼2-*** 和 1单元 2-***'],
  ['后楼501号', '后楼***号'],
  ['五楼 501，12层1203', '五楼 ***，12层***'],
  ['三楼 220 伏，二楼120平米，5楼 2026年装的', '三楼 220 伏，二楼120平米，5楼 2026年装的'],
  ['502户主', '***户主'],
  ['3号楼2026年改造，3号楼2026-11-27到场', '3号楼2026年改造，3号楼2026-11-27到场'],
  ['3栋220伏、380V，2单元500元', '3栋220伏、380V，2单元500元'],
  ['限速 5-100 公里，5栋 100 公里', '限速 5-100 公里，5栋 100 公里'],
  ['共 128 户，3号楼128户', '共 128 户，3号楼128户'],
])('of %j the doors are hidden', (written, masked) => {
  expect(withoutDoors(written)).toBe(masked)
})
