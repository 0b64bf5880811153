import { setTimeout as wait } from 'node:timers/promises'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { joining } from '@mulin/shared/hazards/joining'
import { addDays, dayOf } from '@mulin/shared/times'
import { call, callOk } from '../../test/call.ts'
import { injectFaults, randomFrom } from '../../test/faults.ts'
import { aHazard } from '../../test/hazards.ts'
import { itemsWhere } from '../../test/items.ts'
import { insist, insistOn } from '../../test/insist.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as residents } from '../hazards/handler.ts'
import { handler as joiningHandler } from '../joining/handler.ts'
import { later, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { firstBreakIn } from '../tables/hazard-chain.ts'
import { hazardRecordOf, StoredHazard, storedHazardOf } from '../tables/hazards.ts'
import type { Item } from '../tables/reading.ts'
import { handler } from './handler.ts'

useLocalTable()

type Reply = Promise<{ status: number; body: { code?: string } }>
/** `read`: which hazard, under which request, and which version of it was read. */
interface Read {
  hazardId: string
  requestId: string
  version: number
}
type Step = (read: Read, who: string, target: string) => Reply

const until = addDays(dayOf(new Date().toISOString()), 60)
const extend = (read: Read, who: string): Reply =>
  call(
    handler,
    handling.extend,
    // Another day each time: the same is no change.
    { ...read, until: addDays(until, read.version), reason: '等配件' },
    who,
  )
const reroute = (read: Read, who: string): Reply =>
  call(handler, handling.reroute, { ...read, unitId: 'fire-brigade', reason: '离得近' }, who)
const correct = (read: Read, who: string): Reply =>
  call(handler, handling.correct, { ...read, estateId: 'taiyu-e1', place: `东门 ${read.requestId}` }, who)

/** What two officers may be about to do at the same moment; whatever wins, the other may still be possible after it. */
const steps: Step[] = [
  (read, who) => call(handler, handling.accept, read, who),
  (read, who) => call(handler, handling.decline, { ...read, reason: '不在范围' }, who),
  (read, who) => call(handler, handling.ask, { ...read, note: '在几楼？' }, who),
  (read, who) => call(handler, handling.dispatch, { ...read, unitId: 'fire-brigade' }, who),
  (read, who) => call(handler, handling.sendBack, { ...read, reason: '派错了' }, who),
  (read, who) => call(handler, handling.close, { ...read, outcome: 'unfounded', note: '没有发现' }, who),
  extend,
  correct,
  reroute,
  (read, who) => {
    const parts = ['清走车辆', '装上栏杆'].map((what) => ({ unitId: 'fire-brigade', what }))
    return call(handler, handling.split, { ...read, parts }, who)
  },
  (read, who, number) => call(handler, handling.merge, { ...read, number }, who),
]
/** What the unit that has it may be about to do. */
const stepsOfUnit: Step[] = [
  (read, who) => call(handler, handling.requestExtension, { ...read, until, reason: '等配件' }, who),
  (read, who) => call(handler, handling.sendBack, { ...read, reason: '派错了' }, who),
]
const joins: Step[] = [
  ({ hazardId, requestId }, who) => call(joiningHandler, joining.join, { hazardId, requestId, photoIds: [] }, who),
]
const adds: Step[] = [
  ({ hazardId, requestId }, who) => call(residents, hazards.add, { hazardId, requestId, note: '又多了一辆' }, who),
]
const states = ['reported', 'accepted', 'dispatched'] as const

// 1,000 take a minute: INTERLEAVINGS=1000.
const runs = Number(process.env['INTERLEAVINGS'] ?? 100)
const portion = 50
const stepsEach = 2

let officers: string[]
let fireman: string
let neighbour: string
let reporterId: string
beforeAll(async () => {
  await luotangAreas()
  await aUnit()
  officers = [
    (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { title: '网格员 01' })).id,
    (await onDuty('community_officer', 'luotang/taiyu')).id,
  ]
  fireman = (await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })).id
  const [reporter, other] = [await aResident(), await aResident()]
  reporterId = reporter.id
  neighbour = other.id
})

/**
 * Two officers and the unit that has it, each with some steps one after the other, on one hazard that a neighbour meets too
 * and its reporter adds to.
 */
async function interleaved(seed: number) {
  const random = randomFrom(seed)
  const one = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!
  const state = one(states)
  const handler = state === 'dispatched' ? { unitId: 'fire-brigade', name: '消防救援站' } : undefined
  const { id } = await insistOn(() => aHazard({ reporterId, state, handler }))
  const target = await insistOn(() => aHazard({ reporterId, state: 'accepted' }))
  const planOf = (who: string, choice: readonly Step[], count = stepsEach) => ({
    who,
    steps: Array.from({ length: count }, () => ({ take: one(choice), requestId: newId('haz'), after: random() * 4 })),
  })
  const plans = [...officers.map((who) => planOf(who, steps)), planOf(fireman, stepsOfUnit, 1)]

  const taking = plans.map((plan) => taken(plan, id, target.number))
  taking.push(taken(planOf(reporterId, adds, 1), id, target.number))
  const [joined] = await taken(planOf(neighbour, joins, 1), id, target.number)
  return { id, targetId: target.id, done: (await Promise.all(taking)).flat(), hasJoined: joined !== undefined }
}

interface Plan {
  who: string
  steps: { take: Step; requestId: string; after: number }[]
}

const versionOf = async (hazardId: string) => (await insistOn(() => storedHazardOf(hazardId)))!.version

/** The requests that were answered with a yes. Who does not have it by then does not find it. */
async function taken({ who, steps: planned }: Plan, hazardId: string, target: string): Promise<string[]> {
  const done: string[] = []
  for (const { take, requestId, after } of planned) {
    const version = await versionOf(hazardId)
    await wait(after)
    const { status } = await insist(() => take({ hazardId, requestId, version }, who, target))
    expect(who === fireman ? [200, 404, 409] : [200, 409]).toContain(status)
    if (status === 200) done.push(requestId)
  }
  return done
}

const anew = (hazardId: string, version = 1): Read => ({ hazardId, version, requestId: newId('haz') })

const unseen: [string, Step][] = [
  ['extended', extend],
  ['handed on', reroute],
  ['put right', correct],
]
describe.each(unseen)('what was %s meanwhile nobody does again unseen', (_, step) => {
  test('at the same moment: the second one is told', async () => {
    const { id, number } = await aHazard({ reporterId, state: 'accepted' })

    const replies = await overtake(
      () => step(anew(id), officers[0]!, number),
      () => step(anew(id), officers[1]!, number),
    )

    expect(replies.map(({ status }) => status)).toEqual([409, 200])
    expect(replies[0].body).toMatchObject({ code: 'hazard_already_handled' })
  })

  test('a while later, by who had read it before: told who did what, and done once that was read', async () => {
    const { id, number } = await aHazard({ reporterId, state: 'accepted' })
    setClock(later(new Date().toISOString(), -60))
    await step(anew(id), officers[0]!, number)
    setClock()

    const late = await step(anew(id), officers[1]!, number)

    expect(late).toMatchObject({
      status: 409,
      body: { code: 'hazard_already_handled', details: { last: { by: '网格员 01', at: expect.any(String) } } },
    })
    expect(await step(anew(id, 2), officers[1]!, number)).toMatchObject({ status: 200 })
  })
})

test.each([
  ['handed on', 'reroute', { unitId: 'fire-brigade' }],
  ['extended', 'extend', { until }],
] as const)(
  'what was just %s by one nobody does again with a client that does not say what it read',
  async (_, step, what) => {
    const { id: hazardId } = await aHazard({ reporterId, state: 'accepted' })
    const again = (who: string, day: string) =>
      call(
        handler,
        handling[step],
        { hazardId, reason: '等配件', ...what, ...(step === 'extend' && { until: day }) },
        who,
      )
    expect(await again(officers[0]!, until)).toMatchObject({ status: 200 })

    expect(await again(officers[1]!, addDays(until, 1))).toMatchObject({ body: { code: 'hazard_already_handled' } })
    expect(await again(officers[0]!, addDays(until, 2))).toMatchObject({ status: 200 })
  },
)

test('an answer of the reporter that comes meanwhile is in nobody’s way', async () => {
  const { id } = await aHazard({ reporterId, state: 'accepted' })
  await callOk(handler, handling.ask, { hazardId: id, requestId: newId('haz'), note: '在几楼？' }, officers[0]!)

  const replies = await overtake(
    () => extend(anew(id, 2), officers[0]!),
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

  const all = await itemsWhere(({ sk, pk }) => sk === 'HAZARD' || pk.startsWith('JOINED#'))
  const actions = new Set<string>()
  let lost = 0
  for (const { id, done } of told) {
    const record = (await hazardRecordOf(id))!
    for (const { action } of record.entries) actions.add(action)
    const written = record.entries.flatMap(({ requestId }) => requestId ?? [])
    if (written.toSorted().join() !== done.toSorted().join() || firstBreakIn(record) !== undefined) lost++
    expect(record.hazard.version).toBe(record.entries.length)
  }
  expect(lost).toBe(0)
  for (const one of told) await expectWhole(one, all)
  expect([...actions]).toEqual(expect.arrayContaining(['split', 'merge', 'reroute', 'request_extension', 'add']))
  expect(told.some(({ hasJoined }) => hasJoined)).toBe(true)
  expect(told.filter(({ done }) => done.length > 0).length).toBeGreaterThan(runs / 2)
  expect(met.lost_after).toBeGreaterThan(0)
}, 120_000)

/** No part that nobody knows of, nobody left behind, and the one that it was merged into says so once. */
async function expectWhole({ id, targetId, hasJoined }: Awaited<ReturnType<typeof interleaved>>, all: readonly Item[]) {
  const { hazard } = (await hazardRecordOf(id))!
  const target = (await hazardRecordOf(targetId))!
  const parts = all.filter(({ parent }) => StoredHazard.shape.parent.parse(parent)?.hazardId === id)
  const joinedTo = (hazardId: string) => all.filter(({ pk }) => pk === `JOINED#${hazardId}`)
  const absorbed = target.entries.filter(({ action }) => action === 'absorb')

  expect(parts.map((part) => part['id']).toSorted()).toEqual(
    (hazard.splitInto ?? []).map(({ hazardId }) => hazardId).toSorted(),
  )
  expect(absorbed.map(({ other }) => other?.hazardId)).toEqual(hazard.mergedInto ? [id] : [])
  expect([firstBreakIn(target), target.hazard.version]).toEqual([undefined, target.entries.length])
  const isThere = joinedTo(hazard.mergedInto && hasJoined ? targetId : id).some(
    ({ personId }) => personId === neighbour,
  )
  expect(isThere).toBe(hasJoined)
  for (const one of [hazard, target.hazard]) expect(joinedTo(one.id)).toHaveLength(one.joined ?? 0)
}
