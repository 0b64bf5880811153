import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { inbox } from '@mulin/shared/inbox'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { call, callOk } from '../../test/call.ts'
import { aHazard, hazardCategories } from '../../test/hazards.ts'
import { aSite, checklists, findOk, fixedAtOnce, startedOk } from '../../test/inspections.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as hazardHandler } from '../hazards/handler.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { handler as inspectionHandler } from '../inspections/handler.ts'
import { later, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { changeSite, storedSiteOf } from '../tables/sites.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
const areaPath = 'luotang/taiyu/taiyu-g1/taiyu-e1'
let office: string
beforeAll(async () => {
  await luotangAreas()
  await checklists()
  await hazardCategories()
  await aUnit()
  office = (await onDuty('office', 'luotang', { title: '街道 01', from: '2020-01-01' })).id
})
afterEach(() => setClock())

const shop = { name: '沿街商铺 01' }

/** In the hands of whom nobody acts for here. */
async function found(more: Parameters<typeof findOk>[2] = {}) {
  const site = await aSite({ unitId: undefined, unitName: shop.name })
  const { id } = await startedOk(site.id, office)
  const finding = await findOk(id, office, more)
  return { ...finding, siteId: site.id }
}
type Found = Awaited<ReturnType<typeof found>>

const one = (hazardId: string) => callOk(hazardHandler, hazards.one, { hazardId }, office)
const sendBack = (hazardId: string) => callOk(handler, handling.sendBack, { hazardId, reason: '先收回来' }, office)
const dispatch = (hazardId: string, more: object = { responsible: true }) =>
  call(handler, handling.dispatch, { hazardId, ...more }, office)
const reroute = (hazardId: string, more: object) =>
  call(handler, handling.reroute, { hazardId, reason: '还是归他们', ...more }, office)
const offered = async (hazardId?: string, by = office) =>
  (await callOk(handler, handling.handlers, { areaPath, hazardId }, by)).handlers
const recheck = async ({ inspectionId, hazardId }: Found, result: 'passed' | 'not_passed') => {
  const seen = { result, photoIds: [await aPhoto(office)], requestId: newId('ins') }
  return callOk(inspectionHandler, inspections.recheck, { inspectionId, hazardId, ...seen }, office)
}

test('what was taken back from who answers for the site is offered to them first, and goes to them by name again', async () => {
  const finding = await found()
  const { hazardId } = finding
  expect(await one(hazardId)).toMatchObject({ state: 'dispatched', handler: shop })
  expect((await sendBack(hazardId)).handler).toBeUndefined()

  expect((await offered(hazardId))[0]).toEqual(shop)
  const { status, body } = await dispatch(hazardId)

  expect({ status, state: body.state, handler: body.handler }).toEqual({
    status: 200,
    state: 'dispatched',
    handler: shop,
  })
  expect(body).not.toHaveProperty('byLink')
  expect(body.entries.at(-1)).toMatchObject({ action: 'dispatch', handler: shop })
  const { items } = await callOk(inboxHandler, inbox.read, { limit: 50 }, office)
  expect(items.map(({ id }) => id)).not.toContain(hazardId)
  setClock(later(body.dueAt, 1))
  expect(await recheck(finding, 'passed')).toMatchObject({ state: 'closed', recheck: { state: 'passed' } })
})

test('looked at again and not fixed they keep it; somebody else can be put in their place, and they again', async () => {
  const finding = await found()
  const { hazardId, dueAt } = finding
  setClock(later(dueAt, 1))

  await recheck(finding, 'not_passed')
  expect(await one(hazardId)).toMatchObject({ state: 'dispatched', handler: shop })

  expect(await reroute(hazardId, { unitId: 'fire-brigade' })).toMatchObject({
    body: { handler: { unitId: 'fire-brigade' } },
  })
  const { body } = await reroute(hazardId, { responsible: true })
  expect(body.handler).toEqual(shop)
  expect(body.entries.at(-1)).toMatchObject({ action: 'reroute', was: { handler: '消防救援站' } })
})

test('closed without being fixed, and not so when it is looked at, it goes to them again', async () => {
  const finding = await found()
  const { hazardId, dueAt } = finding
  await sendBack(hazardId)
  const closed = { hazardId, outcome: 'persuaded', note: '已劝导' } as const
  await callOk(handler, handling.close, closed, (await onDuty('community_officer', 'luotang/taiyu')).id)
  setClock(later(dueAt, 1))

  await recheck(finding, 'not_passed')

  expect(await one(hazardId)).toMatchObject({ state: 'accepted' })
  expect((await dispatch(hazardId)).body.handler).toEqual(shop)
})

test('it is whoever answers for the site by now; once that is a unit it is chosen as one', async () => {
  const { hazardId, siteId } = await found()
  await sendBack(hazardId)
  const site = (await storedSiteOf(siteId))!
  await transact([changeSite(site, { ...site, unitName: '接手的商铺' })])

  expect((await offered(hazardId))[0]).toEqual({ name: '接手的商铺' })
  const since = (await storedSiteOf(siteId))!
  await transact([changeSite(since, { ...since, unitId: 'fire-brigade', unitName: '消防救援站' })])

  expect((await offered(hazardId)).filter(({ unitId }) => unitId === undefined)).not.toContainEqual({
    name: '消防救援站',
  })
  expect(await dispatch(hazardId)).toMatchObject({ status: 404, body: { code: 'handler_not_found' } })
})

type Hand = (hazardId: string) => Promise<{ status: number; body: object }>
test.each<[string, (hazardId: string) => Promise<unknown>, Hand]>([
  ['handed to', sendBack, (hazardId: string) => dispatch(hazardId)],
  ['put in the place of another', async () => {}, (hazardId: string) => reroute(hazardId, { responsible: true })],
])('of whoever answers for the site it is %s the one of that moment', async (_what, before, hand) => {
  const { hazardId, siteId } = await found()
  await before(hazardId)
  const change = async (by: { unitId?: string; unitName: string }) => {
    const site = (await storedSiteOf(siteId))!
    await transact([changeSite(site, { ...site, ...by })])
  }

  const [handed] = await overtake(
    () => hand(hazardId),
    () => change({ unitName: '接手的商铺' }),
  )
  expect(handed).toMatchObject({ status: 200, body: { handler: { name: '接手的商铺' } } })

  await sendBack(hazardId)
  const [refused] = await overtake(
    () => dispatch(hazardId),
    () => change({ unitId: 'fire-brigade', unitName: '消防救援站' }),
  )
  expect(refused).toMatchObject({ status: 404, body: { code: 'handler_not_found' } })
})

test('where nobody looks again it is handed to nobody by name: it would wait for no one', async () => {
  const { id: reported } = await aHazard({ state: 'accepted', areaPath })
  const { hazardId: atOnce } = await found({ action: await fixedAtOnce(office) })
  const finding = await found()
  setClock(later(finding.dueAt, 1))
  await recheck(finding, 'passed')
  for (const hazardId of [atOnce, finding.hazardId]) {
    const dispute = { hazardId, reason: '又有了', photoIds: [await aPhoto(office)] }
    expect(await callOk(hazardHandler, hazards.dispute, dispute, office)).toMatchObject({ state: 'accepted' })
  }

  for (const hazardId of [reported, atOnce, finding.hazardId]) {
    expect(await dispatch(hazardId)).toMatchObject({ status: 404, body: { code: 'handler_not_found' } })
    expect(await offered(hazardId)).toEqual(await offered())
  }
})

test('it is one of the three, and of another community nothing is told', async () => {
  const { hazardId } = await found()
  await sendBack(hazardId)
  const elsewhere = (await onDuty('grid_worker', 'luotang/yanhe/yanhe-g1')).id

  expect(await dispatch(hazardId, { responsible: true, unitId: 'fire-brigade' })).toMatchObject({ status: 400 })
  expect(await dispatch(hazardId, {})).toMatchObject({ status: 400 })
  const asked = { areaPath: 'luotang/yanhe/yanhe-g1', hazardId }
  const { handlers } = await callOk(handler, handling.handlers, asked, elsewhere)
  expect(JSON.stringify(handlers)).not.toContain(shop.name)
})
