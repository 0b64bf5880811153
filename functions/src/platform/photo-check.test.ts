import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { checkPhoto } from './photo-check.ts'

const background = { r: 200, g: 30, b: 30 }
const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background } })

/** Noise, so that half of it is half the data. */
const noisy = () =>
  sharp({
    create: { width: 320, height: 240, channels: 3, background, noise: { type: 'gaussian', mean: 128, sigma: 30 } },
  })

async function photoOf(bytes: Buffer) {
  const checked = await checkPhoto(bytes)
  if ('fault' in checked) throw new Error(checked.fault)
  return checked
}

test.each(['jpeg', 'png', 'webp'] as const)('a %s picture becomes two JPEG pictures', async (format) => {
  const { small, large } = await photoOf(await picture(2000, 1000).toFormat(format).toBuffer())

  expect(await sharp(small).metadata()).toMatchObject({ format: 'jpeg', width: 480, height: 240 })
  expect(await sharp(large).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 800 })
})

test('a small picture is not blown up', async () => {
  const { small, large } = await photoOf(await picture(100, 50).jpeg().toBuffer())

  expect((await sharp(small).metadata()).width).toBe(100)
  expect((await sharp(large).metadata()).width).toBe(100)
})

test('place, device and time are taken out', async () => {
  const exif = { IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 30/1 0/1' } }
  const original = await picture(600, 400).withExif(exif).jpeg().toBuffer()
  expect(original.includes('Phone')).toBe(true)

  const { small, large } = await photoOf(original)

  for (const bytes of [small, large]) {
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect(bytes.includes('Phone')).toBe(false)
  }
})

test('what a phone took sideways stands upright', async () => {
  const original = await picture(1200, 800).withMetadata({ orientation: 6 }).jpeg().toBuffer()

  const { large } = await photoOf(original)

  expect(await sharp(large).metadata()).toMatchObject({ width: 800, height: 1200 })
})

test('of an animation the first frame is taken', async () => {
  const frames = await Promise.all(['red', 'blue'].map((colour) => picture(40, 40).tint(colour).png().toBuffer()))
  const animation = await sharp(frames, { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer()
  expect((await sharp(animation).metadata()).pages).toBe(2)

  const { large } = await photoOf(animation)

  expect(await sharp(large).metadata()).toMatchObject({ width: 40, height: 40 })
})

const html = '<html><script>alert(1)</script></html>'

test.each([
  [
    'an SVG',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'),
  ],
  ['a page', Buffer.from(html)],
  ['nothing', Buffer.alloc(0)],
  ['a GIF', Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')],
  ['a WAV, which begins like WebP', Buffer.from('RIFF\u0000\u0000\u0000\u0000WAVEfmt ')],
])('%s is not a photo', async (_what, bytes) => {
  expect(await checkPhoto(bytes)).toEqual({ fault: 'not_a_photo' })
})

test.each([
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['PNG', Buffer.from('89504e470d0a1a0a', 'hex')],
])('a page behind the first bytes of a %s is refused', async (_format, magic) => {
  expect(await checkPhoto(Buffer.concat([magic, Buffer.from(html)]))).toEqual({ fault: 'damaged' })
})

test('a page hidden behind a picture is gone afterwards', async () => {
  const polyglot = Buffer.concat([await picture(60, 40).jpeg().toBuffer(), Buffer.from(html)])

  const { large, small } = await photoOf(polyglot)

  expect([large, small].some((bytes) => bytes.includes('<script>'))).toBe(false)
})

test('a few bytes that claim billions of pixels are not unpacked', async () => {
  const bomb = await picture(8, 8).png().toBuffer()
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)

  expect(await checkPhoto(bomb)).toEqual({ fault: 'too_many_pixels' })
})

test('half a photo is damaged', async () => {
  const whole = await noisy().jpeg().toBuffer()

  expect(await checkPhoto(whole.subarray(0, whole.length / 2))).toEqual({ fault: 'damaged' })
})
