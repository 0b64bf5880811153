import { bitsApart, photosAlike } from '@mulin/shared/hazards/photos-alike'
import sharp, { type Sharp } from 'sharp'
import { photoHash } from './photo-hash.ts'

/** A stairwell with things in it, drawn: shades and edges as a photo has them. */
const drawing = (things: string) =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">
      <defs><linearGradient id="g"><stop offset="0" stop-color="#998"/><stop offset="1" stop-color="#334"/></linearGradient></defs>
      <rect width="800" height="600" fill="url(#g)"/>${things}</svg>`),
  )
const bikes = () =>
  drawing(
    '<rect x="80" y="300" width="260" height="180" fill="#c33"/><circle cx="560" cy="430" r="120" fill="#eee"/><rect x="420" y="40" width="90" height="200" fill="#222"/>',
  )
const boxes = () =>
  drawing(
    '<rect x="300" y="60" width="220" height="220" fill="#b83"/><rect x="40" y="60" width="150" height="150" fill="#fff"/><rect x="560" y="360" width="200" height="160" fill="#000"/>',
  )

const hashed = async (picture: Sharp) => photoHash(await picture.jpeg({ quality: 70 }).toBuffer())

test.each<[string, (picture: Sharp) => Sharp]>([
  ['smaller', (picture) => picture.resize({ width: 240 })],
  ['darker', (picture) => picture.modulate({ brightness: 0.7 })],
  ['blurred', (picture) => picture.blur(3)],
  ['without colours', (picture) => picture.greyscale()],
  ['cut a little', (picture) => picture.extract({ left: 12, top: 9, width: 776, height: 582 })],
])('a photo that was made %s is alike', async (_how, change) => {
  expect(photosAlike(await hashed(bikes()), await hashed(change(bikes())))).toBe(true)
})

test('a photo of something else is not', async () => {
  expect(bitsApart(await hashed(bikes()), await hashed(boxes()))).toBeGreaterThan(15)
})

test('a photo of nothing is like no other', async () => {
  const wall = () => sharp({ create: { width: 80, height: 60, channels: 3, background: 'grey' } })

  expect(photosAlike(await hashed(wall()), await hashed(wall()))).toBe(false)
})
