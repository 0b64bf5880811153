import { CertificateNumber } from '@mulin/shared/certificates/certificate'
import { numberIn } from './typed-number'

test.each([
  ['ZY2026-4F7K-9QXM', 'ZY2026-4F7K-9QXM'],
  [' zy2026 4f7k 9qxm ', 'ZY2026-4F7K-9QXM'],
  ['ＺＹ２０２６－４Ｆ７Ｋ－９ＱＸＭ', 'ZY2026-4F7K-9QXM'],
  ['ZY2026—OI7K—9QXL', 'ZY2026-017K-9QX1'],
])('%s is understood', (typed, number) => {
  expect(numberIn(typed)).toBe(number)
  expect(CertificateNumber.parse(number)).toBe(number)
})

test.each(['', 'ZY2026', 'ZY2026-4F7K-9QX', 'ZZ2026-4F7K-9QXM', 'ZY2026-4F7K-9QXMM'])('%s is no number', (typed) => {
  expect(numberIn(typed)).toBeUndefined()
})
