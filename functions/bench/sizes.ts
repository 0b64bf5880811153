import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../dev/deployment.ts'

const dist = (target: string) => join(root, 'client/dist', target)

/** What every resident downloads before the first page: all of the mini-program but its subpackages. */
export const mainPackageBytes = () =>
  filesIn(dist('weapp'))
    .filter((file) => !file.startsWith(join(dist('weapp'), 'packages')))
    .reduce((sum, file) => sum + statSync(file).size, 0)

/** The scripts that a browser loads until it shows the home page, as gzip. */
export function firstLoadBytes(): number {
  const html = readFileSync(join(dist('h5'), 'index.html'), 'utf8')
  const named = [...html.matchAll(/<script[^>]+src="\/([^"]+)"/g)].map(([, file]) => join(dist('h5'), file!))
  const ofHome = named.flatMap((file) => chunksOfHome(readFileSync(file, 'utf8')))
  return [...named, ...ofHome].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
}

/** Taro's routes are a list of `{path, load}` in the entry script; the numbers of a page's chunks stand in its `load`. */
function chunksOfHome(script: string): string[] {
  const load = /"path":"pages\/home\/index","load":(.*?)"path":/s.exec(script)?.[1] ?? ''
  const chunks = readdirSync(join(dist('h5'), 'chunk')).filter((file) => file.endsWith('.js'))
  return [...load.matchAll(/\.e\((\d+)\)/g)].map(([, number]) => {
    const file =
      chunks.find((name) => name.startsWith(`${number}.`)) ?? chunks.find((name) => name.startsWith('parts.'))
    return join(dist('h5'), 'chunk', file ?? '')
  })
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name))
