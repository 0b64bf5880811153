import '../dev/quiet-sdk.ts'
import { bundle, bundleBytesAtMost, sizeOf } from '../dev/bundling.ts'
import { buildClient } from '../dev/client-build.ts'
import { entries } from '../dev/deployment.ts'
import { main } from '../dev/program.ts'
import { luotangAreas } from '../test/people.ts'
import { type Pair, readingAnActivity, signingUp } from './candidates.ts'
import { batchOf, ratioOf } from './compare.ts'
import { startLocal } from './local.ts'
import { withoutSdk } from './recording.ts'
import { firstLoadBytes, mainPackageBytes } from './sizes.ts'

// What an instance runs after some thousand requests; until then most of what differs is the compiler at work.
const requestsToWarmUp = 4000

// `npm run bench`: only ratios and sizes, for times say more about the machine than about the program.
await main(async () => {
  await compareHandlers()
  await weighFunctions()
  await weighClient()
})

async function compareHandlers() {
  const stop = await startLocal()
  await luotangAreas()
  const reading = await readingAnActivity()
  say('GET an activity: CPU of a bare handler', await againstBare(reading, 64), ratio, 1.25)
  say('GET an activity: CPU that is our own code', await ownShare(reading, 64), percent)
  say('signing up: CPU of a bare handler', await againstBare(await signingUp(), 16), ratio, 1.15)
  say('signing up: CPU that is our own code', await ownShare(await signingUp(), 16), percent)
  const { again, ...known } = await signingUp()
  say('signing up, session met before: the same', await againstBare({ ...known, full: again }, 16), ratio, 1.15)
  await stop()
}

async function againstBare({ full, bare, recorded, calls }: Pair, count: number): Promise<number> {
  await batchOf(recorded, requestsToWarmUp, (run) => withoutSdk(calls, run))()
  return ratioOf(batchOf(full, count), batchOf(bare, count))
}

function ownShare({ full, recorded, calls }: Pair, count: number): Promise<number> {
  return ratioOf(
    batchOf(recorded, count, (run) => withoutSdk(calls, run)),
    batchOf(full, count),
  )
}

async function weighFunctions() {
  const sources = entries()
  await bundle(sources)
  for (const name of Object.keys(sources)) {
    const { raw, gzip } = sizeOf(name)
    say(`function ${name}`, raw, kilobytes, bundleBytesAtMost.raw)
    say(`function ${name}, gzip`, gzip, kilobytes, bundleBytesAtMost.gzip)
  }
}

async function weighClient() {
  await buildClient('weapp', console.log)
  await buildClient('h5', console.log)
  say('WeChat: main package', mainPackageBytes(), kilobytes, 1024 * 1024)
  say('H5: scripts until the home page, gzip', firstLoadBytes(), kilobytes, 250 * 1024)
}

function say(what: string, value: number, written: (value: number) => string, goal?: number) {
  const verdict = goal === undefined ? '' : `at most ${written(goal)}  ${value <= goal ? 'ok' : 'over'}`
  console.log(`${what.padEnd(44)} ${written(value).padStart(8)}  ${verdict}`)
}

function ratio(value: number) {
  return `${value.toFixed(2)} ×`
}
function percent(value: number) {
  return `${(value * 100).toFixed(0)} %`
}
function kilobytes(value: number) {
  return `${(value / 1024).toFixed(0)} KB`
}
