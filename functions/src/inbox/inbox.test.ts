import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { inbox } from '@mulin/shared/inbox'
import { call, callOk } from '../../test/call.ts'
import { aHazard } from '../../test/hazards.ts'
import { someHours } from '../../test/hours.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, onDuty } from '../../test/people.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as hazardsHandler } from '../hazards/handler.ts'
import { later, now } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { StoredPerson } from '../tables/people.ts'
import { keys } from '../tables/keys.ts'
import { getItem } from '../tables/table.ts'
import { transact } from '../tables/transact.ts'
import { addVolunteer, newVolunteer } from '../tables/volunteers.ts'
import { handler } from './handler.ts'

useLocalTable()

const { takeComplaints } = globalThis as unknown as { takeComplaints: () => unknown[] }

const g1 = 'luotang/taiyu/taiyu-g1'
const e1 = `${g1}/taiyu-e1`
const g2 = 'luotang/taiyu/taiyu-g2'
const fire = { unitId: 'fire-brigade', name: '消防救援站' }
const inHours = (hours: number) => later(now(), hours * 60)

async function aRegistration(areaPath: string, dueAt: string) {
  const { id } = await aResident({ estateId: 'e', areaPath })
  const person = (await getItem(keys.person(id), StoredPerson))!
  const offer = { id: newId('vol'), areaPath, registeredAt: now(), dueAt }
  const volunteer = newVolunteer(person, {
    ...offer,
    skills: ['repair'],
    times: ['weekend_day'],
    about: undefined,
    name: '居民 丙',
    phone: '13900009000',
  })
  await transact(addVolunteer(volunteer, undefined))
  return volunteer
}

let made: Record<'overdue' | 'fresh' | 'handed' | 'mine' | 'second' | 'registered' | 'over' | 'far', string>
let worker: string
beforeAll(async () => {
  worker = (await onDuty('grid_worker', g1)).id
  const hazards = {
    overdue: aHazard({ areaPath: e1, dueAt: inHours(-5), reportedAt: inHours(-29) }),
    fresh: aHazard({ areaPath: e1, deadline: { workdays: 3 }, dueAt: inHours(20), state: 'fixed', handler: fire }),
    handed: aHazard({ areaPath: e1, dueAt: inHours(3), state: 'dispatched', handler: fire }),
    mine: aHazard({ areaPath: e1, dueAt: inHours(2), state: 'dispatched', handler: { personId: worker, name: '我' } }),
    second: aHazard({ areaPath: `${g2}/taiyu-e3`, dueAt: inHours(1) }),
    registered: aRegistration(e1, inHours(10)),
    over: aHazard({ areaPath: e1, dueAt: inHours(-9), state: 'closed', handler: fire }),
    far: aHazard({ areaPath: 'luotang/yanhe/yanhe-g1/yanhe-e1', dueAt: inHours(-1) }),
  }
  const ids = await Promise.all(Object.entries(hazards).map(async ([name, one]) => [name, (await one).id] as const))
  made = Object.fromEntries(ids) as typeof made
})

const read = (personId: string, input = {}) => callOk(handler, inbox.read, input, personId)
const named = (items: { id: string }[]) =>
  items.map(({ id }) => Object.entries(made).find(([, one]) => one === id)?.[0])
const waitingFor = async (personId: string, input = {}) => named((await read(personId, input)).items)

test('what waits for a grid worker is the own grid and what was handed to them, what burns first comes first', async () => {
  expect(await waitingFor(worker)).toEqual(['overdue', 'mine', 'fresh'])
})

test('what waits for the community is all its grids, and who wants to help', async () => {
  const officer = await onDuty('community_officer', 'luotang/taiyu')

  expect(await waitingFor(officer.id)).toEqual(['overdue', 'second', 'registered', 'fresh'])
})

test('what waits for the office is every community', async () => {
  const office = await onDuty('office', 'luotang')

  expect(await waitingFor(office.id)).toEqual(['overdue', 'far', 'second', 'registered', 'fresh'])
})

test('what waits for a unit is what is in its hands, and for the company of an estate what nobody has there', async () => {
  const partner = await onDuty('partner', 'luotang', { unitId: fire.unitId })
  const property = await onDuty('property', e1, { unitId: 'taiyu-property' })

  expect(await waitingFor(partner.id)).toEqual(['handed'])
  expect((await read(partner.id)).items[0]).toMatchObject({ parts: ['handler'], state: 'dispatched' })
  expect(await waitingFor(property.id)).toEqual(['overdue'])
})

test('two duties make one inbox, in which nothing stands twice', async () => {
  const both = await onDuty('grid_worker', g1)
  await onDuty('community_officer', 'luotang/taiyu', { personId: both.id })
  await onDuty('partner', 'luotang', { personId: both.id, unitId: fire.unitId })

  expect(await waitingFor(both.id)).toEqual(['overdue', 'second', 'handed', 'registered', 'fresh'])
})

test('what waits is counted per kind, with what is overdue and since when', async () => {
  const officer = await onDuty('community_officer', 'luotang/taiyu')

  const { counts } = await read(officer.id, { kind: 'volunteer' })

  expect(counts).toEqual([
    { kind: 'hazard', count: 3, more: false, overdue: 1, oldestSince: expect.any(String) },
    { kind: 'volunteer', count: 1, more: false, overdue: 0, oldestSince: expect.any(String) },
    { kind: 'sign_up', count: 0, more: false, overdue: 0 },
    { kind: 'sign_up_appeal', count: 0, more: false, overdue: 0 },
    { kind: 'hours', count: 0, more: false, overdue: 0 },
    { kind: 'appeal', count: 0, more: false, overdue: 0 },
    { kind: 'inspection', count: 0, more: false, overdue: 0 },
    { kind: 'recheck', count: 0, more: false, overdue: 0 },
  ])
  expect(counts[0]!.oldestSince! < inHours(-28)).toBe(true)
})

test('who may not decide about volunteers has no count of them', async () => {
  expect((await read(worker)).counts.map(({ kind }) => kind)).toEqual(['hazard', 'inspection', 'recheck'])
})

test('one kind is asked for', async () => {
  const officer = await onDuty('community_officer', 'luotang/taiyu')

  const { items } = await read(officer.id, { kind: 'volunteer' })

  expect(items).toMatchObject([{ kind: 'volunteer', name: '居民 丙', phoneMasked: '139****9000', skills: ['repair'] }])
})

test('it comes page by page and goes on where it stopped', async () => {
  const officer = await onDuty('community_officer', 'luotang/taiyu')

  const first = await read(officer.id, { limit: 3 })
  const second = await read(officer.id, { limit: 3, after: first.next })

  expect([first, second].map(({ items }) => named(items))).toEqual([['overdue', 'second', 'registered'], ['fresh']])
  expect(second.next).toBeUndefined()
})

test.each([
  ['a desk clerk', () => onDuty('desk_clerk', 'luotang')],
  ['an administrator', () => onDuty('administrator', 'luotang')],
])('nothing waits for %s', async (_who, someone) => {
  expect(await read((await someone()).id)).toEqual({ counts: [], items: [] })
})

test.each([
  ['a resident', () => aResident()],
  ['somebody whose duty ended', () => onDuty('office', 'luotang', { until: '2020-01-01' })],
])('%s has no inbox', async (_who, someone) => {
  const reply = await call(handler, inbox.read, {}, (await someone()).id)

  expect(reply).toMatchObject({ status: 403, body: { code: 'not_permitted' } })
})

test('the property company of an estate finds there what nobody has, also what was just reported, and not what is asked of its reporter', async () => {
  const estate = 'luotang/gutian/gutian-g1/gutian-e1'
  const question = { text: '在几楼？', at: inHours(-1) }
  const { id } = await aHazard({ areaPath: estate, state: 'accepted' })
  await aHazard({ areaPath: estate, state: 'accepted', question })
  const fresh = await aHazard({ areaPath: estate, state: 'reported' })
  const property = await onDuty('property', estate, { unitId: 'gutian-property' })

  const found = (await read(property.id)).items.map((item) => item.id)
  expect(found.toSorted()).toEqual([id, fresh.id].toSorted())
})

test('one that cannot be read is complained of, and keeps nobody from the others', async () => {
  const areaPath = 'luotang/zhongtian'
  const { id } = await someHours({ areaPath, sealedName: 'nobody can open this' })
  await someHours({ areaPath, sealedName: '' })
  const officer = await onDuty('community_officer', areaPath)

  const { items, counts } = await read(officer.id)

  expect(items).toMatchObject([{ kind: 'hours', name: '' }])
  expect(counts.find(({ kind }) => kind === 'hours')).toMatchObject({ count: 1 })
  expect(JSON.stringify(takeComplaints())).toContain(id.replace('hrs_', 'HOURS#hrs_'))
})

describe('what is left to others', () => {
  const grid = 'elsewhere/heye/heye-g1'
  const areaPath = `${grid}/heye-e1`
  const rowFor = async (personId: string, id: string) => (await read(personId)).items.find((item) => item.id === id)

  test('is known in the row, as long as there is somebody else', async () => {
    const own = (await onDuty('grid_worker', grid)).id
    const rows = {
      fixedBefore: await aHazard({ areaPath, state: 'fixed', handler: fire, doneBy: { fixed: own } }),
      checkedBefore: await aHazard({ areaPath, state: 'fixed', handler: fire, doneBy: { checked: [own] } }),
      declinedBefore: await aHazard({ areaPath, appealedAt: now(), doneBy: { declined: [own] } }),
    }
    const flagged = async (personId: string) =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(rows).map(
            async ([flag, { id }]) => [flag, flag in ((await rowFor(personId, id)) ?? {})] as const,
          ),
        ),
      )
    const none = { fixedBefore: false, checkedBefore: false, declinedBefore: false }
    expect(await flagged(own)).toEqual(none)

    const above = (await onDuty('community_officer', 'elsewhere/heye')).id

    expect(await flagged(own)).toEqual({ fixedBefore: true, checkedBefore: true, declinedBefore: true })
    expect(await flagged(above)).toEqual(none)
    expect(await rowFor(own, rows.fixedBefore.id)).toMatchObject({ whoElse: ['工作人员 01'] })
  })

  test('of rows of before, which do not say it, is what their handler may have fixed', async () => {
    const [own, other] = [(await onDuty('grid_worker', grid)).id, (await onDuty('grid_worker', grid)).id]
    const inPerson = await aHazard({ areaPath, state: 'fixed', handler: { personId: own, name: '网格员 07' } })
    const byUnit = await aHazard({ areaPath, state: 'fixed', handler: fire })
    const ofEstate = await aHazard({ areaPath, state: 'fixed', handler: { ...fire, ofEstate: true } })
    const isLeft = async (who: string, { id }: { id: string }) => 'fixedBefore' in ((await rowFor(who, id)) ?? {})

    expect([await isLeft(own, inPerson), await isLeft(own, ofEstate), await isLeft(own, byUnit)]).toEqual([
      true,
      true,
      false,
    ])
    expect(await isLeft(other, inPerson)).toBe(false)
  })

  test('is written with every step, so that rows of today know it', async () => {
    const [own, reporterId] = [(await onDuty('grid_worker', grid)).id, (await aResident()).id]
    const { id } = await aHazard({ areaPath, reporterId })
    await callOk(handlingHandler, handling.decline, { hazardId: id, reason: '现场没有' }, own)

    await callOk(hazardsHandler, hazards.appeal, { hazardId: id, reason: '车还在' }, reporterId)

    expect(await rowFor(own, id)).toMatchObject({ declinedBefore: true })
  })
})
