import { inspections } from '@mulin/shared/inspections/endpoints'
import { siteRegister } from '@mulin/shared/inspections/site-register'
import { inbox } from '@mulin/shared/inbox'
import { addDays, dayOf } from '@mulin/shared/times'
import { call, callOk } from '../../test/call.ts'
import { aFinish, aPlan, aSite, chargingChecklist, checklists, planOk, startedOk } from '../../test/inspections.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { putChecklist } from '../tables/checklists.ts'
import { transact } from '../tables/transact.ts'
import { handler as siteHandler } from '../site-register/handler.ts'
import { handler } from './handler.ts'

useLocalTable()
const yanhe = 'luotang/yanhe/yanhe-g1/yanhe-e1'
let office: string
let worker: string
let fire: string
let property: string
beforeAll(async () => {
  await luotangAreas()
  await checklists()
  await aUnit()
  await aUnit({ id: 'property-1', name: '物业公司 01', kind: 'property' })
  office = (await onDuty('office', 'luotang', { title: '街道 01' })).id
  worker = (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { title: '网格员 01' })).id
  fire = (await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })).id
  property = (await onDuty('property', 'luotang/taiyu/taiyu-g1', { unitId: 'property-1' })).id
})
afterEach(() => setClock())

const withFire = { unitIds: ['fire-brigade'], teams: ['office' as const, 'grid' as const] }
const plan = (siteId: string, by = office, overrides = {}) =>
  call(handler, inspections.plan, aPlan(siteId, overrides), by)
const read = (inspectionId: string, by = office) => call(handler, inspections.one, { inspectionId }, by)
const step = (inspectionId: string) => ({ inspectionId, requestId: newId('ins') })
const start = (inspectionId: string, by = office) => call(handler, inspections.start, step(inspectionId), by)
const cancel = (inspectionId: string, by = office) =>
  call(handler, inspections.cancel, { ...step(inspectionId), reason: '改期再查' }, by)

describe('planning', () => {
  test('says when, where, with whom and with which checklist', async () => {
    const site = await aSite()

    const planned = await planOk(site.id, office, withFire)

    expect(planned).toMatchObject({
      state: 'planned',
      siteName: '地下充电点',
      plannedOn: addDays(dayOf(now()), 1),
      teams: ['office', 'grid'],
      units: [{ id: 'fire-brigade', name: '消防救援站' }],
      responsibleUnitName: '物业公司 01',
      checklist: chargingChecklist,
      parts: ['lead'],
    })
    expect(planned.leadTitle).toBeUndefined()
  })

  test('or it begins at once, as a phone without a network told it', async () => {
    const at = later(now(), -180)

    expect(await startedOk((await aSite()).id, worker, { at })).toMatchObject({
      state: 'under_way',
      startedAt: at,
      leadTitle: '网格员 01',
    })
  })

  test('keeps the version of the checklist it began with', async () => {
    const planned = await planOk((await aSite({ kind: 'shop' }).then(withShopList)).id, office)
    await transact([putChecklist({ ...shopList, version: 2, items: [{ ...shopList.items[0]!, text: '别的' }] })])

    expect((await read(planned.id)).body.checklist).toEqual(shopList)
  })

  test('sent twice, also at once, is one inspection', async () => {
    const site = await aSite()
    const same = aPlan(site.id)
    const send = () => callOk(handler, inspections.plan, same, office)

    const ids = [...(await Promise.all([send(), send()])), await send()].map(({ id }) => id)

    expect(new Set(ids).size).toBe(1)
    const { inspections: known } = await callOk(siteHandler, siteRegister.one, { siteId: site.id }, office)
    expect(known).toHaveLength(1)
  })

  test.each([
    ['site_not_found', 404, async () => newId('sit'), {}],
    ['site_not_found', 404, async () => (await aSite({ areaPath: yanhe })).id, {}],
    ['checklist_not_found', 404, async () => (await aSite({ kind: 'high_rise' })).id, {}],
    ['unit_not_found', 404, async () => (await aSite()).id, { unitIds: ['fire-brigade', 'nobody'] }],
    ['day_over', 409, async () => (await aSite()).id, { plannedOn: '2020-01-01' }],
    ['day_too_far', 422, async () => (await aSite()).id, { plannedOn: '9999-12-31' }],
  ])('is refused: %s', async (code, status, site, overrides) => {
    expect(await plan(await site(), worker, overrides)).toMatchObject({ status, body: { code } })
  })

  test('a unit that is retired is asked along no more, but came where it came', async () => {
    await aUnit({ id: 'gone', name: '撤销的单位', retired: true })
    const [planned, begun] = [(await aSite()).id, (await aSite()).id]

    expect(await plan(planned, office, { unitIds: ['gone'] })).toMatchObject({
      status: 409,
      body: { code: 'unit_retired' },
    })
    expect(await plan(begun, office, { unitIds: ['gone'], at: now() })).toMatchObject({ status: 200 })
  })

  test('the same request for another site is refused', async () => {
    const { requestId } = aPlan('')
    await plan((await aSite()).id, office, { requestId })

    expect(await plan((await aSite()).id, office, { requestId })).toMatchObject({
      status: 409,
      body: { code: 'request_id_reused' },
    })
  })
})

const shopList = { ...chargingChecklist, kind: 'shop' as const, version: 1 }
const withShopList = async <Site>(site: Site) => {
  await transact([putChecklist(shopList)])
  return site
}

describe('an inspection is there', () => {
  test.each([
    ['who decides there', () => worker, ['lead']],
    ['a unit that was asked along', () => fire, ['participant']],
    ['the unit that answers for the site', () => property, ['responsible']],
  ] as const)('for %s', async (_who, by, parts) => {
    const { id } = await planOk((await aSite()).id, office, withFire)

    expect(await read(id, by())).toMatchObject({ status: 200, body: { parts } })
  })

  test('for nobody else', async () => {
    const { id } = await planOk((await aSite()).id, office)
    const stranger = (await onDuty('community_officer', 'luotang/yanhe')).id

    for (const by of [fire, stranger])
      expect(await read(id, by)).toMatchObject({ status: 404, body: { code: 'inspection_not_found' } })
  })

  test('in the list of its area and of its units, by day, until it is over', async () => {
    const grid = 'luotang/taiyu/taiyu-g2'
    const site = await aSite({ areaPath: `${grid}/taiyu-e3` })
    await aUnit({ id: 'clinic', name: '卫生服务站' })
    const clinic = (await onDuty('partner', 'luotang', { unitId: 'clinic' })).id
    const day = dayOf(now())
    const second = await planOk(site.id, office, { unitIds: ['clinic'], plannedOn: addDays(day, 5) })
    const first = await planOk(site.id, office, { unitIds: ['clinic'], plannedOn: addDays(day, 2) })
    const list = async (by: string, input: object) =>
      (await callOk(handler, inspections.list, input, by)).inspections.map(({ id }) => id)

    expect(await list(office, { areaPath: grid })).toEqual([first.id, second.id])
    expect(await list(clinic, {})).toEqual([first.id, second.id])
    await cancel(second.id)
    expect(await list(office, { areaPath: grid })).toEqual([first.id])
    expect(await list(clinic, {})).toEqual([first.id])
    expect(await list(office, { areaPath: grid, state: 'cancelled' })).toEqual([second.id])
    expect(await list(clinic, { state: 'cancelled' })).toEqual([second.id])
    expect(await list(clinic, { state: 'under_way' })).toEqual([])
  })

  test('in one list for who acts for two units, each once, page by page', async () => {
    const site = await aSite()
    await aUnit({ id: 'housing', name: '住建' })
    await aUnit({ id: 'gas', name: '燃气' })
    const { id: both } = await onDuty('partner', 'luotang', { unitId: 'housing' })
    await onDuty('partner', 'luotang', { unitId: 'gas', personId: both })
    const day = dayOf(now())
    const asked = [['gas'], ['housing', 'gas'], ['housing']]
    const planned: string[] = []
    for (const [place, unitIds] of asked.entries())
      planned.push((await planOk(site.id, office, { unitIds, plannedOn: addDays(day, place + 1) })).id)

    const found: string[] = []
    let after: string | undefined
    do {
      const page = await callOk(handler, inspections.list, { limit: 1, after }, both)
      found.push(...page.inspections.map(({ id }) => id))
      after = page.next
    } while (after)

    expect(found).toEqual(planned)
  })

  test('not in the list of a foreign area', async () => {
    expect(await call(handler, inspections.list, { areaPath: 'luotang/yanhe' }, worker)).toMatchObject({
      status: 403,
      body: { code: 'outside_your_area' },
    })
  })

  test('in the inbox of who leads it and of units that come along', async () => {
    const { id } = await planOk((await aSite()).id, office, withFire)
    const inboxOf = async (by: string) => (await callOk(inboxHandler, inbox.read, { kind: 'inspection' }, by)).items

    expect(await inboxOf(worker)).toContainEqual(
      expect.objectContaining({ kind: 'inspection', id, state: 'planned', with: ['消防救援站'] }),
    )
    expect(await inboxOf(fire)).toContainEqual(expect.objectContaining({ id }))
    expect((await inboxOf(property)).map((item) => item.id)).not.toContain(id)

    await cancel(id)
    for (const by of [worker, fire]) expect((await inboxOf(by)).map((item) => item.id)).not.toContain(id)
  })
})

describe('steps', () => {
  test('what was planned is begun, by whom one sees', async () => {
    const { id } = await planOk((await aSite()).id, office)

    expect((await start(id, worker)).body).toMatchObject({ state: 'under_way', leadTitle: '网格员 01' })
  })

  test('the same request again is answered again, another is refused', async () => {
    const { id } = await planOk((await aSite()).id, office)
    const same = step(id)
    const send = () => call(handler, inspections.start, same, office)

    const replies = [...(await Promise.all([send(), send()])), await send()]

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await start(id)).toMatchObject({
      status: 409,
      body: { code: 'inspection_moved_on', details: { state: 'under_way' } },
    })
  })

  test('of begin and call off at once one wins', async () => {
    const { id } = await planOk((await aSite()).id, office)

    const [begun, off] = await Promise.all([start(id), cancel(id, worker)])

    // What was begun may still be called off, what was called off is not begun.
    const { state } = (await read(id)).body
    expect(off.status).toBe(200)
    expect(state).toBe('cancelled')
    expect([200, 409]).toContain(begun.status)
  })

  test('calling off says why, and ends it', async () => {
    const { id } = await startedOk((await aSite()).id, office)
    const same = { ...step(id), reason: '现场停电' }
    const send = () => call(handler, inspections.cancel, same, office)

    const first = await send()

    expect(first.body).toMatchObject({ state: 'cancelled', reason: '现场停电', endedAt: expect.any(String) })
    expect(await send()).toMatchObject({ status: 200 })
    expect(await start(id)).toMatchObject({ body: { code: 'inspection_moved_on' } })
    expect(await cancel(id)).toMatchObject({ body: { code: 'inspection_moved_on' } })
  })

  test('of what is not there, nothing is done', async () => {
    for (const act of [start, cancel])
      expect(await act(newId('ins'))).toMatchObject({ status: 404, body: { code: 'inspection_not_found' } })
    expect(await call(handler, inspections.finish, aFinish(newId('ins')), office)).toMatchObject({ status: 404 })
  })
})
