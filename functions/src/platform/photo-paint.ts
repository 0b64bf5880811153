import type { Rectangle } from '@mulin/shared/hazards/covering'
import sharp from 'sharp'
import { inTwoWidths } from './photo-check.ts'

/**
 * A checked picture with these parts black, in two widths. What was there is in neither file: a blur or a mosaic of a
 * number plate can be undone, a black area cannot.
 */
export async function paintOver(picture: Buffer, rectangles: readonly Rectangle[]) {
  const size = await sharp(picture).metadata()
  const painted = sharp(picture).composite(rectangles.map((rectangle) => blackIn(rectangle, size)))
  return inTwoWidths(await painted.png({ compressionLevel: 0 }).toBuffer())
}

/** Whole pixels, rather one more than one less. */
function blackIn({ left, top, right, bottom }: Rectangle, { width, height }: { width: number; height: number }) {
  const [x, y] = [Math.floor(left * width), Math.floor(top * height)]
  const size = { width: Math.ceil(right * width) - x, height: Math.ceil(bottom * height) - y }
  return { input: { create: { ...size, channels: 3 as const, background: 'black' } }, left: x, top: y }
}
