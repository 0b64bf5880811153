import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** Every file of a folder, named relative to it with forward slashes. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted()
}

export const textOf = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8')

/** `../comp` seen from `pages/home/index` is `comp`; a leading slash is the package root. */
export function resolveFrom(file: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(file), target)
}
