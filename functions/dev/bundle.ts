import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { bundle, bundleBytesAtMost, bundleFolder, bundleOf, sizeOf, strayVariables } from './bundling.ts'
import { entries, root } from './deployment.ts'
import { copyFonts } from './font-files.ts'
import { main } from './program.ts'

// What cannot be bundled, by the function that loads it.
const besideBundle: Record<string, string[]> = {
  'photo-receive': ['sharp'],
  covering: ['sharp'],
  posters: ['sharp', 'satori'],
}
const Lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })

// `npm run build:functions`: what serverless.yml uploads.
await main(async () => {
  const sources = entries()
  await bundle(sources)
  const tooLarge = Object.keys(sources).filter((name) => !isSmall(name))
  if (tooLarge.length > 0) throw new Error(`Too large: ${tooLarge.join(', ')}`)
  for (const name of Object.keys(sources)) requireEnvironment(name)
  const broken = Object.keys(sources).filter((name) => !besideBundle[name] && !loads(name))
  if (broken.length > 0) throw new Error(`Not to be loaded: ${broken.join(', ')}`)
  for (const [name, packages] of Object.entries(besideBundle)) installBeside(join(bundleFolder, name), packages)
  copyFonts(join(bundleFolder, 'posters/fonts'))
})

function isSmall(name: string): boolean {
  const { raw, gzip } = sizeOf(name)
  console.log(`${name.padEnd(16)} ${kilobytes(raw)} KB, ${kilobytes(gzip)} KB as gzip`)
  return raw <= bundleBytesAtMost.raw && gzip <= bundleBytesAtMost.gzip
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(0).padStart(4)
}

function requireEnvironment(name: string) {
  const stray = strayVariables(name)
  if (stray.length > 0) throw new Error(`serverless.yml and ${name} do not agree about ${stray.join(', ')}`)
}

function loads(name: string): boolean {
  const { status, stderr } = spawnSync(process.execPath, [
    '-e',
    `require(${JSON.stringify(bundleOf(name))}).handler.call`,
  ])
  if (status !== 0) process.stderr.write(stderr)
  return status === 0
}

/** The image library is native: the one of Lambda's machine goes beside the bundle, not the one of this machine. */
function installBeside(folder: string, packages: readonly string[]) {
  const lock = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const versionOf = (name: string) => lock.packages[`node_modules/${name}`]?.version
  const dependencies = Object.fromEntries(packages.map((name) => [name, versionOf(name)]))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  const forLambda = ['--cpu=arm64', '--os=linux', '--libc=glibc', '--no-package-lock', '--ignore-scripts']
  const { status } = spawnSync('npm', ['install', ...forLambda], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error(`${packages.join(', ')} for linux-arm64 could not be installed`)
}
