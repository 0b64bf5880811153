import type { InputOf } from '@mulin/shared/endpoint'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { inbox } from '@mulin/shared/inbox'
import { ledger } from '@mulin/shared/ledger/endpoints'
import { asFunction } from '../../dev/permissions.ts'
import { call, callOk } from '../../test/call.ts'
import { recordsOf } from '../../test/changes.ts'
import { aHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as residents } from '../hazards/handler.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { handler as ledgerHandler } from '../ledger/handler.ts'
import { handler as stream } from '../stream/handler.ts'
import { now } from '../platform/clock.ts'
import type { NewHazard } from '../tables/hazards.ts'
import { addJoined } from '../tables/joined-hazards.ts'
import { openHazardsAround } from '../tables/open-hazards.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()

const [g1, g2] = ['luotang/taiyu/taiyu-g1', 'luotang/taiyu/taiyu-g2']
const [e1, e3] = [`${g1}/taiyu-e1`, `${g2}/taiyu-e3`]
const company = { unitId: 'taiyu-property', name: '太宇物业' }
const location = { latitude: 32.5, longitude: 120.1 }

let who: Record<'reporter' | 'neighbour' | 'worker' | 'officer' | 'there' | 'company' | 'companyThere', string>
beforeAll(async () => {
  await luotangAreas()
  await aUnit()
  await aUnit({ id: company.unitId, name: company.name, kind: 'property' })
  await aUnit({ id: 'other-property', name: '另一家物业', kind: 'property' })
  who = {
    reporter: (await aResident()).id,
    neighbour: (await aResident()).id,
    worker: (await onDuty('grid_worker', g1, { title: '网格员 01' })).id,
    officer: (await onDuty('community_officer', 'luotang/taiyu', { title: '太宇社区' })).id,
    there: (await onDuty('grid_worker', g2, { title: '网格员 02' })).id,
    company: (await onDuty('property', e1, { unitId: company.unitId })).id,
    companyThere: (await onDuty('property', e3, { unitId: 'other-property' })).id,
  }
})

type Place = Omit<InputOf<typeof handling.correct>, 'hazardId'>
const elsewhere: Place = {
  version: 1,
  estateId: 'taiyu-e3',
  building: '7号楼',
  spot: 'garage',
  place: '7号楼 地下车库',
}

const made = (over: Partial<NewHazard> = {}) =>
  aHazard({ reporterId: who.reporter, building: '3号楼', spot: 'stairwell', place: '3号楼 楼道', ...over })
const correct = (hazardId: string, place: Partial<Place> = {}, personId = who.officer) =>
  call(handler, handling.correct, { hazardId, ...elsewhere, ...place }, personId)
const read = (hazardId: string, personId = who.reporter) => callOk(residents, hazards.one, { hazardId }, personId)

test('a place is put right where it stands, with what it was and what it is since', async () => {
  const { id, dueAt } = await made({ location })

  const { body } = await correct(id)

  expect(body).toMatchObject({ state: 'reported', areaPath: e3, building: '7号楼', spot: 'garage', dueAt })
  expect(body).not.toHaveProperty('location')
  expect(body.entries.at(-1)).toEqual({
    at: expect.any(String),
    action: 'correct',
    state: 'reported',
    by: '太宇社区',
    was: { areaPath: e1, building: '3号楼', spot: 'stairwell', place: '3号楼 楼道', location },
    is: { areaPath: e3, building: '7号楼', spot: 'garage', place: '7号楼 地下车库' },
    photos: [],
  })
  expect((await callOk(residents, hazards.verify, { hazardId: id }, who.reporter)).whole).toBe(true)
})

test('what is left out it does not have; of what stays nothing is told', async () => {
  const { id } = await made({ location })

  const { body } = await correct(id, { estateId: 'taiyu-e1', building: undefined, spot: 'stairwell', place: '楼道' })

  expect(body).not.toHaveProperty('building')
  expect(body).not.toHaveProperty('location')
  expect(body.entries.at(-1)).toMatchObject({
    was: { building: '3号楼', place: '3号楼 楼道', location },
    is: { place: '楼道' },
  })
  expect(body.entries.at(-1)?.was).not.toHaveProperty('areaPath')
})

test('its pin stays where it was right, is set anew, and is gone where it is left out', async () => {
  const own = { estateId: 'taiyu-e1', building: '3号楼', spot: 'stairwell', place: '3号楼 大门' } as const
  const elsewhereOnMap = { latitude: 32.6, longitude: 120.2 }
  const pinned = async (place: Partial<Place>) => (await correct((await made({ location })).id, place)).body.location

  expect(await pinned({ ...own, location })).toEqual(location)
  expect(await pinned({ ...own, location: elsewhereOnMap })).toEqual(elsewhereOnMap)
  expect(await pinned({ location: elsewhereOnMap })).toEqual(elsewhereOnMap)
  // Right was the pin, and wrong the estate.
  expect(await pinned({ location })).toEqual(location)
  expect(await pinned({})).toBeUndefined()
})

describe('who has it keeps it', () => {
  const dispatched = (handler: NewHazard['handler']) => made({ state: 'dispatched', handler })

  test('a unit does, and its deadline and extension with it', async () => {
    const extension = { dueAt: '2099-01-01T00:00:00.000Z', reason: '等配件', at: '2026-11-20T01:00:00.000Z' }
    const fire = { unitId: 'fire-brigade', name: '消防救援站' }
    const { id } = await made({ state: 'dispatched', handler: fire, extension })

    expect((await correct(id)).body).toMatchObject({ state: 'dispatched', handler: fire, extension })
  })

  test('the company of the former estate does, without what it shares there with the grid worker', async () => {
    const { id } = await dispatched({ ...company, ofEstate: true })

    expect((await correct(id)).body.handler).toEqual(company)
    expect((await read(id, who.company)).parts).toEqual(['handler'])
    expect((await read(id, who.there)).parts).toEqual(['decider'])
  })

  test('a person who is on duty there too does', async () => {
    const { id } = await dispatched({ personId: who.officer, name: '太宇社区' })

    expect((await correct(id)).body.handler).toEqual({ personId: who.officer, name: '太宇社区' })
  })

  test('a person who is not has to hand it on with it: handler_not_there', async () => {
    const { id } = await dispatched({ personId: who.worker, name: '网格员 01', ofEstate: true })

    expect(await correct(id)).toMatchObject({ status: 409, body: { code: 'handler_not_there' } })
    expect(await correct(id, { estateId: 'taiyu-e2' })).toMatchObject({ body: { handler: { ofEstate: true } } })
  })
})

describe('it moves', () => {
  const waitsFor = async (personId: string) =>
    (await callOk(inboxHandler, inbox.read, { limit: 50 }, personId)).items.map(({ id }) => id)

  test('from the inbox of the former grid worker and company to those of the new ones, at once', async () => {
    const { id } = await made()
    expect([await waitsFor(who.worker), await waitsFor(who.company)]).toEqual([
      expect.arrayContaining([id]),
      expect.arrayContaining([id]),
    ])
    expect(await waitsFor(who.there)).not.toContain(id)

    await correct(id)

    for (const person of [who.there, who.companyThere, who.officer]) expect(await waitsFor(person)).toContain(id)
    for (const person of [who.worker, who.company]) expect(await waitsFor(person)).not.toContain(id)
    expect(await call(residents, hazards.one, { hazardId: id }, who.worker)).toMatchObject({ status: 404 })
  })

  test('in the ledger, on its map and among likely duplicates as soon as the stream tells of it', async () => {
    const { id, number } = await made({ location, categoryId: 'moving' })
    const pin = { latitude: 32.6, longitude: 120.2 }
    const feed = async (work: () => Promise<unknown>) => {
      const Records = await recordsOf(`HAZARD#${id}`, work)
      await asFunction('stream', () => stream({ Records }))
    }
    await feed(() => correct(id, { estateId: 'taiyu-e2', place: '二区' }))
    await feed(() => correct(id, { version: 2, location: pin }))

    const listed = async (areaPath: string) =>
      (await callOk(ledgerHandler, ledger.list, { areaPath })).entries.filter((entry) => entry.number === number)
    expect(await listed(g1)).toEqual([])
    expect(await listed(g2)).toMatchObject([{ areaPath: e3, spot: 'garage', location: { latitude: 32.6 } }])
    const around = (estateId: string) => openHazardsAround({ categoryId: 'moving', estateId })
    expect(await around('taiyu-e2')).toEqual([])
    expect(await around('taiyu-e3')).toMatchObject([{ id, location: pin }])
  })
})

describe('a neighbour who met it too', () => {
  const seenAfter = async (...places: Partial<Place>[]) => {
    const { id } = await made({ location })
    await transact([addJoined({ kind: 'joined', hazardId: id, personId: who.neighbour, at: now(), photoIds: [] })])
    for (const [index, place] of places.entries()) await correct(id, { version: index + 1, ...place })
    return (await read(id, who.neighbour)).entries.slice(1)
  }

  test('reads estate, building and spot as they were and are, without the words and the pin', async () => {
    expect(await seenAfter({})).toMatchObject([
      {
        was: { areaPath: e1, building: '3号楼', spot: 'stairwell' },
        is: { areaPath: e3, building: '7号楼', spot: 'garage' },
      },
    ])
    expect(JSON.stringify(await seenAfter({}))).not.toMatch(/楼道|车库|latitude/)
  })

  test('reads nothing of a home, nor of what was taken for one', async () => {
    const home = { spot: 'home', place: '7号楼 502' } as const

    for (const entries of [await seenAfter({}, home), await seenAfter(home, { place: '7号楼 大厅' })])
      expect(JSON.stringify(entries)).not.toMatch(/was|"is"|号楼|502/)
  })
})

describe('is refused', () => {
  test.each([
    ['to an unknown estate', { estateId: 'unknown' }, 404, 'estate_not_found'],
    ['to what is no estate', { estateId: 'taiyu-g2' }, 404, 'estate_not_found'],
    ['to an estate of others', { estateId: 'yanhe-e1' }, 403, 'outside_your_area'],
    [
      'when nothing is otherwise',
      { estateId: 'taiyu-e1', building: '3号楼', spot: 'stairwell', place: '3号楼 楼道' },
      409,
      'place_unchanged',
    ],
    ['without words for it', { place: ' ' }, 400, 'invalid_input'],
  ] as const)('%s', async (_what, place, status, code) => {
    const { id } = await made()

    expect(await correct(id, place)).toMatchObject({ status, body: { code } })
    expect((await read(id)).version).toBe(1)
  })

  test('to a grid worker where the place is another’s', async () => {
    const { id } = await made()

    expect(await correct(id, {}, who.worker)).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
  })

  test('to who has not seen what happened since, but for what only adds', async () => {
    const { id } = await made()
    await callOk(handler, handling.ask, { hazardId: id, note: '在几楼？' }, who.worker)
    expect(await correct(id)).toMatchObject({
      status: 409,
      body: { code: 'hazard_already_handled', details: { last: { action: 'ask' } } },
    })

    await callOk(residents, hazards.answer, { hazardId: id, note: '二楼' }, who.reporter)

    expect(await correct(id, { version: 2 })).toMatchObject({ status: 200, body: { version: 4 } })
  })
})

test('of two who put it right at once one is told what the other did', async () => {
  const { id } = await made()

  const replies = await overtake(
    () => correct(id),
    () => correct(id, { estateId: 'taiyu-e2' }, who.worker),
  )

  expect(replies.map(({ status }) => status)).toEqual([409, 200])
  expect(replies[0].body).toMatchObject({ code: 'hazard_already_handled', details: { last: { action: 'correct' } } })
})

test('the same request sent again is answered again', async () => {
  const { id } = await made()
  const again = () => correct(id, { requestId: 'correct-again' })

  const replies = [await again(), await again()]

  expect(replies).toMatchObject([{ status: 200 }, { status: 200, body: { version: 2 } }])
})
