import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import satori from 'satori'
import sharp from 'sharp'
import { fontFolder } from '../platform/environment.ts'
import { fontFiles } from './font-files.ts'
import { box, type Drawn } from './elements.ts'
import { colours, size } from './look.ts'

let fonts: { name: string; weight: 400 | 700; data: Buffer }[] | undefined

/** Read once; for each character the first font that has it is taken. */
const allFonts = () =>
  (fonts ??= fontFiles.map(({ part, weight, name }) => ({
    name: part,
    weight,
    data: readFileSync(join(fontFolder(), name)),
  })))

/** A PNG of the poster's size. The text becomes shapes, so that it looks the same wherever this runs. */
export async function draw(content: readonly Drawn[]): Promise<Buffer> {
  const svg = await satori(box({ ...page, ...size }, ...content), { ...size, fonts: allFonts() })
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64 }).toBuffer()
}

const page = {
  flexDirection: 'column',
  backgroundColor: colours.paper,
  color: colours.ink,
  fontFamily: 'latin, chinese-simplified',
  lineHeight: 1.4,
}
