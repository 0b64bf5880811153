import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { joining } from '@mulin/shared/hazards/joining'
import type { HazardOutcome } from '@mulin/shared/hazards/workflow'
import { addDays, dayOf, instantOf } from '@mulin/shared/times'
import { call, callOk } from '../../test/call.ts'
import { aHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, aUnit, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as residents } from '../hazards/handler.ts'
import { handler as joiningHandler } from '../joining/handler.ts'
import { later, now } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import type { NewHazard } from '../tables/hazards.ts'
import { joinHazard } from '../tables/joined-hazards.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()

const fire = { unitId: 'fire-brigade', name: '消防救援站' }
let who: Record<'reporter' | 'worker' | 'fire' | 'officer', string>
beforeAll(async () => {
  await aUnit()
  who = {
    reporter: (await aResident()).id,
    worker: (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { title: '网格员 01' })).id,
    fire: (await onDuty('partner', 'luotang', { unitId: fire.unitId })).id,
    officer: (await onDuty('community_officer', 'luotang/taiyu', { title: '太宇社区' })).id,
  }
})

const made = (over: Partial<NewHazard> = {}) => aHazard({ reporterId: who.reporter, ...over })
const read = (hazardId: string, personId = who.reporter) => callOk(residents, hazards.one, { hazardId }, personId)
const check = (hazardId: string, by = who.officer) => call(handler, handling.check, { hazardId }, by)

describe('splitting', () => {
  const parts = () => [
    { unitId: fire.unitId, what: '清走车辆' },
    { personId: who.worker, what: '装上栏杆' },
  ]
  const split = async () => {
    const { id } = await made({ state: 'accepted' })
    return callOk(handler, handling.split, { hazardId: id, parts: parts() }, who.worker)
  }
  const finish = async (hazardId: string, personId: string) => {
    await callOk(handler, handling.fix, { hazardId, photoIds: [await aPhoto(personId)] }, personId)
    await check(hazardId)
    await callOk(handler, handling.close, { hazardId, outcome: 'rectified' }, who.worker)
  }

  test('makes a hazard of each part, which its reporter finds in the whole', async () => {
    const { id, number, splitInto = [], ...whole } = await split()

    expect(whole).toMatchObject({ state: 'split', openParts: 2 })
    expect(splitInto.map(({ handler: name, what }) => [name, what])).toEqual([
      ['消防救援站', '清走车辆'],
      ['网格员 01', '装上栏杆'],
    ])
    const part = await read(splitInto[0]!.hazardId)
    expect(part.countedFrom).toBe(whole.reportedAt)
    expect(part).toMatchObject({ state: 'dispatched', parent: { hazardId: id, number }, handler: fire, parts: [] })
    const mine = await callOk(residents, hazards.mine, { limit: 50 }, who.reporter)
    expect(mine.hazards.map((one) => one.id)).not.toContain(part.id)
  })

  test('while its reporter is asked gives its parts as much more time as it rested', async () => {
    const dueAt = later(now(), 600)
    const question = { text: '在几楼？', at: later(now(), -180) }
    const { id } = await made({ state: 'accepted', deadline: { hours: 24 }, dueAt, question })

    const whole = await callOk(handler, handling.split, { hazardId: id, parts: parts() }, who.worker)

    expect(Date.parse(whole.dueAt) / 60_000).toBeCloseTo(Date.parse(later(dueAt, 180)) / 60_000, 0)
    expect(whole.question).toBeUndefined()
    expect((await read(whole.splitInto![0]!.hazardId)).dueAt).toBe(whole.dueAt)
  })

  test('lets the whole be checked once every part is over', async () => {
    const { id, splitInto = [] } = await split()
    expect(await check(id)).toMatchObject({
      status: 409,
      body: { code: 'parts_still_open', details: { openParts: 2 } },
    })

    await finish(splitInto[0]!.hazardId, who.fire)
    expect(await read(id)).toMatchObject({ openParts: 1 })
    await finish(splitInto[1]!.hazardId, who.worker)
    expect(await read(id)).toMatchObject({ openParts: 0, checkDueAt: expect.stringMatching(/T15:59:00/) })

    expect(await check(id)).toMatchObject({ status: 200, body: { state: 'checked', openParts: 0 } })
  })

  const end = async (hazardId: string, outcome: HazardOutcome, by = who.worker) => {
    await callOk(handler, handling.sendBack, { hazardId, reason: '不用办了' }, by)
    await callOk(handler, handling.close, { hazardId, outcome, note: '已到场看过' }, by)
  }
  const close = (hazardId: string, outcome: HazardOutcome) =>
    call(handler, handling.close, { hazardId, outcome, note: '都看过了' }, who.officer)

  test('of which nothing was fixed does not end as rectified', async () => {
    const { id, splitInto = [] } = await split()
    await end(splitInto[0]!.hazardId, 'handed_over')
    await end(splitInto[1]!.hazardId, 'unfounded')

    expect(await check(id)).toMatchObject({ status: 200 })
    expect((await read(id)).endedParts).toEqual([
      { hazardId: splitInto[0]!.hazardId, outcome: 'handed_over' },
      { hazardId: splitInto[1]!.hazardId, outcome: 'unfounded' },
    ])
    for (const outcome of ['rectified', 'unfounded'] as const)
      expect(await close(id, outcome)).toMatchObject({ status: 409, body: { code: 'outcome_unfit' } })
    expect(await close(id, 'handed_over')).toMatchObject({ status: 200 })
  })

  test('of which one part was fixed ends as rectified', async () => {
    const { id, splitInto = [] } = await split()
    await end(splitInto[0]!.hazardId, 'handed_over')
    await finish(splitInto[1]!.hazardId, who.worker)

    await check(id)

    expect(await close(id, 'rectified')).toMatchObject({ status: 200, body: { outcome: 'rectified' } })
  })

  test('is not checked alone by who closed all of its parts', async () => {
    const { id, splitInto = [] } = await split()
    for (const part of splitInto) await end(part.hazardId, 'handed_over')

    expect(await callOk(residents, hazards.one, { hazardId: id }, who.worker)).toMatchObject({
      closedPartsBefore: true,
      whoElse: ['太宇社区'],
    })
    expect(await check(id, who.worker)).toMatchObject({
      status: 409,
      body: { code: 'parts_closed_by_oneself', details: { who: ['太宇社区'] } },
    })
    expect(await check(id)).toMatchObject({ status: 200 })
  })

  test('of which a part is open, or ended before it was written down by whom, says nothing of who closed them', async () => {
    const { id, splitInto = [] } = await split()
    await end(splitInto[0]!.hazardId, 'handed_over')
    const old = await made({
      state: 'split',
      openParts: 0,
      splitInto,
      endedParts: [{ hazardId: splitInto[0]!.hazardId, outcome: 'handed_over', by: who.worker }],
    })

    for (const hazardId of [id, old.id])
      expect(await read(hazardId, who.worker)).not.toHaveProperty('closedPartsBefore')
    expect(await check(old.id, who.worker)).toMatchObject({ status: 200 })
  })

  test('takes no time from a part that has more, whatever more it gets itself', async () => {
    const { id, splitInto = [] } = await split()
    const [part = ''] = splitInto.map(({ hazardId }) => hazardId)
    const extend = (hazardId: string, days: number) => {
      const until = addDays(dayOf(now()), days)
      return callOk(handler, handling.extend, { hazardId, until, reason: '等配件' }, who.worker)
    }
    const { dueAt } = await extend(part, 50)

    await extend(id, 40)
    expect((await read(part)).dueAt).toBe(dueAt)

    const sooner = await extend(id, 20)
    expect((await read(part)).dueAt).toBe(sooner.dueAt)
  })

  test('moves the deadline of its open parts along, earlier or later, and of no part that is over', async () => {
    const { id, splitInto = [] } = await split()
    const [over, open] = splitInto.map(({ hazardId }) => hazardId)
    await end(over!, 'handed_over')
    const before = (await read(over!)).dueAt

    for (const days of [40, 5]) {
      const until = addDays(dayOf(now()), days)
      const whole = await callOk(handler, handling.extend, { hazardId: id, until, reason: '等配件' }, who.worker)

      expect(whole.dueAt).toBe(instantOf(until, '23:59'))
      expect((await read(open!)).dueAt).toBe(whole.dueAt)
    }

    expect((await read(open!)).entries.at(-1)).toMatchObject({ action: 'extend', note: '等配件', by: '网格员 01' })
    expect((await read(over!)).dueAt).toBe(before)
    expect(await callOk(residents, hazards.verify, { hazardId: open! }, who.reporter)).toMatchObject({ whole: true })
  })

  test('is extended once more where a part took a step at that moment', async () => {
    const { id, splitInto = [] } = await split()
    const [part = ''] = splitInto.map(({ hazardId }) => hazardId)
    const until = addDays(dayOf(now()), 40)

    const [extended] = await overtake(
      () => call(handler, handling.extend, { hazardId: id, until, reason: '等配件' }, who.worker),
      () => callOk(handler, handling.sendBack, { hazardId: part, reason: '不归我们' }, who.fire),
    )

    expect(extended).toMatchObject({ status: 200 })
    expect(await read(part)).toMatchObject({ state: 'accepted', dueAt: instantOf(until, '23:59') })
  })

  test('counts two parts that end at the same moment', async () => {
    const { id, splitInto = [] } = await split()

    await Promise.all([finish(splitInto[0]!.hazardId, who.fire), finish(splitInto[1]!.hazardId, who.worker)])

    expect(await read(id)).toMatchObject({ openParts: 0 })
  })

  test('does not go on with a part', async () => {
    const { splitInto = [] } = await split()
    const hazardId = splitInto[0]!.hazardId
    const { number } = await made()

    const refused = { status: 409, body: { code: 'hazard_is_a_part' } }
    expect(await call(handler, handling.split, { hazardId, parts: parts() }, who.worker)).toMatchObject(refused)
    expect(await call(handler, handling.ask, { hazardId, note: '在几楼？' }, who.worker)).toMatchObject(refused)
    expect(await call(handler, handling.merge, { hazardId, number }, who.worker)).toMatchObject(refused)
  })

  test('needs handlers that there are', async () => {
    const { id: hazardId } = await made({ state: 'accepted' })
    const unknown = [...parts(), { unitId: 'unknown', what: '别的' }]

    expect(await call(handler, handling.split, { hazardId, parts: unknown }, who.worker)).toMatchObject({
      status: 404,
      body: { code: 'handler_not_found' },
    })
    expect(
      await call(handler, handling.split, { hazardId, parts: [{ what: '别的' }, ...parts()] }, who.worker),
    ).toMatchObject({
      status: 400,
    })
  })
})

const join = (hazardId: string, personId: string) =>
  transact(joinHazard({ kind: 'joined', hazardId, personId, at: new Date().toISOString(), photoIds: [] }))

describe('merging', () => {
  const merge = (hazardId: string, number: string) =>
    call(handler, handling.merge, { hazardId, number, note: '同一处' }, who.worker)

  test('ends one in the other, which both say', async () => {
    const [one, other] = [await made(), await made({ state: 'dispatched', handler: fire })]

    const { body } = await merge(one.id, other.number)

    expect(body).toMatchObject({ state: 'merged', mergedInto: { hazardId: other.id, number: other.number } })
    const into = await read(other.id)
    expect(into).toMatchObject({ state: 'dispatched', version: 2 })
    expect(into.entries.at(-1)).toMatchObject({ action: 'absorb', by: '网格员 01', other: { number: one.number } })
    for (const hazardId of [one.id, other.id])
      expect(await callOk(residents, hazards.verify, { hazardId }, who.reporter)).toMatchObject({ whole: true })
  })

  test('takes along who reported it and who met it too, each once', async () => {
    const [neighbour, both] = [(await aResident()).id, (await aResident()).id]
    const [one, other] = [await made(), await aHazard({ reporterId: neighbour })]
    await join(one.id, neighbour)
    await join(one.id, both)
    await join(other.id, both)

    expect(await merge(one.id, other.number)).toMatchObject({ status: 200 })

    expect(await read(other.id, who.reporter)).toMatchObject({ joined: 2, parts: ['joined'] })
    expect(await read(other.id, both)).toMatchObject({ parts: ['joined'] })
    expect(await read(other.id, neighbour)).toMatchObject({ parts: ['reporter'] })
  })

  test('shows who reported it what they wrote and took, and lists it as come of theirs, also when merged once more', async () => {
    const reporter = (await aResident()).id
    const photoIds = [await aPhoto(reporter)]
    const one = await made({ reporterId: reporter, description: '二楼也堆了', photoIds })
    const [other, last] = [await made({ reporterId: who.reporter }), await made({ reporterId: who.reporter })]

    await merge(one.id, other.number)
    await merge(other.id, last.number)

    for (const { id } of [other, last]) {
      const { saidJoining } = await read(id, reporter)
      expect(saidJoining).toMatchObject({ number: one.number, at: one.reportedAt, words: '二楼也堆了' })
      expect(saidJoining?.photos.map((photo) => photo.id)).toEqual(photoIds)
    }
    const { others } = await callOk(joiningHandler, joining.others, { hazardId: last.id }, who.worker)
    expect(others).toEqual([])
    const mine = await callOk(residents, hazards.mine, {}, reporter)
    expect(mine.hazards.find(({ id }) => id === last.id)).toMatchObject({ joinedByMe: true, mergedFrom: one.number })
    expect(mine.hazards.find(({ id }) => id === one.id)).not.toHaveProperty('mergedFrom')
  })

  test('shows staff the photos of both, and to no resident those of the other', async () => {
    const [neighbour, other] = [(await aResident()).id, (await aResident()).id]
    const [ofReport, ofJoined] = [await aPhoto(who.reporter), await aPhoto(other)]
    const [one, into] = [await made({ photoIds: [ofReport] }), await aHazard({ reporterId: neighbour })]
    const at = new Date().toISOString()
    await transact(joinHazard({ kind: 'joined', hazardId: one.id, personId: other, at, photoIds: [ofJoined] }))

    await merge(one.id, into.number)

    const photosIn = async (personId: string) =>
      (await read(into.id, personId)).entries.flatMap(({ photos }) => photos.map(({ id }) => id))
    expect(await photosIn(who.worker)).toEqual([ofReport])
    expect(await photosIn(neighbour)).toEqual([])
    expect(await photosIn(who.reporter)).toEqual([])
    const { others } = await callOk(joiningHandler, joining.others, { hazardId: into.id }, who.worker)
    expect(others.flatMap(({ photos }) => photos.map(({ id }) => id))).toEqual([ofJoined])
  })

  const unfit = (why: string) => ({ status: 409, body: { code: 'merge_target_unfit', details: { why } } })
  const notFound = { status: 404, body: { code: 'merge_target_not_found' } }
  test.each<[string, () => Promise<{ number: string }>, object]>([
    ['a number nobody has', async () => ({ number: 'YH19990101-000000' }), notFound],
    ['what is over', () => made({ state: 'closed' }), unfit('over')],
    ['what waits to be checked', () => made({ state: 'fixed' }), unfit('fixed')],
    ['what was checked', () => made({ state: 'checked' }), unfit('fixed')],
    ['a whole whose parts are over', () => made({ state: 'split', openParts: 0 }), unfit('fixed')],
    ['another category', () => made({ categoryId: 'gas' }), unfit('category')],
    ['a part', () => made({ parent: { hazardId: newId('haz'), number: 'YH20261122-000001' } }), unfit('part')],
    ['another estate', () => made({ areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e2' }), unfit('elsewhere')],
    ['where others decide', () => made({ areaPath: 'luotang/yanhe/yanhe-g1/yanhe-e1' }), notFound],
  ])('into %s is refused', async (_what, target, refused) => {
    const { id } = await made()

    expect(await merge(id, (await target()).number)).toMatchObject(refused)
  })

  test('keeps the earlier deadline, its own report, and how often it was not fixed', async () => {
    const [reportedAt, dueAt] = [later(now(), -9 * 60), later(now(), 60)]
    const urgent = { reportedAt, dueAt, deadline: { hours: 10 }, disputes: 2 }
    const term = { dueAt: later(now(), 3 * 24 * 60), deadline: { workdays: 3 }, disputes: 1 }
    const [one, other] = [await made(urgent), await made({ state: 'dispatched', handler: fire, ...term })]

    await merge(one.id, other.number)

    const into = await read(other.id)
    expect(into).toMatchObject({ dueAt, deadline: { hours: 10 }, countedFrom: reportedAt, disputes: 3 })
    // Its people read when they reported it, and the ledger counts the first reply from then.
    expect(into.reportedAt).toBe(other.reportedAt)
    expect(into.entries.at(-1)).toMatchObject({ action: 'absorb', dueAt })
    expect(await callOk(residents, hazards.verify, { hazardId: other.id }, who.reporter)).toMatchObject({ whole: true })
  })

  test('with what rests while its reporter is asked moves the deadline to the later one that it will have', async () => {
    const dueAt = later(now(), 10 * 60)
    const question = { text: '在几楼？', at: later(now(), -5 * 60) }
    const one = await made({ deadline: { hours: 12 }, dueAt, question })
    const [near, far] = [await made({ dueAt: later(dueAt, 4 * 60) }), await made({ dueAt: later(dueAt, 9 * 60) })]
    await merge(one.id, near.number)
    expect((await read(near.id)).dueAt).toBe(near.dueAt)

    const two = await made({ deadline: { hours: 12 }, dueAt, question })
    await merge(two.id, far.number)

    const moved = Date.parse((await read(far.id)).dueAt) - Date.parse(later(dueAt, 5 * 60))
    expect(moved).toBeGreaterThanOrEqual(0)
    expect(moved).toBeLessThan(60_000)
  })

  test('with what is later moves no deadline', async () => {
    const [one, other] = [await made({ dueAt: later(now(), 9000) }), await made({ reportedAt: later(now(), -60) })]

    await merge(one.id, other.number)

    const { dueAt, reportedAt, entries } = await read(other.id)
    expect({ dueAt, reportedAt }).toEqual({ dueAt: other.dueAt, reportedAt: other.reportedAt })
    expect(entries.at(-1)?.dueAt).toBeUndefined()
  })

  test('into a whole moves its open parts to the earlier deadline too', async () => {
    const whole = await made({ state: 'accepted', dueAt: later(now(), 9000) })
    const parts = ['清走车辆', '装上栏杆'].map((what) => ({ unitId: fire.unitId, what }))
    const { splitInto = [] } = await callOk(handler, handling.split, { hazardId: whole.id, parts }, who.worker)
    const { id, dueAt } = await made({ dueAt: later(now(), 60) })

    expect(await merge(id, whole.number)).toMatchObject({ status: 200 })

    for (const { hazardId } of splitInto) expect((await read(hazardId)).dueAt).toBe(dueAt)
  })

  test('whoever closed the one before it was disputed does not check the other', async () => {
    const one = await made({ state: 'checked' })
    await callOk(handler, handling.close, { hazardId: one.id, outcome: 'rectified' }, who.worker)
    const photoIds = [await aPhoto(who.reporter)]
    await callOk(residents, hazards.dispute, { hazardId: one.id, reason: '车又停回来了', photoIds }, who.reporter)
    const other = await made({ state: 'dispatched', handler: fire })

    await merge(one.id, other.number)
    await callOk(handler, handling.fix, { hazardId: other.id, photoIds: [await aPhoto(who.fire)] }, who.fire)

    expect(await check(other.id, who.worker)).toMatchObject({ body: { code: 'other_officer_must_check' } })
    expect(await check(other.id)).toMatchObject({ status: 200 })
  })

  test('into itself is refused', async () => {
    const { id, number } = await made()

    expect(await merge(id, number)).toMatchObject({ status: 409, body: { details: { why: 'itself' } } })
  })

  test('loses to a step of the other in the meantime, and can be done again', async () => {
    const [one, other] = [await made(), await made()]

    const [overtaken] = await overtake(
      () => merge(one.id, other.number),
      () => callOk(handler, handling.accept, { hazardId: other.id }, who.worker),
    )

    expect(overtaken).toMatchObject({ status: 409, body: { details: { why: 'changed' } } })
    expect(await merge(one.id, other.number)).toMatchObject({ status: 200 })
  })
})
