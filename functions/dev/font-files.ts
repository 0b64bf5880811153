import { createRequire } from 'node:module'
import { dirname } from 'node:path'

/** Where the font of the posters lies on this machine. */
export const fontPackage = dirname(
  createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-latin-400-normal.woff'),
)
