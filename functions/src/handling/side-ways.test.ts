import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { addDays, dayOf, instantOf } from '@mulin/shared/times'
import { call, callOk } from '../../test/call.ts'
import { aHazard, escapeRoute, hazardCategories, otherHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as residents } from '../hazards/handler.ts'
import { now, setClock } from '../platform/clock.ts'
import { putArea } from '../tables/areas.ts'
import { putHazardCategory } from '../tables/hazard-categories.ts'
import type { NewHazard } from '../tables/hazards.ts'
import { addJoined } from '../tables/joined-hazards.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()

const g1 = 'luotang/taiyu/taiyu-g1'
const e1 = `${g1}/taiyu-e1`
const fire = { unitId: 'fire-brigade', name: '消防救援站' }
const company = { unitId: 'taiyu-property', name: '太宇物业', ofEstate: true }

const from = '2020-01-01'
let who: Record<'reporter' | 'worker' | 'officer' | 'fire' | 'property', string>
beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await transact([putHazardCategory({ ...otherHazard, id: 'retired', retired: true }, 10)])
  await aUnit()
  await aUnit({ id: company.unitId, name: company.name, kind: 'property' })
  who = {
    reporter: (await aResident()).id,
    worker: (await onDuty('grid_worker', g1, { title: '网格员 01', from })).id,
    officer: (await onDuty('community_officer', 'luotang/taiyu', { title: '太宇社区', from })).id,
    fire: (await onDuty('partner', 'luotang', { unitId: fire.unitId, from })).id,
    property: (await onDuty('property', e1, { unitId: company.unitId, from })).id,
  }
})
afterEach(() => setClock())

const made = (over: Partial<NewHazard> = {}) => aHazard({ reporterId: who.reporter, ...over })
const dispatched = (over: Partial<NewHazard> = {}) => made({ state: 'dispatched', handler: fire, ...over })
const read = (hazardId: string) => callOk(residents, hazards.one, { hazardId }, who.reporter)
const isWhole = async (hazardId: string) => (await callOk(residents, hazards.verify, { hazardId }, who.reporter)).whole

describe('a question to the reporter', () => {
  const ask = (hazardId: string, personId: string) =>
    call(handler, handling.ask, { hazardId, note: '在几楼？' }, personId)
  const answer = (hazardId: string) => call(residents, hazards.answer, { hazardId, note: '在二楼' }, who.reporter)

  test('lets the hours rest until there is an answer', async () => {
    setClock('2026-11-20T10:00:00.000Z')
    const { id } = await dispatched({ reportedAt: '2026-11-20T08:00:00.000Z' })
    expect((await ask(id, who.fire)).body).toMatchObject({
      state: 'dispatched',
      question: { text: '在几楼？' },
      dueAt: '2026-11-21T08:00:00.000Z',
    })

    setClock('2026-11-20T13:30:00.000Z')
    const { body } = await answer(id)

    expect(body.question).toBeUndefined()
    // The test takes a moment itself.
    expect(Date.parse(body.dueAt) / 60_000).toBeCloseTo(Date.parse('2026-11-21T11:30:00.000Z') / 60_000, 0)
    // Its term is as long as before.
    expect(Date.parse(body.dueAt) - Date.parse(body.countedFrom ?? '')).toBe(24 * 60 * 60_000)
    expect(body.entries.slice(1)).toMatchObject([
      { action: 'ask', by: '消防救援站', note: '在几楼？' },
      { action: 'answer', note: '在二楼', dueAt: body.dueAt },
    ])
    expect(await isWhole(id)).toBe(true)
  })

  test.each([
    ['the same day', '2026-11-20T12:00:00.000Z', '2026-11-25T15:59:00.000Z'],
    ['after a weekend', '2026-11-23T02:00:00.000Z', '2026-11-26T15:59:00.000Z'],
    ['four workdays later', '2026-11-26T02:00:00.000Z', '2026-12-01T15:59:00.000Z'],
  ])('moves a deadline in workdays by the workdays it took: %s', async (_when, answeredAt, dueAt) => {
    setClock('2026-11-20T10:00:00.000Z')
    const { id } = await made({ deadline: { workdays: 3 }, dueAt: '2026-11-25T15:59:00.000Z' })
    await ask(id, who.worker)

    setClock(answeredAt)

    expect((await answer(id)).body.dueAt).toBe(dueAt)
  })

  test('is one at a time', async () => {
    const { id } = await made()
    await ask(id, who.worker)

    expect(await ask(id, who.officer)).toMatchObject({ status: 409, body: { code: 'question_already_open' } })
  })

  test('is answered once, with photos if there are any', async () => {
    const { id } = await made()
    await ask(id, who.worker)
    const photoIds = [await aPhoto(who.reporter)]
    await callOk(residents, hazards.answer, { hazardId: id, note: '在二楼', photoIds }, who.reporter)

    expect((await read(id)).entries.at(-1)?.photos).toHaveLength(1)
    expect(await answer(id)).toMatchObject({
      status: 409,
      body: { code: 'hazard_already_handled', details: { state: 'reported', last: { action: 'answer' } } },
    })
  })

  test('goes with the step that needs no answer any more', async () => {
    const { id } = await dispatched()
    await ask(id, who.fire)

    await callOk(handler, handling.fix, { hazardId: id, photoIds: [await aPhoto(who.fire)] }, who.fire)

    expect((await read(id)).question).toBeUndefined()
  })
})

describe('a later deadline', () => {
  const inDays = (days: number) => addDays(dayOf(now()), days)
  const later = { until: inDays(40), reason: '等配件' }
  const dueAt = instantOf(later.until, '23:59')

  test('is asked for by who has it, and given by who decides', async () => {
    const { id } = await dispatched()

    const asked = await callOk(handler, handling.requestExtension, { hazardId: id, ...later }, who.fire)
    const given = await callOk(handler, handling.extend, { hazardId: id, ...later, until: inDays(41) }, who.worker)

    expect(asked).toMatchObject({ extension: { dueAt, reason: '等配件' } })
    expect(asked.dueAt).not.toBe(dueAt)
    expect(given).toMatchObject({ dueAt: instantOf(inDays(41), '23:59'), dueOnHolidayCalendar: true })
    expect(given.extension).toBeUndefined()
    expect((await read(id)).entries.at(-1)).toMatchObject({ action: 'extend', note: '等配件', dueAt: given.dueAt })
  })

  test('is refused with a reason, and may be asked for again', async () => {
    const { id } = await dispatched()
    const ask = () => call(handler, handling.requestExtension, { hazardId: id, ...later }, who.fire)
    await ask()
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'extension_already_requested' } })

    await callOk(handler, handling.refuseExtension, { hazardId: id, reason: '不能再等' }, who.worker)

    expect((await read(id)).extension).toBeUndefined()
    expect(await ask()).toMatchObject({ status: 200 })
  })

  test('that is given while the reporter is asked is not moved by how long it rested before', async () => {
    setClock('2026-11-20T10:00:00.000Z')
    const { id } = await dispatched({ deadline: { workdays: 3 }, dueAt: '2026-11-25T15:59:00.000Z' })
    await callOk(handler, handling.ask, { hazardId: id, note: '在几楼？' }, who.fire)
    setClock('2026-11-24T02:00:00.000Z')
    await callOk(handler, handling.extend, { hazardId: id, until: '2026-12-04', reason: '等配件' }, who.worker)
    setClock('2026-11-24T08:00:00.000Z')

    const answered = await callOk(residents, hazards.answer, { hazardId: id, note: '在二楼' }, who.reporter)

    expect(answered.dueAt).toBe('2026-12-04T15:59:00.000Z')
  })

  const extend = (hazardId: string, until: string) =>
    call(handler, handling.extend, { hazardId, until, reason: '等配件' }, who.worker)
  const request = (hazardId: string, until: string) =>
    call(handler, handling.requestExtension, { hazardId, until, reason: '等配件' }, who.fire)

  test.each([
    ['yesterday', -1],
    ['in 91 days', 91],
    ['in the year in which days end', 365 * 8000],
  ])('is neither asked for nor given %s', async (_when, days) => {
    const { id } = await dispatched({ dueAt: '2026-01-01T00:00:00.000Z' })
    const until = inDays(days)
    const refused = { status: 422, body: { code: 'deadline_out_of_range' } }

    expect(await extend(id, until)).toMatchObject(refused)
    expect(await request(id, until)).toMatchObject(refused)
  })

  test('has to be later to be asked for, and another one to be given', async () => {
    const due = instantOf(inDays(30), '23:59')
    const { id } = await dispatched({ dueAt: due })

    expect(await request(id, inDays(30))).toMatchObject({
      status: 409,
      body: { code: 'extension_not_later', details: { dueAt: due } },
    })
    expect(await extend(id, inDays(30))).toMatchObject({ status: 409, body: { code: 'deadline_unchanged' } })
  })

  test('that was given by a slip is taken back', async () => {
    const { id } = await dispatched()
    expect(await extend(id, inDays(80))).toMatchObject({ status: 200 })

    expect(await extend(id, inDays(3))).toMatchObject({
      status: 200,
      body: { dueAt: instantOf(inDays(3), '23:59'), version: 3 },
    })
  })
})

describe('re-routing', () => {
  const reroute = (hazardId: string, more: object) =>
    call(handler, handling.reroute, { hazardId, unitId: company.unitId, reason: '归物业管', ...more }, who.worker)

  test('hands it to somebody else in place, and keeps what it was', async () => {
    const { id } = await dispatched({ deadline: { hours: 24 }, reportedAt: '2026-11-20T01:00:00.000Z' })

    const { body } = await reroute(id, { categoryId: otherHazard.id, estateId: 'taiyu-e1', place: '5 栋 大厅' })

    expect(body).toMatchObject({
      state: 'dispatched',
      handler: company,
      categoryId: otherHazard.id,
      place: '5 栋 大厅',
      dueAt: '2026-11-25T15:59:00.000Z',
      deadline: { workdays: 3 },
    })
    expect(body.entries.at(-1)).toMatchObject({
      action: 'reroute',
      note: '归物业管',
      was: { categoryName: escapeRoute.name, place: '3 栋楼道', handler: '消防救援站' },
      is: { categoryName: otherHazard.name, place: '5 栋 大厅' },
    })
    expect(await isWhole(id)).toBe(true)
  })

  test('puts it into the estate where it is, and keeps where it was said to be', async () => {
    const { id } = await dispatched()

    const { body } = await reroute(id, { estateId: 'taiyu-e2' })

    expect(body).toMatchObject({ areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e2', place: '3 栋楼道' })
    expect(body.entries.at(-1)?.was).toEqual({ areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1', handler: '消防救援站' })
  })

  const location = { latitude: 32.5, longitude: 120.1 }
  test('into another estate takes neither building nor pin along', async () => {
    const { id } = await dispatched({ building: '3号楼', spot: 'stairwell', location })

    const { body } = await reroute(id, { estateId: 'taiyu-e2', building: '7号楼' })

    expect(body).toMatchObject({ building: '7号楼', spot: 'stairwell' })
    expect(body).not.toHaveProperty('location')
    expect(body.entries.at(-1)?.was).toMatchObject({ building: '3号楼' })
    const stored = await read(id)
    expect(stored).not.toHaveProperty('location')
    expect(await isWhole(id)).toBe(true)
    const again = await dispatched({ building: '3号楼', location })
    expect((await reroute(again.id, { estateId: 'taiyu-e2' })).body).not.toHaveProperty('building')
    expect(await read(again.id)).not.toHaveProperty('building')
  })

  test('leaves both where the estate is the one it was', async () => {
    const { id } = await dispatched({ building: '3号楼', location })

    expect((await reroute(id, { estateId: 'taiyu-e1' })).body).toMatchObject({ building: '3号楼', location })
    const moved = { latitude: 32.508, longitude: 120.152 }
    const { body } = await reroute(id, { estateId: 'taiyu-e2', location: moved })
    expect(body).toMatchObject({ location: moved })
    expect(body.entries.at(-1)).toMatchObject({ was: { location }, is: { location: moved } })
  })

  test('refuses a pin of another part of the world, also without another estate', async () => {
    const estate = {
      id: 'placed',
      kind: 'estate',
      path: `${g1}/placed`,
      name: '有位置的小区',
      parentId: 'taiyu-g1',
    } as const
    await transact([putArea({ ...estate, location: { latitude: 32.5, longitude: 120.15 } })])
    const { id } = await dispatched({ areaPath: estate.path, location })
    const far = { location: { latitude: 10, longitude: 20 } }

    const replies = [await reroute(id, far), await reroute(id, { ...far, estateId: estate.id })]
    expect(replies).toMatchObject([1, 2].map(() => ({ status: 422, body: { code: 'location_far_off' } })))
    expect(await read(id)).toMatchObject({ handler: fire, location })

    const near = { latitude: 32.52, longitude: 120.16 }
    expect(await reroute(id, { location: near })).toMatchObject({ status: 200, body: { location: near } })
  })

  test('takes a pin off that is wrong', async () => {
    const { id } = await dispatched({ building: '3号楼', location })

    const { body } = await reroute(id, { location: null })

    expect(body).toMatchObject({ building: '3号楼', place: '3 栋楼道' })
    expect(body.entries.at(-1)).toMatchObject({ was: { location }, is: {} })
    expect(await read(id)).not.toHaveProperty('location')
    expect(await isWhole(id)).toBe(true)
  })

  test('leaves a home a home when its place is put in other words', async () => {
    const { id } = await dispatched({ building: '3号楼', spot: 'home' })

    const { body } = await reroute(id, { place: '3号楼 阳台' })

    expect(body).toMatchObject({ building: '3号楼', spot: 'home', place: '3号楼 阳台' })
    expect((await reroute(id, { spot: 'stairwell' })).body).toMatchObject({ spot: 'stairwell', place: '3号楼 阳台' })
  })

  test('forgets what the former handler asked for', async () => {
    const extension = { dueAt: '2099-01-01T00:00:00.000Z', reason: '等配件', at: '2026-11-20T01:00:00.000Z' }
    const { id } = await dispatched({ extension })

    expect((await reroute(id, {})).body.extension).toBeUndefined()
  })

  test('after a dispute counts the deadline of another category from the dispute', async () => {
    const counted = { reportedAt: '2026-11-01T01:00:00.000Z', countedFrom: '2026-11-20T01:00:00.000Z' }
    const { id } = await dispatched({ deadline: { workdays: 3 }, ...counted })

    expect((await reroute(id, { categoryId: escapeRoute.id })).body.dueAt).toBe('2026-11-21T01:00:00.000Z')
  })

  test('goes to one of the two, as dispatching does', async () => {
    const { id } = await dispatched()

    expect(await reroute(id, { unitId: undefined })).toMatchObject({ status: 400 })
  })

  test.each([
    ['an unknown unit', { unitId: 'unknown' }, 404, 'handler_not_found'],
    ['a category that is retired', { categoryId: 'retired' }, 404, 'category_not_found'],
    ['an unknown category', { categoryId: 'unknown' }, 404, 'category_not_found'],
    ['an unknown estate', { estateId: 'unknown' }, 404, 'estate_not_found'],
    ['what is no estate', { estateId: 'taiyu-g1' }, 404, 'estate_not_found'],
    ['an estate of others', { estateId: 'yanhe-e1' }, 403, 'outside_your_area'],
  ])('to %s is refused', async (_what, more, status, code) => {
    const { id } = await dispatched()

    expect(await reroute(id, more)).toMatchObject({ status, body: { code } })
  })
})

describe('red property', () => {
  test('the company of the estate takes on what nobody has, and the grid worker may act on it too', async () => {
    const { id } = await made({ state: 'accepted' })

    const taken = await callOk(handler, handling.takeOn, { hazardId: id }, who.property)
    const photoIds = [await aPhoto(who.worker)]
    const fixed = await callOk(handler, handling.fix, { hazardId: id, photoIds }, who.worker)

    expect(taken).toMatchObject({ state: 'dispatched', handler: company })
    expect(fixed.entries.map(({ by }) => by)).toEqual([undefined, '太宇物业', '网格员 01'])
  })

  test('what was just reported the company may take on at once', async () => {
    const { id } = await made()

    expect(await callOk(handler, handling.takeOn, { hazardId: id }, who.property)).toMatchObject({
      state: 'dispatched',
      handler: company,
    })
  })

  test('a company that was retired takes nothing on', async () => {
    await aUnit({ id: 'gone', name: '撤销的物业', kind: 'property', retired: true })
    const { id: gone } = await onDuty('property', e1, { unitId: 'gone', from })
    const { id } = await made({ state: 'accepted' })

    expect(await call(handler, handling.takeOn, { hazardId: id }, gone)).toMatchObject({
      status: 409,
      body: { code: 'unit_retired' },
    })
    expect((await read(id)).state).toBe('accepted')
  })

  test('what nobody accepted is still to be decided when the company gives it back', async () => {
    const { id } = await made()
    await callOk(handler, handling.takeOn, { hazardId: id }, who.property)

    const back = await callOk(handler, handling.sendBack, { hazardId: id, reason: '不归我们管' }, who.property)

    expect(back.state).toBe('reported')
    expect(await isWhole(id)).toBe(true)
    const decline = { hazardId: id, reason: '不属于受理范围' }
    expect(await call(handler, handling.decline, decline, who.worker)).toMatchObject({ status: 200 })
  })

  test('what its grid worker was handed the company may fix', async () => {
    const { id } = await made({ state: 'accepted' })
    await callOk(handler, handling.dispatch, { hazardId: id, personId: who.worker }, who.officer)
    const photoIds = [await aPhoto(who.property)]

    expect(await call(handler, handling.fix, { hazardId: id, photoIds }, who.property)).toMatchObject({ status: 200 })
  })

  test('what another unit has is not theirs', async () => {
    const { id } = await dispatched()
    const photoIds = [await aPhoto(who.property)]

    expect(await call(handler, handling.fix, { hazardId: id, photoIds }, who.property)).toMatchObject({
      status: 403,
      body: { code: 'not_permitted' },
    })
  })
})

describe('checking', () => {
  const fixedBy = async (personId: string, areaPath = e1) => {
    const { id } = await made({ areaPath, state: 'dispatched', handler: { personId, name: '网格员' } })
    await callOk(handler, handling.fix, { hazardId: id, photoIds: [await aPhoto(personId)] }, personId)
    return id
  }

  test('is done by somebody else than who fixed it', async () => {
    const id = await fixedBy(who.worker)

    expect(await call(handler, handling.check, { hazardId: id }, who.worker)).toMatchObject({
      status: 409,
      body: { code: 'fixed_by_oneself', details: { who: ['太宇社区'] } },
    })
    expect(await call(handler, handling.check, { hazardId: id }, who.officer)).toMatchObject({ status: 200 })
  })

  test('is done by who fixed it where nobody else decides', async () => {
    const alone = (await onDuty('grid_worker', 'luotang/yinmu/alone', { from })).id
    const id = await fixedBy(alone, 'luotang/yinmu/alone/alone-e1')

    expect(await call(handler, handling.check, { hazardId: id }, alone)).toMatchObject({ status: 200 })
  })

  test('is not offered to who fixed it where somebody else may', async () => {
    const alone = (await onDuty('grid_worker', 'luotang/yinmu/lonely', { from })).id
    const [id, own] = [await fixedBy(who.worker), await fixedBy(alone, 'luotang/yinmu/lonely/lonely-e1')]
    const isLeft = async (hazardId: string, personId: string) =>
      (await callOk(residents, hazards.one, { hazardId }, personId)).fixedBefore

    expect(await isLeft(id, who.worker)).toBe(true)
    expect(await isLeft(id, who.officer)).toBeUndefined()
    expect(await isLeft(own, alone)).toBeUndefined()
  })

  test('is left to others from the answer to the fix on, with who can', async () => {
    const { id } = await made({ state: 'dispatched', handler: { personId: who.worker, name: '网格员' } })
    const photoIds = [await aPhoto(who.worker)]

    const fixed = await callOk(handler, handling.fix, { hazardId: id, photoIds }, who.worker)

    expect(fixed).toMatchObject({ fixedBefore: true, whoElse: ['太宇社区'] })
  })

  describe('after a dispute', () => {
    /** Closed by who then fixes it, as the only one there. */
    async function closedAndFixedBy(personId: string, estate: string) {
      const own = { personId, name: '网格员' }
      const { id } = await made({ areaPath: estate, state: 'checked', handler: own })
      await callOk(handler, handling.close, { hazardId: id, outcome: 'rectified' }, personId)
      const photoIds = [await aPhoto(who.reporter)]
      await callOk(residents, hazards.dispute, { hazardId: id, reason: '车又停回来了', photoIds }, who.reporter)
      await callOk(handler, handling.dispatch, { hazardId: id, personId }, personId)
      await callOk(handler, handling.fix, { hazardId: id, photoIds: [await aPhoto(personId)] }, personId)
      return id
    }

    test('is done by who closed and fixed it where nobody else decides, to its end', async () => {
      const alone = (await onDuty('grid_worker', 'luotang/yinmu/only', { from })).id
      const id = await closedAndFixedBy(alone, 'luotang/yinmu/only/only-e1')

      const file = await callOk(residents, hazards.one, { hazardId: id }, alone)
      expect([file.checkedBefore, file.fixedBefore, file.whoElse]).toEqual([undefined, undefined, undefined])
      expect(await call(handler, handling.check, { hazardId: id }, alone)).toMatchObject({ status: 200 })
      const end = { hazardId: id, outcome: 'rectified' } as const
      expect(await call(handler, handling.close, end, alone)).toMatchObject({ status: 200 })
    })

    test('is done by the desk above where there is one, which the refusal names', async () => {
      const alone = (await onDuty('grid_worker', 'luotang/gutian/gutian-g9', { from })).id
      const above = (await onDuty('community_officer', 'luotang/gutian', { title: '古田社区', from })).id
      const id = await closedAndFixedBy(alone, 'luotang/gutian/gutian-g9/gutian-e9')

      expect(await call(handler, handling.check, { hazardId: id }, alone)).toMatchObject({
        status: 409,
        body: { code: 'other_officer_must_check', details: { who: ['古田社区'] } },
      })
      expect(await callOk(residents, hazards.one, { hazardId: id }, alone)).toMatchObject({
        checkedBefore: true,
        whoElse: ['古田社区'],
      })
      expect(await call(handler, handling.check, { hazardId: id }, above)).toMatchObject({ status: 200 })
    })

    test('is done by either of two who both closed it before', async () => {
      const grid = 'luotang/yinmu/both'
      const [one, other] = [
        (await onDuty('grid_worker', grid, { from })).id,
        (await onDuty('grid_worker', grid, { from })).id,
      ]
      const { id } = await made({ areaPath: `${grid}/both-e1`, state: 'fixed', handler: fire })
      await callOk(handler, handling.check, { hazardId: id }, one)
      await callOk(handler, handling.close, { hazardId: id, outcome: 'rectified' }, other)
      const photoIds = [await aPhoto(who.reporter)]
      await callOk(residents, hazards.dispute, { hazardId: id, reason: '车又停回来了', photoIds }, who.reporter)
      await callOk(handler, handling.dispatch, { hazardId: id, unitId: fire.unitId }, one)
      await callOk(handler, handling.fix, { hazardId: id, photoIds: [await aPhoto(who.fire)] }, who.fire)

      expect(await call(handler, handling.check, { hazardId: id }, one)).toMatchObject({ status: 200 })
    })
  })

  test('is not left to an administrator or a desk clerk, who may not check it', async () => {
    const alone = (await onDuty('grid_worker', 'luotang/yinmu/single', { from })).id
    for (const role of ['administrator', 'desk_clerk'] as const) await onDuty(role, 'luotang', { from })
    const id = await fixedBy(alone, 'luotang/yinmu/single/single-e1')

    expect(await call(handler, handling.check, { hazardId: id }, alone)).toMatchObject({ status: 200 })
  })

  test('is done by who fixed it where the only other one closed it before', async () => {
    const [closer, fixer] = [
      (await onDuty('grid_worker', 'luotang/yinmu/pair', { from })).id,
      (await onDuty('grid_worker', 'luotang/yinmu/pair', { from })).id,
    ]
    const handedTo = { personId: fixer, name: '网格员' }
    const { id } = await made({ areaPath: 'luotang/yinmu/pair/pair-e1', state: 'checked', handler: handedTo })
    await callOk(handler, handling.close, { hazardId: id, outcome: 'rectified' }, closer)
    const photoIds = [await aPhoto(who.reporter)]
    await callOk(residents, hazards.dispute, { hazardId: id, reason: '车又停回来了', photoIds }, who.reporter)
    await callOk(handler, handling.dispatch, { hazardId: id, personId: fixer }, closer)
    await callOk(handler, handling.fix, { hazardId: id, photoIds: [await aPhoto(fixer)] }, fixer)

    expect(await call(handler, handling.check, { hazardId: id }, closer)).toMatchObject({
      body: { code: 'other_officer_must_check' },
    })
    expect(await call(handler, handling.check, { hazardId: id }, fixer)).toMatchObject({ status: 200 })
  })
})

describe('rework', () => {
  const rework = (hazardId: string) =>
    callOk(handler, handling.rework, { hazardId, reason: '还没有清干净' }, who.worker)
  const fixed = (dueAt: string) => made({ state: 'fixed', handler: fire, dueAt })

  test('of what is late has its term once more', async () => {
    setClock('2026-11-20T10:00:00.000Z')
    const { id } = await fixed('2026-11-20T09:00:00.000Z')

    const again = await rework(id)

    expect(again.dueAt).toMatch(/^2026-11-21T10:00/)
    expect(again.countedFrom).toMatch(/^2026-11-20T10:00/)
    expect(again.entries.at(-1)).toMatchObject({ action: 'rework', dueAt: again.dueAt })
  })

  test('of what is not late leaves the deadline', async () => {
    setClock('2026-11-20T10:00:00.000Z')
    const { id, dueAt } = await fixed('2026-11-20T11:00:00.000Z')

    expect((await rework(id)).dueAt).toBe(dueAt)
  })
})

test('what was not checked cannot end as rectified', async () => {
  const { id: hazardId } = await made({ state: 'accepted' })

  expect(await call(handler, handling.close, { hazardId, outcome: 'rectified' }, who.worker)).toMatchObject({
    status: 409,
    body: { code: 'outcome_needs_check' },
  })
  const unfounded = { hazardId, outcome: 'unfounded' as const, note: '到现场没有发现' }
  expect(await callOk(handler, handling.close, unfounded, who.worker)).toMatchObject({
    state: 'closed',
    outcome: 'unfounded',
  })
})

test.each(['persuaded', 'handed_over', 'unfounded'] as const)(
  '%s needs a reason, which its reporter reads',
  async (outcome) => {
    const { id: hazardId, version } = await made({ state: 'accepted' })
    const close = (note?: string, read?: number) =>
      call(handler, handling.close, { hazardId, outcome, note, version: read }, who.worker)

    for (const read of [version, undefined])
      for (const note of [undefined, ' ', '无'])
        expect(await close(note, read)).toMatchObject({ status: 422, body: { code: 'outcome_needs_reason' } })

    expect(await close('已到场')).toMatchObject({ status: 200 })
    expect((await read(hazardId)).entries.at(-1)?.note).toBe('已到场')
  },
)

test('what was checked was there', async () => {
  const { id: hazardId } = await made({ state: 'checked' })

  expect(
    await call(handler, handling.close, { hazardId, outcome: 'unfounded', note: '没有发现' }, who.worker),
  ).toMatchObject({ status: 409, body: { code: 'outcome_unfit' } })
})

describe('after its end', () => {
  const closed = async () => {
    const { id } = await made({ state: 'fixed', handler: fire })
    await callOk(handler, handling.check, { hazardId: id }, who.worker)
    await callOk(handler, handling.close, { hazardId: id, outcome: 'rectified' }, who.worker)
    return id
  }
  const dispute = async (hazardId: string) => {
    const photoIds = [await aPhoto(who.reporter)]
    return call(residents, hazards.dispute, { hazardId, reason: '车又停回来了', photoIds }, who.reporter)
  }
  const fixAgain = async (hazardId: string) => {
    await callOk(handler, handling.dispatch, { hazardId, unitId: fire.unitId }, who.worker)
    await callOk(handler, handling.fix, { hazardId, photoIds: [await aPhoto(who.fire)] }, who.fire)
  }

  test('a dispute reopens it with a new deadline, and somebody else checks', async () => {
    const id = await closed()

    const reopened = (await dispute(id)).body
    expect(reopened).toMatchObject({ state: 'accepted', disputes: 1 })
    expect(reopened.outcome).toBeUndefined()
    expect(reopened.dueAt > reopened.changedAt).toBe(true)
    expect(reopened.countedFrom).toBe(reopened.changedAt)

    await fixAgain(id)
    const check = (personId: string) => call(handler, handling.check, { hazardId: id }, personId)
    expect(await check(who.worker)).toMatchObject({ status: 409, body: { code: 'other_officer_must_check' } })
    expect((await callOk(residents, hazards.one, { hazardId: id }, who.worker)).checkedBefore).toBe(true)
    expect(await check(who.officer)).toMatchObject({ status: 200 })
    const close = (personId: string) => call(handler, handling.close, { hazardId: id, outcome: 'rectified' }, personId)
    expect(await close(who.worker)).toMatchObject({ status: 409, body: { code: 'other_officer_must_check' } })
    expect(await close(who.officer)).toMatchObject({ status: 200 })
    expect(await isWhole(id)).toBe(true)
  })

  test('who met it too may dispute it as well', async () => {
    const hazardId = await closed()
    const neighbour = (await aResident()).id
    const photoIds = [await aPhoto(neighbour)]
    const say = () => call(residents, hazards.dispute, { hazardId, reason: '还在', photoIds }, neighbour)
    expect(await say()).toMatchObject({ status: 404, body: { code: 'hazard_not_found' } })
    const at = new Date().toISOString()
    await transact([addJoined({ kind: 'joined', hazardId, personId: neighbour, at, photoIds: [] })])

    expect(await say()).toMatchObject({ status: 200, body: { state: 'accepted', disputes: 1 } })
  })

  test('a dispute needs a photo', async () => {
    const hazardId = await closed()
    const input = { hazardId, reason: '车又停回来了', photoIds: [] }

    expect(await call(residents, hazards.dispute, input, who.reporter)).toMatchObject({ status: 400 })
  })

  test('a dispute comes too late after seven days', async () => {
    setClock('2026-11-01T00:00:00.000Z')
    const id = await closed()
    setClock('2026-11-08T00:01:00.000Z')

    expect(await dispute(id)).toMatchObject({
      status: 409,
      body: { code: 'dispute_too_late', details: { until: expect.stringMatching(/^2026-11-08T00:00/) } },
    })
  })

  test('its reporter says once that it is fixed, and anew after a dispute', async () => {
    const id = await closed()
    const rate = () => call(residents, hazards.rate, { hazardId: id, level: 4 }, who.reporter)

    expect((await rate()).body).toMatchObject({ state: 'closed', rating: { level: 4 } })
    expect(await rate()).toMatchObject({ status: 409, body: { code: 'hazard_already_rated' } })
    expect((await dispute(id)).body.rating).toBeUndefined()
  })
})
