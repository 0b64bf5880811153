import sharp from 'sharp'
import { box, type Drawn } from './elements.ts'
import { rareFonts, usualFonts } from './fonts.ts'
import { colours } from './look.ts'

/** A PNG of that size. The text becomes shapes, so that it looks the same wherever this runs. */
export async function draw(content: readonly Drawn[], size: Size): Promise<Buffer> {
  // As a module: a bundle in CommonJS would take all of satori's CommonJS for its default export.
  const { default: satori } = await import('satori')
  const svg = await satori(box({ ...page, ...size }, ...content), {
    ...size,
    fonts: usualFonts(),
    loadAdditionalAsset: async (_language, missing) => rareFonts(missing),
  })
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer()
}

interface Size {
  width: number
  height: number
}

const page = {
  flexDirection: 'column',
  backgroundColor: colours.paper,
  color: colours.ink,
  fontFamily: 'latin, chinese-simplified',
  lineHeight: 1.4,
}
