import { setTimeout as wait } from 'node:timers/promises'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { call, callOk } from '../../test/call.ts'
import { injectFaults, randomFrom } from '../../test/faults.ts'
import { aHazard } from '../../test/hazards.ts'
import { insist } from '../../test/insist.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as residents } from '../hazards/handler.ts'
import { newId } from '../platform/ids.ts'
import { firstBreakIn } from '../tables/hazard-chain.ts'
import { hazardRecordOf } from '../tables/hazards.ts'
import { handler } from './handler.ts'

useLocalTable()

type Step = (hazardId: string, who: string, requestId: string) => Promise<{ status: number; body: { code?: string } }>

const extend = (hazardId: string, who: string): ReturnType<Step> =>
  call(handler, handling.extend, { hazardId, requestId: newId('haz'), until: '2099-01-05', reason: '等配件' }, who)
const reroute = (hazardId: string, who: string): ReturnType<Step> =>
  call(handler, handling.reroute, { hazardId, requestId: newId('haz'), unitId: 'fire-brigade', reason: '离得近' }, who)
const correct = (hazardId: string, who: string, requestId = newId('haz'), version = 1): ReturnType<Step> =>
  call(
    handler,
    handling.correct,
    { hazardId, requestId, version, estateId: 'taiyu-e1', place: `东门 ${requestId}` },
    who,
  )

/** What two officers may be about to do at the same moment; whatever wins, the other may still be possible after it. */
const steps: Step[] = [
  (hazardId, who, requestId) => call(handler, handling.accept, { hazardId, requestId }, who),
  (hazardId, who, requestId) => call(handler, handling.decline, { hazardId, requestId, reason: '不在范围' }, who),
  (hazardId, who, requestId) => call(handler, handling.ask, { hazardId, requestId, note: '在几楼？' }, who),
  (hazardId, who, requestId) => call(handler, handling.dispatch, { hazardId, requestId, unitId: 'fire-brigade' }, who),
  (hazardId, who, requestId) => call(handler, handling.sendBack, { hazardId, requestId, reason: '派错了' }, who),
  (hazardId, who, requestId) => call(handler, handling.close, { hazardId, requestId, outcome: 'unfounded' }, who),
  (hazardId, who, requestId) =>
    call(handler, handling.extend, { hazardId, requestId, until: '2099-01-05', reason: '等配件' }, who),
  (hazardId, who, requestId) => correct(hazardId, who, requestId),
]
const states = ['reported', 'accepted', 'dispatched'] as const

// 1,000 take a minute: INTERLEAVINGS=1000.
const runs = Number(process.env['INTERLEAVINGS'] ?? 100)
const portion = 50
const stepsEach = 2

let officers: string[]
let reporterId: string
beforeAll(async () => {
  await luotangAreas()
  await aUnit()
  officers = [
    (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')).id,
    (await onDuty('community_officer', 'luotang/taiyu')).id,
  ]
  reporterId = (await aResident()).id
})

/** Two officers, each with some steps one after the other, on one hazard. */
async function interleaved(seed: number) {
  const random = randomFrom(seed)
  const one = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!
  const { id } = await aHazard({ reporterId, state: one(states) })
  const plans = officers.map((who) => ({
    who,
    steps: Array.from({ length: stepsEach }, () => ({
      take: one(steps),
      requestId: newId('haz'),
      after: random() * 4,
    })),
  }))

  const taken = plans.map(async ({ who, steps: planned }) => {
    const done: string[] = []
    for (const { take, requestId, after } of planned) {
      await wait(after)
      const reply = await insist(() => take(id, who, requestId))
      expect([200, 409]).toContain(reply.status)
      if (reply.status === 200) done.push(requestId)
    }
    return done
  })
  return { id, done: (await Promise.all(taken)).flat() }
}

const unseen: [string, (hazardId: string, who: string) => ReturnType<Step>][] = [
  ['extended', extend],
  ['handed on', reroute],
  ['put right', correct],
]
test.each(unseen)('what was %s meanwhile nobody does again unseen: the second one is told', async (_, step) => {
  const { id } = await aHazard({ reporterId, state: 'accepted' })

  const replies = await overtake(
    () => step(id, officers[0]!),
    () => step(id, officers[1]!),
  )

  expect(replies.map(({ status }) => status)).toEqual([409, 200])
  expect(replies[0].body).toMatchObject({ code: 'hazard_already_handled' })
})

test('an answer of the reporter that comes meanwhile is in nobody’s way', async () => {
  const { id } = await aHazard({ reporterId, state: 'accepted' })
  await callOk(handler, handling.ask, { hazardId: id, requestId: newId('haz'), note: '在几楼？' }, officers[0]!)

  const replies = await overtake(
    () => extend(id, officers[0]!),
    () => call(residents, hazards.answer, { hazardId: id, requestId: newId('haz'), note: '二楼' }, reporterId),
  )

  expect(replies.map(({ status }) => status)).toEqual([200, 200])
})

test(`what two officers were told is what is written, ${runs} times, with calls that fail`, async () => {
  jest.spyOn(console, 'info').mockImplementation()
  const { stop, met } = injectFaults({ seed: 20261122, share: 0.12 })
  const seeds = Array.from({ length: runs }, (_, index) => index + 1)
  const told: Awaited<ReturnType<typeof interleaved>>[] = []
  try {
    for (let from = 0; from < runs; from += portion)
      told.push(...(await Promise.all(seeds.slice(from, from + portion).map(interleaved))))
  } finally {
    stop()
  }

  let lost = 0
  for (const { id, done } of told) {
    const record = (await hazardRecordOf(id))!
    const written = record.entries.flatMap(({ requestId }) => requestId ?? [])
    if (written.toSorted().join() !== done.toSorted().join() || firstBreakIn(record) !== undefined) lost++
    expect(record.hazard.version).toBe(record.entries.length)
  }
  expect(lost).toBe(0)
  expect(told.filter(({ done }) => done.length > 0).length).toBeGreaterThan(runs / 2)
  expect(met.lost_after).toBeGreaterThan(0)
}, 120_000)
