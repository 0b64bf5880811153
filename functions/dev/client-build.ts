import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Target = 'h5' | 'weapp'

const root = fileURLToPath(new URL('../../', import.meta.url))
const client = join(root, 'client')
const sources = [
  'client/src',
  'client/config',
  'client/plugins',
  'client/babel.config.js',
  'client/package.json',
  'client/project.config.json',
  'shared/src',
  'package-lock.json',
]

/** Builds the client unless it was built from exactly these sources. True when it had to. */
export async function buildClient(target: Target, say: (step: string) => void): Promise<boolean> {
  const stamp = join(client, 'dist', `${target}.sources`)
  const wanted = hashOf(sources) + (process.env['MULIN_API_URL'] ?? '')
  const isBuilt = existsSync(join(client, 'dist', target, target === 'h5' ? 'index.html' : 'app.json'))
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  say(`Building the client for ${target}, this takes about a minute`)
  await taro(target)
  writeFileSync(stamp, wanted)
  return true
}

function hashOf(places: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesIn)) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function filesIn(place: string): string[] {
  const path = join(root, place)
  if (!existsSync(path)) return []
  const entries = place.includes('.') ? [] : readdirSync(path, { recursive: true, withFileTypes: true })
  if (entries.length === 0) return [place]
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .toSorted()
}

/** What Taro says is shown only when it fails. */
async function taro(target: Target) {
  const cli = join(root, 'node_modules/@tarojs/cli/bin/taro')
  const building = spawn(process.execPath, [cli, 'build', '--type', target], {
    cwd: client,
    // CI makes it speak in lines instead of moving bars.
    env: { ...process.env, NODE_ENV: 'production', CI: 'true' },
  })
  const said: Buffer[] = []
  building.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  building.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise((done) => building.once('close', done))
  if (code === 0) return
  process.stderr.write(Buffer.concat(said))
  throw new Error(`The client could not be built for ${target}`)
}
