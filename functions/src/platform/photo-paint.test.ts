import sharp from 'sharp'
import { paintOver } from './photo-paint.ts'

const [width, height] = [400, 300]

/** Colours that run across the picture, and another one where it is told. */
async function aPicture(inside?: { left: number; top: number; width: number; height: number; background: string }) {
  const pixels = Buffer.alloc(width * height * 3)
  for (let place = 0; place < width * height; place++) {
    const [x, y] = [place % width, Math.floor(place / width)]
    pixels.set([80 + (x * 150) / width, 80 + (y * 150) / height, 200 - (x * 100) / width], place * 3)
  }
  const picture = sharp(pixels, { raw: { width, height, channels: 3 } })
  if (inside) {
    const { left, top, ...create } = inside
    picture.composite([{ input: { create: { ...create, channels: 3 } }, left, top }])
  }
  return picture.png().toBuffer()
}

const pixelsOf = async (picture: Buffer) => sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })

/** The largest difference of a colour from what is expected, over some of the pixels. */
async function worst(
  picture: Buffer,
  isMeant: (x: number, y: number) => boolean,
  expected: (place: number, channel: number) => number,
) {
  const { data, info } = await pixelsOf(picture)
  let found = 0
  for (let place = 0; place < info.width * info.height; place++) {
    if (!isMeant(place % info.width, Math.floor(place / info.width))) continue
    for (const channel of [0, 1, 2])
      found = Math.max(found, Math.abs(data[place * 3 + channel]! - expected(place, channel)))
  }
  return found
}

const plate = { left: 0.25, top: 0.4, right: 0.5, bottom: 0.6 }
// JPEG smears an edge over the blocks that it goes through.
const block = 16
const isInside = (x: number, y: number) => x >= 100 && x < 200 && y >= 120 && y < 180
const isWellInside = (x: number, y: number) => isInside(x - block, y - block) && isInside(x + block, y + block)
const isFarFrom = (x: number, y: number) => x < 100 - block || x >= 200 + block || y < 120 - block || y >= 180 + block

test('what is inside is black, what is outside as it was', async () => {
  const picture = await aPicture()
  const before = (await pixelsOf(picture)).data

  const { large } = await paintOver(picture, [plate])

  expect(await worst(large, isWellInside, () => 0)).toBeLessThanOrEqual(4)
  expect(await worst(large, isInside, () => 0)).toBeLessThanOrEqual(60)
  expect(await worst(large, isFarFrom, (place, channel) => before[place * 3 + channel]!)).toBeLessThanOrEqual(12)
})

test('nothing of what was inside is left in either width: two pictures that differ only there become the same files', async () => {
  const [one, other] = await Promise.all([
    aPicture({ left: 100, top: 120, width: 100, height: 60, background: '#ffffff' }),
    aPicture({ left: 110, top: 125, width: 60, height: 30, background: '#d01020' }),
  ])
  expect(one.equals(other)).toBe(false)

  const painted = await Promise.all([paintOver(one, [plate]), paintOver(other, [plate])])

  expect(painted[0].large.equals(painted[1].large)).toBe(true)
  expect(painted[0].small.equals(painted[1].small)).toBe(true)
})

test('several parts, also those that overlap or reach the edge', async () => {
  const corners = [
    { left: 0, top: 0, right: 0.2, bottom: 0.2 },
    { left: 0.1, top: 0.1, right: 0.3, bottom: 0.3 },
    { left: 0.9, top: 0.9, right: 1, bottom: 1 },
  ]

  const { large } = await paintOver(await aPicture(), corners)

  const isIn = (x: number, y: number) => (x < 64 && y < 44) || (x >= 376 && y >= 286)
  expect(await worst(large, isIn, () => 0)).toBeLessThanOrEqual(4)
})

test('the thinnest part is a pixel at least, the whole picture is black', async () => {
  const thin = await paintOver(await aPicture(), [{ left: 0.5, top: 0.5, right: 0.5001, bottom: 0.5001 }])
  const whole = await paintOver(await aPicture(), [{ left: 0, top: 0, right: 1, bottom: 1 }])

  expect(await sharp(thin.large).metadata()).toMatchObject({ format: 'jpeg', width, height })
  expect(
    await worst(
      whole.large,
      () => true,
      () => 0,
    ),
  ).toBe(0)
  expect(
    await worst(
      whole.small,
      () => true,
      () => 0,
    ),
  ).toBe(0)
})
