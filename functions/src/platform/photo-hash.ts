import sharp from 'sharp'

const [across, down] = [8, 8]

/**
 * The difference hash of a picture, 16 hexadecimal digits: which of 64 spots are darker than the one to their right.
 * Hardly changes when the picture is made smaller, darker or sent on; compare it with `photosAlike`.
 */
export async function photoHash(picture: Buffer): Promise<string> {
  const grey = await sharp(picture)
    .greyscale()
    .resize(across + 1, down, { fit: 'fill' })
    .raw()
    .toBuffer()
  const bits = Array.from({ length: across * down }, (_, spot) => {
    const at = Math.floor(spot / across) * (across + 1) + (spot % across)
    return grey[at]! < grey[at + 1]! ? 1 : 0
  })
  return BigInt(`0b${bits.join('')}`)
    .toString(16)
    .padStart(16, '0')
}
