import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { inbox } from '@mulin/shared/inbox'
import { asFunction } from '../../dev/permissions.ts'
import { call, callOk } from '../../test/call.ts'
import { follow, recordsOf } from '../../test/changes.ts'
import { aHazard, hazardCategories } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as hazardsHandler } from '../hazards/handler.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { later, setClock } from '../platform/clock.ts'
import type { NewHazard } from '../tables/hazards.ts'
import { messagesOf } from '../tables/messages.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await aUnit()
})
afterEach(() => setClock())

const hour = 60
const reportedAt = '2026-11-20T00:00:00.000Z'
const after = (minutes: number) => later(reportedAt, minutes)

const followed = async (hazardId: string, work: () => Promise<unknown>) =>
  follow(await recordsOf(`HAZARD#${hazardId}`, work))
const tick = () => asFunction('schedule', () => handler())
async function tickAt(minutes: number, hazardId: string) {
  setClock(after(minutes))
  await followed(hazardId, tick)
}

/** A hazard of 24 hours, about which its grid worker asks two hours after the report. */
async function asked(over: Partial<NewHazard> = {}) {
  const worker = (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { from: '2026-01-01' })).id
  const { id, reporterId } = await aHazard({ reportedAt, dueAt: after(24 * hour), ...over })
  const ask = () => callOk(handlingHandler, handling.ask, { hazardId: id, note: '在几楼？' }, worker)
  setClock(after(2 * hour))
  await followed(id, ask)
  return { id, reporterId, worker, ask }
}

const told = async (personId: string) =>
  (await messagesOf(personId, { limit: 50 })).messages.flatMap((message) =>
    message.kind === 'hazard' ? [message.what] : [],
  )
const read = (hazardId: string, personId: string) => callOk(hazardsHandler, hazards.one, { hazardId }, personId)
const waits = async (hazardId: string, personId: string) =>
  (await callOk(inboxHandler, inbox.read, {}, personId)).items.some(({ id }) => id === hazardId)
const answer = (hazardId: string, personId: string) =>
  call(hazardsHandler, hazards.answer, { hazardId, note: '在二楼' }, personId)

/** Half of its 24 hours later. */
const end = 14 * hour

test('whoever was asked is reminded once, and when nobody answers the clock goes on with whoever asked', async () => {
  const { id, reporterId, worker } = await asked()
  expect(await waits(id, worker)).toBe(false)

  await tickAt(11 * hour, id)
  await tickAt(11 * hour + 1, id)
  expect(await told(reporterId)).toEqual(['remind_answer', 'ask'])

  await tickAt(end + 1, id)
  await tickAt(end + 2, id)
  expect(await told(reporterId)).toEqual(['no_answer', 'remind_answer', 'ask'])
  expect(await waits(id, worker)).toBe(true)
  const file = await read(id, reporterId)
  expect(file.question).toBeUndefined()
  // As long as it rested, however late the clock came.
  expect(Date.parse(file.dueAt) / 60_000).toBeCloseTo(Date.parse(after(36 * hour)) / 60_000, 0)
  expect(file.entries.at(-1)).toMatchObject({ action: 'no_answer', state: 'reported', dueAt: file.dueAt })
  expect(file.entries.at(-1)?.by).toBeUndefined()
  expect((await callOk(hazardsHandler, hazards.verify, { hazardId: id }, reporterId)).whole).toBe(true)

  await tickAt(36 * hour + 1, id)
  expect((await read(id, reporterId)).entries.at(-1)).toMatchObject({ action: 'escalate', escalatedTo: 'community' })
})

test('what is asked says until when, and can be asked again after that', async () => {
  const { id, reporterId, ask } = await asked()
  const { question, entries } = await read(id, reporterId)
  expect(Date.parse(question?.until ?? '') - Date.parse(question?.at ?? '')).toBe(12 * hour * 60_000)
  expect(entries.at(-1)).toMatchObject({ action: 'ask', dueAt: question?.until })
  await tickAt(end + 1, id)

  await followed(id, ask)

  expect((await read(id, reporterId)).question).toBeDefined()
  await tickAt(2 * end, id)
  expect((await read(id, reporterId)).entries.filter(({ action }) => action === 'no_answer')).toHaveLength(2)
})

test('a question of before, which says nothing of an end, ends too', async () => {
  const question = { text: '在几楼？', at: reportedAt }
  const { id, reporterId } = await aHazard({ reportedAt, dueAt: after(24 * hour), question })
  const worker = (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { from: '2026-01-01' })).id
  await followed(id, () => callOk(handlingHandler, handling.accept, { hazardId: id }, worker))

  await tickAt(12 * hour + 1, id)

  expect((await read(id, reporterId)).entries.at(-1)).toMatchObject({ action: 'no_answer' })
})

test('an answer that comes too late tells more to who has it, and leaves the clock', async () => {
  const { id, reporterId, worker } = await asked()
  await tickAt(end + 1, id)
  const { dueAt } = await read(id, reporterId)

  expect(await answer(id, reporterId)).toMatchObject({ status: 200, body: { dueAt } })

  expect((await read(id, worker)).entries.at(-1)).toMatchObject({ action: 'answer', note: '在二楼' })
  expect(await answer(id, reporterId)).toMatchObject({ status: 409, body: { code: 'hazard_already_handled' } })
})

test('an answer that is faster than the clock counts', async () => {
  const { id, reporterId } = await asked()
  setClock(after(end + 1))

  const [, answered] = await overtake(tick, () => answer(id, reporterId))

  expect(answered.status).toBe(200)
  expect((await read(id, reporterId)).entries.map(({ action }) => action)).toEqual(['report', 'ask', 'answer'])
  await tickAt(end + 2, id)
  expect((await read(id, reporterId)).entries).toHaveLength(3)
})

test('an answer that the clock overtakes still tells more, and leaves the clock', async () => {
  const { id, reporterId } = await asked()
  setClock(after(end + 1))

  const [late] = await overtake(() => answer(id, reporterId), tick)

  const { dueAt, entries } = await read(id, reporterId)
  expect(late).toMatchObject({ status: 200, body: { dueAt: after(36 * hour), version: 4 } })
  expect(dueAt).toBe(after(36 * hour))
  expect(entries.map(({ action }) => action)).toEqual(['report', 'ask', 'no_answer', 'answer'])
})

test('what is late already is escalated once, whatever is asked and answered afterwards', async () => {
  const { id, reporterId, ask } = await asked({ dueAt: after(hour) })
  await tickAt(3 * hour, id)
  await followed(id, () => answer(id, reporterId))
  await tickAt(3 * hour + 1, id)
  const escalated = async () => (await read(id, reporterId)).entries.flatMap(({ escalatedTo }) => escalatedTo ?? [])
  const before = await escalated()
  expect(before).toHaveLength(1)

  await followed(id, ask)
  await tickAt(20 * hour, id)
  await tickAt(21 * hour, id)

  expect(await escalated()).toEqual(before)
})
