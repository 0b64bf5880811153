import '../dev/quiet-sdk.ts'
import './patient.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { main } from '../dev/program.ts'
import { activityOf } from '../src/tables/activities.ts'
import { sumOf } from '../src/tables/seats.ts'
import { countCalls } from '../test/calls.ts'
import { aCrowd } from '../test/crowd.ts'
import { luotangAreas } from '../test/people.ts'
import { startInstances } from './instances.ts'
import { startLocal } from './local.ts'
import { answerTo, recordedSignUp, rushTo, type Side, sides } from './rushes.ts'

const given = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise)

const [callers, capacity] = [given('CALLERS', 5000), 200]
// One process with 5,000 requests on their way measures its own queue; in the cloud they are spread over instances.
const processes = given('PROCESSES', 5)
// Everybody at once.
const inFlight = given('IN_FLIGHT', callers)
const shardCounts = (process.env['COUNTERS'] ?? '1,4,8').split(',').map(Number)
const rounds = given('ROUNDS', 3)

interface Taken {
  seconds: number
  cpu: number
  /** To DynamoDB, of all callers together. */
  calls: number
}

interface Round extends Record<Side, Taken> {
  callsPerRefusal: number
}

// `npm run bench:rush`: everybody at once for a few seats, against a loop of transactions that does the same.
await main(async () => {
  const stop = await startLocal()
  await luotangAreas()
  const crowd = (await aCrowd(callers + 100)).map(({ id }) => id)
  const instances = await startInstances(processes)
  const measure = (shards: number, first: Side) => compared({ crowd, shards, first, instances })

  // A process that is cold runs what the compiler has not seen yet.
  await measure(4, 'ours')
  const measured = new Map(shardCounts.map((shards): [number, Round[]] => [shards, []]))
  // Whatever else the machine does falls on all alike.
  for (let round = 0; round < rounds; round++)
    for (const [shards, taken] of measured) {
      taken.push(await measure(shards, sides[round % 2]!))
      console.log(`  round ${round + 1}, ${shards} counters: ${JSON.stringify(taken.at(-1))}`)
    }
  report(measured)
  instances.stop()
  await stop()
})

interface Comparing {
  crowd: readonly string[]
  shards: number
  first: Side
  instances: Awaited<ReturnType<typeof startInstances>>
}

async function compared({ crowd, shards, first, instances }: Comparing): Promise<Round> {
  const [early, late] = [crowd.slice(0, callers), crowd.slice(callers)]
  const recorded = await recordedSignUp({ capacity, shards })
  const taken: Partial<Record<Side, Taken>> = {}
  let callsPerRefusal = 0
  for (const side of [first, ...sides.filter((one) => one !== first)]) {
    const place = await rushTo({ capacity, shards })
    taken[side] = await exactly(place.activityId, () => instances.rush({ side, place, recorded, inFlight }, early))
    if (side === 'ours') callsPerRefusal = await refusalsAt(place, late)
  }
  return { ours: taken.ours!, bare: taken.bare!, callsPerRefusal }
}

/** Exact, and everybody answered: else there is nothing to compare. */
async function exactly(activityId: string, run: () => ReturnType<Comparing['instances']['rush']>): Promise<Taken> {
  const { answers, ...taken } = await run()
  const { seats = [] } = (await activityOf(activityId)) ?? {}
  const found = { ...answers, taken: sumOf(seats, 'taken'), free: sumOf(seats, 'free') }
  const wanted = { confirmed: capacity, session_full: callers - capacity, taken: capacity, free: 0 }
  const isExact = Object.entries({ ...found, ...wanted }).every(
    ([name]) => Reflect.get(found, name) === Reflect.get(wanted, name),
  )
  if (!isExact) throw new Error(`not exact: ${JSON.stringify(found)} and not ${JSON.stringify(wanted)}`)
  return taken
}

/** One at a time, when all seats are gone, and what a rush remembers of that is over. */
async function refusalsAt(place: Awaited<ReturnType<typeof rushTo>>, people: readonly string[]): Promise<number> {
  await wait(1100)
  const { reads, writes } = await countCalls(async () => {
    for (const personId of people) {
      const answer = await answerTo(place, personId)
      if (answer !== 'session_full') throw new Error(answer)
    }
  })
  return (reads + writes) / people.length
}

function report(measured: ReadonlyMap<number, readonly Round[]>) {
  console.log(
    `${callers} for ${capacity} seats, ${processes} processes with ${inFlight / processes} in flight each, medians of ${rounds}:`,
  )
  for (const [shards, all] of measured) {
    const ratio = (of: keyof Taken) => median(all.map(({ ours, bare }) => ours[of] / bare[of]))
    const perCaller = (side: Side) => (median(all.map((round) => round[side].calls)) / callers).toFixed(2)
    const [time, cpu] = [ratio('seconds'), ratio('cpu')]
    const verdict = `at most 1.30  ${time <= 1.3 ? 'ok' : 'over'}`
    console.log(
      `${shards} counters: ${time.toFixed(2)} × the time of the bare loop, ${verdict}; ${cpu.toFixed(2)} × its CPU, ` +
        `${perCaller('ours')} calls per caller and not ${perCaller('bare')}`,
    )
  }
  const calls = median([...measured.values()].flat().map(({ callsPerRefusal }) => callsPerRefusal))
  console.log(`calls per refusal afterwards: ${calls.toFixed(2)}, at most 0.05  ${calls <= 0.05 ? 'ok' : 'over'}`)
}

function median(numbers: readonly number[]) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
