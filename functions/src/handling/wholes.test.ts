import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { inbox } from '@mulin/shared/inbox'
import { addDays, dayOf, instantOf } from '@mulin/shared/times'
import { asFunction } from '../../dev/permissions.ts'
import { call, callOk } from '../../test/call.ts'
import { allRecordsOf, follow } from '../../test/changes.ts'
import { aHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as residents } from '../hazards/handler.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { handler as schedule } from '../schedule/handler.ts'
import { messagesOf } from '../tables/messages.ts'
import { handler } from './handler.ts'

useLocalTable()
afterEach(() => setClock())

const fire = { unitId: 'fire-brigade', name: '消防救援站' }
const [g1, e3] = ['luotang/taiyu/taiyu-g1', 'luotang/taiyu/taiyu-g2/taiyu-e3']
let who: Record<'worker' | 'fire' | 'officer', string>
beforeAll(async () => {
  await luotangAreas()
  await aUnit()
  who = {
    worker: (await onDuty('grid_worker', g1, { title: '网格员 01', from: '2026-01-01' })).id,
    fire: (await onDuty('partner', 'luotang', { unitId: fire.unitId, from: '2026-01-01' })).id,
    officer: (await onDuty('community_officer', 'luotang/taiyu', { title: '太宇社区', from: '2026-01-01' })).id,
  }
})

const read = (hazardId: string, personId = who.officer) => callOk(residents, hazards.one, { hazardId }, personId)
const told = async (personId: string) =>
  (await messagesOf(personId, { limit: 50 })).messages.flatMap((message) =>
    message.kind === 'hazard' ? [message.what] : [],
  )
const fix = async (hazardId: string, personId: string) =>
  callOk(handler, handling.fix, { hazardId, photoIds: [await aPhoto(personId)] }, personId)
const minutesBetween = (from: string, until: string) => Math.round((Date.parse(until) - Date.parse(from)) / 60_000)

/** Due in ten hours, split between the fire brigade and a person. */
async function whole(second: { personId?: string; unitId?: string } = { unitId: fire.unitId }) {
  const reporter = (await aResident()).id
  const { id } = await aHazard({ reporterId: reporter, state: 'accepted', dueAt: later(now(), 600) })
  const parts = [
    { unitId: fire.unitId, what: '清走车辆' },
    { ...second, what: '装上栏杆' },
  ]
  const { splitInto = [] } = await callOk(handler, handling.split, { hazardId: id, parts }, who.worker)
  return { id, reporter, parts: splitInto.map(({ hazardId }) => hazardId) }
}
const ask = (hazardId: string) => callOk(handler, handling.ask, { hazardId, note: '在几楼？' }, who.officer)
const answer = (hazardId: string, personId: string) =>
  callOk(residents, hazards.answer, { hazardId, note: '在二楼', photoIds: [] }, personId)

describe('asked about a whole', () => {
  test('its reporter answers, and every part has as much more time as it rested', async () => {
    const { id, reporter, parts } = await whole()
    const before = await Promise.all([id, ...parts].map((one) => read(one)))
    const at = now()
    await ask(id)
    for (const one of [id, ...parts]) expect((await read(one)).question).toMatchObject({ text: '在几楼？' })
    const waiting = await callOk(inboxHandler, inbox.read, { limit: 50 }, who.fire)
    expect(waiting.items.map((item) => item.id)).not.toContain(parts[0])

    setClock(later(at, 120))
    await answer(id, reporter)

    const after = await Promise.all([id, ...parts].map((one) => read(one)))
    expect(after.map(({ question }) => question)).toEqual([undefined, undefined, undefined])
    expect(after.map(({ dueAt }, place) => minutesBetween(before[place]!.dueAt, dueAt))).toEqual([120, 120, 120])
    expect(after[1]!.entries.slice(-2)).toMatchObject([
      { action: 'ask', by: '太宇社区', note: '在几楼？' },
      { action: 'answer', note: '在二楼', dueAt: after[1]!.dueAt },
    ])
    expect((await callOk(residents, hazards.verify, { hazardId: parts[0]! }, who.officer)).whole).toBe(true)
  })

  test('nobody answers: all of them go on, and each is told of it once', async () => {
    const at = now()
    const { id, reporter, parts } = await whole()
    const officer = await onDuty('community_officer', 'luotang/taiyu', { from: '2026-01-01' })
    await follow(
      await allRecordsOf(() => callOk(handler, handling.ask, { hazardId: id, note: '在几楼？' }, officer.id)),
    )
    const tick = async (minutes: number) => {
      setClock(later(at, minutes))
      await follow(await allRecordsOf(() => asFunction('schedule', () => schedule())))
    }

    await tick(10 * 60)
    await tick(12 * 60 + 1)
    await tick(12 * 60 + 2)

    expect(await told(reporter)).toEqual(['no_answer', 'remind_answer', 'ask'])
    expect(await told(officer.id)).toEqual(['no_answer'])
    for (const one of [id, ...parts]) {
      const { question, entries } = await read(one)
      expect(question).toBeUndefined()
      expect(entries.filter(({ action }) => action === 'no_answer')).toHaveLength(1)
    }
  })

  test('an answer that comes too late still reaches every part', async () => {
    const at = now()
    const { id, reporter, parts } = await whole()
    await follow(await allRecordsOf(() => ask(id)))
    for (const minutes of [10 * 60, 12 * 60 + 1]) {
      setClock(later(at, minutes))
      await follow(await allRecordsOf(() => asFunction('schedule', () => schedule())))
    }
    for (const one of parts) expect(await read(one)).toMatchObject({ unanswered: { text: '在几楼？' } })

    await answer(id, reporter)

    for (const one of parts) {
      const { unanswered, entries } = await read(one)
      expect(unanswered).toBeUndefined()
      expect(entries.at(-1)).toMatchObject({ action: 'answer', note: '在二楼' })
    }
  })

  test('what is fixed meanwhile waits for no answer, and the whole is checked without one', async () => {
    const { id, parts } = await whole()
    await ask(id)
    for (const part of parts) {
      await fix(part, who.fire)
      await callOk(handler, handling.check, { hazardId: part }, who.officer)
      await callOk(handler, handling.close, { hazardId: part, outcome: 'rectified' }, who.worker)
    }

    const { items } = await callOk(inboxHandler, inbox.read, { kind: 'hazard', limit: 50 }, who.officer)
    expect(items.map((item) => item.id)).toContain(id)
    expect(await callOk(handler, handling.check, { hazardId: id }, who.officer)).toMatchObject({ state: 'checked' })
  })

  test('a day that is set meanwhile counts as it was set', async () => {
    const { id, reporter, parts } = await whole()
    const at = now()
    await ask(id)
    const until = addDays(dayOf(at), 9)
    await callOk(handler, handling.extend, { hazardId: id, until, reason: '等配件' }, who.officer)

    await answer(id, reporter)

    for (const one of [id, ...parts]) expect(minutesBetween(instantOf(until, '23:59'), (await read(one)).dueAt)).toBe(0)
  })
})

const place = { estateId: 'taiyu-e3', building: '7号楼', place: '7号楼 地下车库' }
const correct = async (hazardId: string, by = who.officer) =>
  call(handler, handling.correct, { hazardId, version: (await read(hazardId)).version, ...place }, by)

describe('the place of a whole', () => {
  test('is put right with all of its parts, also those that are over', async () => {
    const { id, parts } = await whole()
    await callOk(handler, handling.sendBack, { hazardId: parts[1]!, reason: '不用办了' }, who.worker)
    const end = { outcome: 'handed_over' as const, note: '已到场看过' }
    await callOk(handler, handling.close, { hazardId: parts[1]!, ...end }, who.worker)

    expect(await correct(id)).toMatchObject({ status: 200, body: { state: 'split', areaPath: e3 } })

    const after = await Promise.all(parts.map((one) => read(one)))
    expect(after).toMatchObject([
      { state: 'dispatched', areaPath: e3, ...place, handler: fire },
      { state: 'closed', areaPath: e3, ...place },
    ])
    expect(after[0]!.entries.at(-1)).toMatchObject({ action: 'correct', by: '太宇社区', is: { areaPath: e3 } })
    expect(await correct(id)).toMatchObject({ body: { code: 'place_unchanged' } })
  })

  test('is not put right in a part alone, also not with handing it on', async () => {
    const { parts } = await whole()

    expect(await correct(parts[0]!)).toMatchObject({ status: 409, body: { code: 'hazard_is_a_part' } })
    const handOn = { hazardId: parts[0]!, personId: who.worker, reason: '换人' }
    for (const moved of [{ estateId: 'taiyu-e2' }, { building: '9号楼' }, { location: null }])
      expect(await call(handler, handling.reroute, { ...handOn, ...moved }, who.officer)).toMatchObject({
        body: { code: 'hazard_is_a_part' },
      })
    expect(await call(handler, handling.reroute, handOn, who.officer)).toMatchObject({ status: 200 })
  })

  test('is not put right to where who has a part is not on duty; nothing moves then', async () => {
    const { id, parts } = await whole({ personId: who.worker })

    expect(await correct(id)).toMatchObject({ status: 409, body: { code: 'handler_not_there' } })
    for (const one of [id, ...parts]) expect((await read(one)).areaPath).not.toBe(e3)
  })
})
