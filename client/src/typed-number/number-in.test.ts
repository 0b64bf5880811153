import { CertificateNumber } from '@mulin/shared/certificates/certificate'
import { RecordNumber } from '@mulin/shared/inspections/record'
import { numberIn } from './number-in'

test.each([
  ['ZY2026-4F7K-9QXM', 'ZY2026-4F7K-9QXM'],
  [' zy2026 4f7k 9qxm ', 'ZY2026-4F7K-9QXM'],
  ['ＺＹ２０２６－４Ｆ７Ｋ－９ＱＸＭ', 'ZY2026-4F7K-9QXM'],
  ['ZY2026—OI7K—9QXL', 'ZY2026-017K-9QX1'],
])('%s is understood', (typed, number) => {
  expect(numberIn(typed, 'ZY')).toBe(number)
  expect(CertificateNumber.parse(number)).toBe(number)
})

test.each(['', 'ZY2026', 'ZY2026-4F7K-9QX', 'ZZ2026-4F7K-9QXM', 'ZY2026-4F7K-9QXMM'])('%s is no number', (typed) => {
  expect(numberIn(typed, 'ZY')).toBeUndefined()
})

test('a record of an inspection has its own beginning', () => {
  const number = numberIn('jc2026 4f7k 9qxm', 'JC')

  expect(RecordNumber.parse(number)).toBe('JC2026-4F7K-9QXM')
  expect(numberIn('ZY2026-4F7K-9QXM', 'JC')).toBeUndefined()
})
