import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A picture as a phone takes it: lying on its side by EXIF, with the place it was taken at. */
export const smallPhoto: Uint8Array = readFileSync(join(__dirname, 'photo.jpg'))
