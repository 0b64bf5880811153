import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { fontFolder } from '../platform/environment.ts'
import { fontFiles, rareFile, rareIndex } from './font-files.ts'

const read = (name: string) => readFileSync(join(fontFolder(), name))

interface Font {
  name: string
  weight: 400 | 700
  data: Buffer
}

let usual: Font[] | undefined

/** Read once; for each character the first font that has it is taken. */
export const usualFonts = () =>
  (usual ??= fontFiles.map(({ part, weight, name }) => ({ name: part, weight, data: read(name) })))

/** The fonts of characters that the usual ones do not have, e.g. of the names of old places. */
export const rareFonts = (text: string): Font[] =>
  [...new Set([...text].flatMap(fileWith))].map((number) => ({
    name: `rare ${number}`,
    weight: 700,
    data: read(rareFile(number)),
  }))

function fileWith(character: string): string[] {
  const code = character.codePointAt(0) ?? 0
  const part = index().find(({ ranges }) => ranges.some(({ from, to }) => from <= code && code <= to))
  return part ? [part.number] : []
}

interface Part {
  number: string
  ranges: { from: number; to: number }[]
}

let parts: Part[] | undefined

const index = () =>
  (parts ??= Object.entries(Index.parse(JSON.parse(read(rareIndex).toString()))).flatMap(([name, ranges]) => {
    const number = /^\[(\d+)\]$/.exec(name)?.[1]
    return number ? [{ number, ranges: ranges.split(',').map(rangeOf) }] : []
  }))

const Index = z.record(z.string(), z.string())

/** `U+1f1e9-1f1f5` or `U+1f21a` */
function rangeOf(range: string) {
  const [from = '', to = from] = range.replace(/^U\+/i, '').split('-')
  return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
}
