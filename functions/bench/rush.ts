import '../dev/quiet-sdk.ts'
import './patient.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { main } from '../dev/program.ts'
import { activityOf } from '../src/tables/activities.ts'
import { sumOf } from '../src/tables/seats.ts'
import { countCalls } from '../test/calls.ts'
import { aCrowd } from '../test/crowd.ts'
import { luotangAreas } from '../test/people.ts'
import { bareRush, fullRush, type Rush } from './rushes.ts'
import { startLocal } from './local.ts'

const [callers, capacity] = [Number(process.env['CALLERS'] ?? 5000), 200]
// As many as a few hundred instances would have on their way.
const inFlight = Number(process.env['IN_FLIGHT'] ?? 250)
const shardCounts = [1, 4, 8]
const rounds = Number(process.env['ROUNDS'] ?? 3)

interface Taken {
  seconds: number
  cpu: number
}

interface Pair {
  ours: Taken
  bare: Taken
  callsPerRefusal: number
}

// `npm run bench:rush`: everybody at once for a few seats, against a loop of transactions that does the same.
await main(async () => {
  const stop = await startLocal()
  await luotangAreas()
  const crowd = (await aCrowd(callers + 100)).map(({ id }) => id)
  const pairs = new Map(shardCounts.map((shards): [number, Pair[]] => [shards, []]))
  // Whatever else the machine does falls on all alike.
  for (let round = 0; round < rounds; round++)
    for (const [shards, measured] of pairs) {
      measured.push(await compared(crowd, shards, round % 2 === 0))
      console.log(`  round ${round + 1}, ${shards} counters: ${JSON.stringify(measured.at(-1))}`)
    }

  console.log(`${callers} for ${capacity} seats, ${inFlight} in flight, medians of ${rounds} rounds:`)
  for (const [shards, all] of pairs) {
    const ratio = (of: keyof Taken) => median(all.map(({ ours, bare }) => ours[of] / bare[of])).toFixed(2)
    const seconds = median(all.map(({ ours }) => ours.seconds)).toFixed(1)
    console.log(`${shards} counters: ${seconds} s, ${ratio('seconds')} × the bare loop, ${ratio('cpu')} × its CPU`)
  }
  const calls = median([...pairs.values()].flat().map(({ callsPerRefusal }) => callsPerRefusal))
  console.log(`calls per refusal afterwards: ${calls.toFixed(2)}, at most 0.05  ${calls <= 0.05 ? 'ok' : 'over'}`)
  await stop()
})

async function compared(crowd: readonly string[], shards: number, areWeFirst: boolean): Promise<Pair> {
  const early = crowd.slice(0, callers)
  const plan = { capacity, shards, inFlight }
  const [full, other] = [await fullRush(early, plan), await bareRush(early, plan)]
  const before = areWeFirst ? undefined : await measuredRush(other)
  const ours = await measuredRush(full)
  const callsPerRefusal = await refusalsAfter(full, crowd.slice(callers))
  return { ours, bare: before ?? (await measuredRush(other)), callsPerRefusal }
}

/** Exact, and everybody answered: else there is nothing to compare. */
async function measuredRush({ activityId, run }: Rush): Promise<Taken> {
  const [began, cpuBefore] = [performance.now(), process.cpuUsage()]
  const answers = await run()
  const [{ user, system }, ended] = [process.cpuUsage(cpuBefore), performance.now()]
  const { seats = [] } = (await activityOf(activityId)) ?? {}
  const count = (wanted: string) => answers.filter((answer) => answer === wanted).length
  const found = [count('confirmed'), count('session_full'), sumOf(seats, 'taken'), sumOf(seats, 'free')]
  const expected = [capacity, callers - capacity, capacity, 0]
  if (String(found) !== String(expected)) throw new Error(`not exact: ${found.join()} and not ${expected.join()}`)
  return { seconds: (ended - began) / 1000, cpu: (user + system) / 1e6 }
}

/** One at a time, when all seats are gone, and what the rush remembered of that is over. */
async function refusalsAfter({ refuse }: Rush, people: readonly string[]): Promise<number> {
  await wait(1100)
  const { reads, writes } = await countCalls(async () => {
    for (const personId of people) await refuse(personId)
  })
  return (reads + writes) / people.length
}

function median(numbers: readonly number[]) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
