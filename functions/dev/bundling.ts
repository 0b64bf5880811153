import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { transform } from '@swc/core'
import { build, type Plugin } from 'esbuild'
import * as z from 'zod'
import { bareShared } from './bare-shared.ts'
import { deployment } from './deployment.ts'
import { foldedCalendar } from './folded-calendar.ts'

export const bundleFolder = fileURLToPath(new URL('../../dist/functions', import.meta.url))
// By way of the root: the bench runs this from another folder.
const neverFilled = fileURLToPath(new URL('../../functions/dev/never-filled.ts', import.meta.url))
export const bundleOf = (name: string) => join(bundleFolder, name, 'index.cjs')

export const bundleBytesAtMost = { raw: 350 * 1024, gzip: 110 * 1024 }

/** What only other places than Lambda load, each by an `import()` of its own. */
const neverLoaded = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
  '@smithy/core/event-streams',
]

/** One file per function, and its source map beside it. CommonJS loads twice as fast as modules. */
export async function bundle(sources: Record<string, string>, folder = bundleFolder) {
  rmSync(folder, { recursive: true, force: true })
  await build({
    entryPoints: Object.entries(sources).map(([name, source]) => ({ in: source, out: `${name}/index` })),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    legalComments: 'none',
    sourcemap: 'external',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // The SDK's modules instead of its CommonJS, from which nothing can be left out.
    mainFields: ['module', 'main'],
    conditions: ['module'],
    external: ['sharp', 'satori', ...neverLoaded],
    alias: { 'mnemonist/lru-cache': neverFilled },
    plugins: [neverCalled, answersOnly, bareShared],
    logLevel: 'error',
  })
  for (const name of Object.keys(sources)) await shorten(join(folder, name, 'index.cjs'))
}

/** esbuild shortens file by file what it bundles; over all of them at once another tenth goes. */
async function shorten(file: string) {
  const map = `${file}.map`
  const result = await transform(readFileSync(file, 'utf8'), {
    swcrc: false,
    configFile: false,
    isModule: 'commonjs',
    minify: true,
    jsc: {
      parser: { syntax: 'ecmascript' },
      target: 'es2022',
      minify: { compress: { toplevel: true }, mangle: { toplevel: true } },
    },
    inputSourceMap: readFileSync(map, 'utf8'),
    sourceMaps: true,
  })
  writeFileSync(file, result.code)
  writeFileSync(map, result.map ?? '')
}

/**
 * What libraries bring along and nothing here calls: zod's description of shapes as JSON Schema, the hash of the SDK for
 * machines whose Node has none, and its way of retrying that has to be asked for. That is 25 KB of each function.
 */
const neverCalled: Plugin = {
  name: 'never-called',
  setup(on) {
    const contents = `const no = () => { throw new Error('This is not in the bundle, see bundling.ts') }
      module.exports = new Proxy({ __esModule: true }, { get: (it, name) => it[name] ?? no })`
    const filter =
      /zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$|(sha256\/Sha256Js|util-retry\/(DefaultRateLimiter|AdaptiveRetryStrategy))\.js$/
    on.onLoad({ filter }, () => ({ contents }))
    // Of itself the SDK tells its version.
    on.onLoad({ filter: /@aws-sdk\/[\w-]+\/package\.json$/ }, ({ path }) => ({
      contents: JSON.stringify({
        version: z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8'))).version,
      }),
      loader: 'json',
    }))
  },
}

/** The calendar of holidays as its answers. */
const answersOnly: Plugin = {
  name: 'answers-only',
  setup(on) {
    on.onLoad({ filter: /platform\/holiday-calendar\.ts$/ }, () => ({ contents: foldedCalendar() }))
  },
}

export function sizeOf(name: string) {
  const bytes = readFileSync(bundleOf(name))
  return { raw: bytes.length, gzip: gzipSync(bytes).length }
}

/** Variables that a bundle reads and serverless.yml does not set for it, or the other way round. */
export function strayVariables(name: string): string[] {
  const { functions } = deployment()
  const bundled = readFileSync(bundleOf(name), 'utf8')
  const all = new Set(Object.values(functions).flatMap(({ environment }) => Object.keys(environment)))
  const given = new Set(Object.keys(functions[name]?.environment ?? {}))
  return [...all].filter((variable) => bundled.includes(`"${variable}"`) !== given.has(variable))
}
