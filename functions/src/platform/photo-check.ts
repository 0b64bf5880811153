import sharp from 'sharp'
import { photoHash } from './photo-hash.ts'

/** Why something that was sent is no photo for us. */
export type PhotoFault = 'too_large' | 'not_a_photo' | 'too_many_pixels' | 'damaged'

export interface CheckedPhoto {
  small: Buffer
  large: Buffer
  /** What it looks like, see `photosAlike`. */
  hash: string
}

const widths = { small: 480, large: 1600 }
// More than any phone takes without stitching; a page of white dots in a few kB can claim billions.
const pixelsAtMost = 64_000_000
const jpeg = { quality: 80, mozjpeg: true }

/**
 * Looks at the content alone: a whole JPEG, PNG or WebP picture (of an animation its first frame). Gives it upright, in
 * two widths, as JPEG without any metadata: no place, no device, no time.
 */
export async function checkPhoto(bytes: Buffer): Promise<CheckedPhoto | { fault: PhotoFault }> {
  const format = formatOf(bytes)
  if (!format) return { fault: 'not_a_photo' }
  try {
    const { format: found, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (found !== format) return { fault: 'not_a_photo' }
    if (width * height > pixelsAtMost) return { fault: 'too_many_pixels' }
    const { large, small } = await inTwoWidths(bytes)
    return { large, small, hash: await photoHash(small) }
  } catch {
    return { fault: 'damaged' }
  }
}

export async function inTwoWidths(bytes: Buffer) {
  const large = await shrunk(bytes, widths.large)
  return { large, small: await shrunk(large, widths.small) }
}

function formatOf(bytes: Buffer) {
  if (bytes.subarray(0, 3).toString('hex') === 'ffd8ff') return 'jpeg'
  if (bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a') return 'png'
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp'
  return undefined
}

const secondsAtMost = 20

// As narrow as asked, and never so high that JPEG could not hold it.
const shrunk = (bytes: Buffer, width: number) =>
  sharp(bytes, { limitInputPixels: pixelsAtMost, failOn: 'error' })
    .autoOrient()
    .resize({ width, height: width * 4, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg(jpeg)
    .timeout({ seconds: secondsAtMost })
    .toBuffer()
