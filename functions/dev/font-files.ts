import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { fontFiles, rareFile, rareIndex } from '../src/posters/font-files.ts'

/** Where the font of the posters lies on this machine. */
export const fontPackage = dirname(
  createRequire(import.meta.url).resolve(`@fontsource/noto-sans-sc/${fontFiles[0]?.name}`),
).replace(/\/files$/, '')

/** Of the many files of the package those that posters are written with. */
export function copyFonts(folder: string) {
  const isRare = (name: string) => name === rareFile(/-sc-(\d+)-/.exec(name)?.[1] ?? '')
  const files = readdirSync(join(fontPackage, 'files')).map((name) => `files/${name}`)
  mkdirSync(join(folder, 'files'), { recursive: true })
  for (const name of [...fontFiles.map(({ name }) => name), rareIndex, ...files.filter(isRare)])
    cpSync(join(fontPackage, name), join(folder, name))
}
