import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { checkPhoto } from './photo-check.ts'

// What people send who want something else than to show a picture: each is refused, or comes out as nothing but a picture.

const picture = (width = 80, height = 60) => sharp({ create: { width, height, channels: 3, background: '#876' } })
const jpeg = () => picture().jpeg().toBuffer()
const png = () => picture().png().toBuffer()
const script = '<script>alert(document.cookie)</script>'

/** A chunk of a PNG, with its length and sum. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG that says it is so large, of white lines that pack well. */
function pngOf(width: number, height: number, rows: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const lines = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * rows))
  const magic = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))])
}

/** A JPEG with a segment behind its first bytes. */
function withSegment(photo: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([photo.subarray(0, 2), head, data, photo.subarray(2)])
}

const inText = async (photo: Buffer, keyword: string, text: string) =>
  Buffer.concat([
    photo.subarray(0, 33),
    chunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1')),
    photo.subarray(33),
  ])

const zip = Buffer.from('504b0304140000000000', 'hex')

test.each<[string, () => Promise<Buffer> | Buffer, string]>([
  ['an SVG with a script', () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`), 'not_a_photo'],
  ['an SVG that reads a file', () => Buffer.from('<svg><image href="file:///etc/passwd"/></svg>'), 'not_a_photo'],
  ['a page', () => Buffer.from(`<html>${script}</html>`), 'not_a_photo'],
  ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj\n'), 'not_a_photo'],
  ['a ZIP', () => zip, 'not_a_photo'],
  ['a program', () => Buffer.from('7f454c4602010100', 'hex'), 'not_a_photo'],
  ['a TIFF', () => picture().tiff().toBuffer(), 'not_a_photo'],
  ['a picture behind a page', async () => Buffer.concat([Buffer.from(script), await jpeg()]), 'not_a_photo'],
  ['a PNG of four billion pixels', () => pngOf(65_535, 65_535, 1), 'too_many_pixels'],
  ['a PNG that unpacks to 2 GB from 10 kB', () => pngOf(120_000, 120_000, 40), 'too_many_pixels'],
  ['a PNG as long as a thread', () => pngOf(64_000_001, 1, 1), 'too_many_pixels'],
  ['a PNG with fewer lines than it says', () => pngOf(4000, 4000, 3), 'damaged'],
  ['a JPEG that ends after its head', async () => (await jpeg()).subarray(0, 40), 'damaged'],
  ['a WebP that is cut', async () => (await picture().webp().toBuffer()).subarray(0, 30), 'damaged'],
  [
    'a JPEG named a PNG by its first bytes',
    async () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), await jpeg()]),
    'damaged',
  ],
])('%s is refused', async (_attack, make, fault) => {
  expect(await checkPhoto(await make())).toEqual({ fault })
})

test.each<[string, () => Promise<Buffer>, string]>([
  ['a page behind the end of a JPEG', async () => Buffer.concat([await jpeg(), Buffer.from(script)]), script],
  ['a ZIP behind the end of a PNG', async () => Buffer.concat([await png(), zip, Buffer.from('evil.jar')]), 'evil.jar'],
  ['a script in a comment', async () => withSegment(await jpeg(), 0xfe, Buffer.from(script)), script],
  ['a script in a text of a PNG', async () => inText(await png(), 'Comment', script), script],
  ['PHP in a profile', async () => withSegment(await jpeg(), 0xe2, Buffer.from('<?php system($_GET[0]); ?>')), '<?php'],
  [
    'where it was taken',
    () =>
      picture()
        .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 30/1 0/1' }, IFD0: { Artist: 'ZHANGSAN' } })
        .jpeg()
        .toBuffer(),
    'ZHANGSAN',
  ],
])('%s is gone afterwards', async (_attack, make, secret) => {
  const sent = await make()
  expect(sent.includes(secret)).toBe(true)

  const checked = await checkPhoto(sent)

  const kept = 'fault' in checked ? [] : [checked.small, checked.large]
  expect(kept).toHaveLength(2)
  for (const bytes of kept) expect(bytes.includes(secret)).toBe(false)
})

test('a thousand corrupted photos of three kinds are refused or cleaned, and nothing breaks', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const whole = sharp({ create: { width: 64, height: 48, channels: 3, background: 'grey', noise } })
  const originals = await Promise.all(
    [whole.clone().jpeg(), whole.clone().png(), whole.clone().webp()].map((kind) => kind.toBuffer()),
  )
  const random = seeded(11)

  const outcomes = new Set<string>()
  for (let round = 0; round < 1000; round++) {
    const checked = await checkPhoto(corrupted(originals[round % 3]!, random))
    outcomes.add('fault' in checked ? checked.fault : 'cleaned')
  }

  expect([...outcomes].toSorted()).toEqual(expect.arrayContaining(['cleaned', 'damaged']))
  for (const outcome of outcomes) expect(['cleaned', 'damaged', 'not_a_photo', 'too_many_pixels']).toContain(outcome)
}, 60_000)

/** Cut anywhere behind its head, and overwritten in up to twenty places. */
function corrupted(whole: Buffer, random: () => number): Buffer {
  const bytes = Buffer.from(whole.subarray(0, 12 + Math.ceil(random() * (whole.length - 12))))
  for (let hit = Math.floor(random() * 20); hit > 0; hit--)
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
  return bytes
}

/** A small generator of numbers (mulberry32): the same in every run. */
function seeded(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
