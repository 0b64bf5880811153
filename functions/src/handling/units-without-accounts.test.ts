import { handling } from '@mulin/shared/hazards/handling'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { inbox } from '@mulin/shared/inbox'
import { referrals } from '@mulin/shared/referrals'
import { routing } from '@mulin/shared/routing/endpoints'
import { callOk } from '../../test/call.ts'
import { aHazard, hazardCategories } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as residents } from '../hazards/handler.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { newId } from '../platform/ids.ts'
import { handler as referralsHandler } from '../referrals/handler.ts'
import { handler as routingHandler } from '../routing/handler.ts'
import { handler } from './handler.ts'
import { storedHazardOf } from '../tables/hazards.ts'

useLocalTable()

const grid = 'luotang/taiyu/taiyu-g1'
let worker: string
let office: string
beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await aUnit()
  await aUnit({ id: 'power', name: '供电公司', kind: 'partner' })
  worker = (await onDuty('grid_worker', grid)).id
  office = (await onDuty('office', 'luotang')).id
  await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })
})

const taken = async () => (await aHazard({ state: 'accepted' })).id
const dispatched = async (unitId = 'power') =>
  callOk(handler, handling.dispatch, { hazardId: await taken(), unitId }, worker)
const waiting = async (who = worker) =>
  (await callOk(inboxHandler, inbox.read, { kind: 'hazard', limit: 50 }, who)).items.map(({ id }) => id)
const linked = (hazardId: string) =>
  callOk(referralsHandler, referrals.refer, { hazardId, requestId: newId('ref'), days: 7 }, worker)
const opened = (secret: string) => callOk(referralsHandler, referrals.open, { secret })
const read = (hazardId: string, who = worker) => callOk(residents, hazards.one, { hazardId }, who)

test('the choice says which units nobody has an account in, and what kind of unit each is', async () => {
  const { handlers } = await callOk(handler, handling.handlers, { areaPath: grid }, worker)

  expect(handlers.find(({ unitId }) => unitId === 'power')).toMatchObject({ kind: 'partner', noAccount: true })
  const manned = handlers.find(({ unitId }) => unitId === 'fire-brigade')
  expect(manned?.kind).toBe('fire_brigade')
  expect(manned).not.toHaveProperty('noAccount')
})

test('what it is handed stays with who decides until the unit opened the link', async () => {
  const { id, byLink } = await dispatched()
  expect(byLink).toEqual({ unitId: 'power' })
  expect(await waiting()).toContain(id)

  const { secret } = await linked(id)
  expect((await read(id)).byLink).toMatchObject({ madeAt: expect.any(String) })
  expect(await waiting()).toContain(id)

  await opened(secret)
  expect((await read(id)).byLink).toMatchObject({ openedAt: expect.any(String) })
  expect(await waiting()).not.toContain(id)
})

test('it stands among the rest by what burns first', async () => {
  const { id } = await dispatched()
  const { items } = await callOk(inboxHandler, inbox.read, { kind: 'hazard', limit: 50 }, worker)

  const times = items.map((item) => (item.kind === 'hazard' ? item.burnsAt : ''))
  expect(times).toEqual(times.toSorted())
  expect(items.find((item) => item.id === id)).toMatchObject({ handler: { name: '供电公司' }, byLink: {} })
})

test('a unit with somebody on duty has it alone', async () => {
  const { id, byLink } = await dispatched('fire-brigade')

  expect(byLink).toBeUndefined()
  expect(await waiting()).not.toContain(id)
})

test('residents read nothing of it', async () => {
  const reporterId = (await aResident()).id
  const { id } = await aHazard({ state: 'accepted', reporterId })
  await callOk(handler, handling.dispatch, { hazardId: id, unitId: 'power' }, worker)

  expect(await read(id, reporterId)).not.toHaveProperty('byLink')
  const { hazards: own } = await callOk(residents, hazards.mine, {}, reporterId)
  expect(own.find((one) => one.id === id)).not.toHaveProperty('byLink')
})

test('a link that was taken back has to be sent anew', async () => {
  const { id } = await dispatched()
  const { id: referralId, secret } = await linked(id)
  await opened(secret)

  await callOk(referralsHandler, referrals.withdraw, { hazardId: id, referralId }, worker)

  expect((await read(id)).byLink).toEqual({ unitId: 'power' })
  expect(await waiting()).toContain(id)
})

test('taking back one of two links leaves what the unit was told by the other', async () => {
  const { id } = await dispatched()
  const [first, second] = [await linked(id), await linked(id)]
  await opened(second.secret)

  await callOk(referralsHandler, referrals.withdraw, { hazardId: id, referralId: first.id }, worker)

  expect((await read(id)).byLink).toMatchObject({ openedAt: expect.any(String) })
  expect(await waiting()).not.toContain(id)
})

test('a step taken meanwhile by somebody who read it before does not undo that it was opened', async () => {
  const { id, version } = await dispatched()
  await opened((await linked(id)).secret)

  const reason = '等配件'
  const until = '2026-12-20'
  const later = await callOk(handler, handling.extend, { hazardId: id, version, until, reason }, worker)

  expect(later.byLink).toMatchObject({ openedAt: expect.any(String) })
})

test('what it fixed badly waits for another link: the first one is used up', async () => {
  const { id } = await dispatched()
  const { id: referralId, secret } = await linked(id)
  await opened(secret)
  const photoIds = [await aPhoto(referralId)]
  await callOk(referralsHandler, referrals.fix, { secret, requestId: newId('ref'), photoIds })

  const again = await callOk(handler, handling.rework, { hazardId: id, reason: '隐患还在' }, office)

  expect(again.byLink).toEqual({ unitId: 'power' })
  expect(await waiting()).toContain(id)
})

test('rerouted to a unit with an account, there is nothing to send', async () => {
  const { id } = await dispatched()

  const to = { hazardId: id, unitId: 'fire-brigade', reason: '不归供电管' }
  expect((await callOk(handler, handling.reroute, to, worker)).byLink).toBeUndefined()
  expect(await waiting()).not.toContain(id)
})

test('where only its place was put right, the unit that opened its link is not sent another one', async () => {
  const { id } = await dispatched()
  await opened((await linked(id)).secret)

  const right = { hazardId: id, unitId: 'power', place: '配电箱旁', reason: '位置写错了' }
  const { byLink } = await callOk(handler, handling.reroute, right, worker)

  expect(byLink).toMatchObject({ openedAt: expect.any(String) })
})

test('handed to it as a part, the part waits for its link, and the whole says which one does', async () => {
  const parts = [
    { what: '换掉电表箱', unitId: 'power' },
    { what: '清走杂物', unitId: 'fire-brigade' },
  ]
  const { splitInto = [] } = await callOk(handler, handling.split, { hazardId: await taken(), parts }, worker)

  expect(splitInto.map(({ byLink }) => byLink)).toEqual([true, undefined])
  expect(await waiting()).toContain(splitInto[0]!.hazardId)
  expect(await waiting()).not.toContain(splitInto[1]!.hazardId)
  const { parent } = await read(splitInto[0]!.hazardId)
  const { reporterId } = (await storedHazardOf(parent!.hazardId))!
  expect(JSON.stringify((await read(parent!.hazardId, reporterId)).splitInto)).not.toContain('byLink')
})

describe('by a rule', () => {
  beforeAll(async () => {
    const { version } = await callOk(routingHandler, routing.rules, {}, office)
    const rules = [
      { id: 'elsewhere', areaPaths: ['luotang/yanhe'], to: { unitId: 'fire-brigade' } },
      { id: 'power', categoryIds: ['other'], to: { unitId: 'power' } },
    ]
    await callOk(routingHandler, routing.setRules, { rules, version }, office)
  })

  test('it does not vanish either', async () => {
    const { id } = await aHazard({ categoryId: 'other' })

    expect(await callOk(handler, handling.accept, { hazardId: id }, worker)).toMatchObject({
      state: 'dispatched',
      byLink: { unitId: 'power' },
    })
    expect(await waiting()).toContain(id)
  })

  test('the inbox says so of each report before it is taken up', async () => {
    const [ruled, other] = [await aHazard({ categoryId: 'other' }), await aHazard({ categoryId: 'escape-route' })]
    const { items } = await callOk(inboxHandler, inbox.read, { kind: 'hazard', limit: 50 }, worker)
    const of = (id: string) => items.find((item) => item.id === id)

    expect(of(ruled.id)).toMatchObject({ ruled: { place: 2, to: '供电公司' } })
    expect(of(other.id)).not.toHaveProperty('ruled')
  })

  test('whoever decides reads beforehand which rule it is, and why not those before', async () => {
    const input = { areaPath: `${grid}/taiyu-e1`, categoryId: 'other' }
    const { suggested, trials } = await callOk(handler, handling.handlers, input, worker)

    expect(suggested).toMatchObject({ handler: { name: '供电公司' }, rule: { place: 2 } })
    expect(trials).toEqual([
      { rule: { place: 1, areaPaths: ['luotang/yanhe'] }, miss: 'other_area' },
      { rule: { place: 2, categoryIds: ['other'] } },
    ])
  })
})
