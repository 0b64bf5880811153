import { bitsApart, photosAlike } from './photos-alike.ts'

const photo = '0f3c5a7801248ec1'

test('a few bits apart it is the same picture, many apart it is not', () => {
  expect(bitsApart(photo, '0f3c5a7801248ec0')).toBe(1)
  expect(photosAlike(photo, '0f3c5a7801248ec0')).toBe(true)
  expect(photosAlike(photo, '0f3c5a7801248a3f')).toBe(true)
  expect(photosAlike(photo, 'f0c3a587fedb713e')).toBe(false)
})

test('a picture without an edge says nothing', () => {
  expect(photosAlike('0000000000000000', '0000000000000000')).toBe(false)
  expect(photosAlike('ffffffffffffffff', 'ffffffffffffffff')).toBe(false)
})
