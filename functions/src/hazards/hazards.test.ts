import type { SentTo } from '@mulin/shared/endpoint'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { dayOf, instantOf, timeOf } from '@mulin/shared/times'
import { call, callOk } from '../../test/call.ts'
import { aHazard, escapeRoute, hazardCategories, otherHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { storedHazardOf } from '../tables/hazards.ts'
import { putHazardCategory } from '../tables/hazard-categories.ts'
import { putArea } from '../tables/areas.ts'
import { keys } from '../tables/keys.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await aUnit()
  await aUnit({ id: 'taiyu-property', name: '太宇物业', kind: 'property' })
})
afterEach(() => setClock())

const g1 = 'luotang/taiyu/taiyu-g1'
const e1 = `${g1}/taiyu-e1`

const aPlacedEstate = {
  id: 'taiyu-e9',
  path: `${g1}/taiyu-e9`,
  kind: 'estate' as const,
  name: '太宇九区',
  parentId: 'taiyu-g1',
}

const written = () => ({
  requestId: newId('haz'),
  categoryId: escapeRoute.id,
  estateId: 'taiyu-e1',
  place: '3 栋 2 单元楼道',
  description: '电动车堵住了楼道',
  photoIds: [] as string[],
})
type Written = Partial<SentTo<typeof hazards.report>>
const report = (personId: string, overrides: Written = {}) =>
  callOk(handler, hazards.report, { ...written(), ...overrides }, personId)
const tryReport = (personId: string, overrides: Written = {}) =>
  call(handler, hazards.report, { ...written(), ...overrides }, personId)
const read = (hazardId: string, personId: string) => callOk(handler, hazards.one, { hazardId }, personId)

describe('reporting', () => {
  test('a report gets a number, a deadline and its photos, and its reporter may read it', async () => {
    setClock('2026-11-22T17:00:00.000Z')
    const { id } = await aResident()
    const photoId = await aPhoto(id)

    const hazard = await report(id, { photoIds: [photoId] })

    expect(hazard).toMatchObject({
      number: expect.stringMatching(/^YH20261123-\d{6}$/),
      state: 'reported',
      areaPath: e1,
      categoryName: escapeRoute.name,
      dueAt: expect.stringMatching(/^2026-11-23T17:00/),
      photos: [{ id: photoId, small: expect.stringContaining(`photos/${photoId}/small.jpg`) }],
      entries: [{ action: 'report', state: 'reported' }],
      parts: ['reporter'],
    })
    expect(await read(hazard.id, id)).toEqual(hazard)
  })

  test('what has to be fixed in workdays is due at the end of the last one', async () => {
    setClock('2026-09-30T01:00:00.000Z')
    const { id } = await aResident()

    const hazard = await report(id, { categoryId: otherHazard.id })

    expect(hazard).toMatchObject({ dueAt: '2026-10-10T15:59:00.000Z', dueOnHolidayCalendar: true })
  })

  test('a deadline in a year without a known calendar says so', async () => {
    setClock('2098-11-20T01:00:00.000Z')
    const { id } = await aResident()

    expect(await report(id, { categoryId: otherHazard.id })).toMatchObject({ dueOnHolidayCalendar: false })
  })

  test.each([
    ['an e-bike in a stairwell on the eve of 国庆', '2026-09-30 17:00', 'escape-route', '2026-10-01 17:00'],
    ['an ordinary one on the eve of 国庆', '2026-09-30 17:00', 'other', '2026-10-10 23:59'],
    [
      'an e-bike in a stairwell on the last workday before 春节',
      '2026-02-14 17:00',
      'escape-route',
      '2026-02-15 17:00',
    ],
    ['an ordinary one on the last workday before 春节', '2026-02-14 17:00', 'other', '2026-02-26 23:59'],
    ['an ordinary one on 除夕', '2026-02-16 20:00', 'other', '2026-02-26 23:59'],
  ])('%s, at %s, is due in hours or in workdays', async (_what, at, categoryId, dueAt) => {
    setClock(instantOf(at.slice(0, 10), at.slice(11)))
    const { id } = await aResident()

    const hazard = await report(id, { categoryId, spot: 'stairwell' })

    expect(`${dayOf(hazard.dueAt)} ${timeOf(hazard.dueAt)}`).toBe(dueAt)
    expect(hazard.dueOnHolidayCalendar).toBe(true)
  })

  test('sent twice, also at once, it is one report', async () => {
    const { id } = await aResident()
    const input = { requestId: 'report-twice', photoIds: [await aPhoto(id)] }

    const [first, second] = await Promise.all([report(id, input), report(id, input)])
    const third = await report(id, input)

    expect([second.id, third.id]).toEqual([first.id, first.id])
    expect(third.photos.map((photo) => photo.id)).toEqual(input.photoIds)
    expect((await callOk(handler, hazards.mine, {}, id)).hazards).toHaveLength(1)
  })

  test('sent again after it was withdrawn says so', async () => {
    const { id } = await aResident()
    const input = { requestId: 'report-withdrawn', photoIds: [await aPhoto(id)] }
    const { id: hazardId } = await report(id, input)
    await callOk(handler, hazards.withdraw, { hazardId }, id)

    expect(await report(id, input)).toMatchObject({ id: hazardId, state: 'withdrawn' })
  })

  test('the same request with other content is refused, and leads to what it became', async () => {
    const { id } = await aResident()
    const { id: hazardId } = await report(id, { requestId: 'report-other' })

    const reply = await tryReport(id, { requestId: 'report-other', place: '别处' })

    expect(reply).toMatchObject({ status: 409, body: { code: 'request_id_reused', details: { hazardId } } })
  })

  test('whether it was one of many of a walk is kept, and makes no other report of it', async () => {
    const { id } = await aResident()
    const { id: hazardId } = await report(id, { requestId: 'report-of-a-walk', onPatrol: true })

    expect(await report(id, { requestId: 'report-of-a-walk' })).toMatchObject({ id: hazardId })
    expect(await storedHazardOf(hazardId)).toMatchObject({ onPatrol: true })
  })

  test('the same photo twice in a report is one photo', async () => {
    const { id } = await aResident()
    const photoId = await aPhoto(id)

    expect((await report(id, { photoIds: [photoId, photoId] })).photos).toHaveLength(1)
  })

  test.each([
    ['photo_not_found', 404, async () => aPhoto((await aResident()).id)],
    ['photo_not_found', 404, async () => newId('pho')],
    ['photo_not_ready', 409, (id: string) => aPhoto(id, { state: 'expected' })],
    ['photo_refused', 422, (id: string) => aPhoto(id, { state: 'refused' })],
    ['photo_already_used', 409, (id: string) => aPhoto(id, { usedBy: 'haz_1' })],
  ])('with a photo that cannot be used: %s', async (code, status, photo) => {
    const { id } = await aResident()
    const photoIds = [await aPhoto(id), await photo(id)]

    expect(await tryReport(id, { photoIds })).toMatchObject({ status, body: { code } })
    expect(await report(id, { photoIds: photoIds.slice(0, 1) })).toMatchObject({ state: 'reported' })
  })

  test('two reports at once with one photo: one gets it', async () => {
    const { id } = await aResident()
    const photoIds = [await aPhoto(id)]

    const replies = await Promise.all([tryReport(id, { photoIds }), tryReport(id, { photoIds })])

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test.each([
    ['category_not_found', { categoryId: 'unknown' }],
    ['estate_not_found', { estateId: 'unknown' }],
    ['estate_not_found', { estateId: 'taiyu-g1' }],
  ])('%s for %j', async (code, overrides) => {
    expect(await tryReport((await aResident()).id, overrides)).toMatchObject({ status: 404, body: { code } })
  })

  test.each([
    ['a place is missing', { place: ' ' }],
    ['it has too many photos', { photoIds: Array.from({ length: 7 }, () => newId('pho')) }],
    ['the description is too long', { description: '长'.repeat(501) }],
  ])('when %s it is refused', async (_what, overrides) => {
    expect(await tryReport((await aResident()).id, overrides)).toMatchObject({ status: 400 })
  })

  test('it keeps the building, the spot and the answers, each under the question as it was asked', async () => {
    const { id } = await aResident()
    const answers = [
      { questionId: 'how-many', answer: '3' },
      { questionId: 'not-asked', answer: '是' },
    ]

    const hazard = await report(id, { building: '3号楼', spot: 'stairwell', answers })

    expect(hazard).toMatchObject({
      building: '3号楼',
      spot: 'stairwell',
      answers: [
        { question: '车辆数量', answer: '3' },
        { question: '已取消的问题', answer: '是' },
      ],
    })
    expect(await read(hazard.id, id)).toEqual(hazard)
  })

  test('an answer that is none of the options is refused with its field, and nothing is stored', async () => {
    const { id } = await aResident()
    const questions = [{ id: 'charging', text: '正在充电吗', options: ['是', '否'] }]
    await transact([putHazardCategory({ ...escapeRoute, id: 'with-options', questions }, 7)])
    const of = (answer: string) => ({ categoryId: 'with-options', answers: [{ questionId: 'charging', answer }] })

    expect(await tryReport(id, of('一百辆'))).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', details: { fields: ['answers.0.answer'] } },
    })
    expect(await report(id, of('是'))).toMatchObject({ answers: [{ question: '正在充电吗', answer: '是' }] })
    expect((await callOk(handler, hazards.mine, {}, id)).hazards).toHaveLength(1)
    await transact([{ delete: keys.category('with-options') }])
  })

  test('of who wants to stay anonymous nobody sees anything', async () => {
    const { id } = await aResident()
    const { id: decider } = await onDuty('grid_worker', g1)

    const hazard = await report(id, { anonymous: true })

    const seen = await read(hazard.id, decider)
    expect(seen).toMatchObject({ anonymous: true, parts: ['decider'] })
    expect(seen.reporter).toBeUndefined()
  })

  test('a place on the map is kept to a decimetre, however exactly or small it is written', async () => {
    const { id } = await aResident()

    const { location } = await report(id, { location: { latitude: 32.5123456789, longitude: 1e-200 } })

    expect(location).toEqual({ latitude: 32.512346, longitude: 0 })
  })

  test('a pin of another part of the world is refused, where it is known where the estate is', async () => {
    await transact([putArea({ ...aPlacedEstate, location: { latitude: 32.5, longitude: 120.15 } })])
    const { id } = await aResident()
    const pinned = (latitude: number, longitude: number) =>
      tryReport(id, { estateId: aPlacedEstate.id, location: { latitude, longitude } })

    expect(await pinned(10, 20)).toMatchObject({ status: 422, body: { code: 'location_far_off' } })
    expect(await pinned(32.52, 120.16)).toMatchObject({ status: 200 })
  })

  test('who is not known any more signs in first', async () => {
    expect(await tryReport(newId('per'))).toMatchObject({ status: 401, body: { code: 'not_signed_in' } })
  })
})

describe('reading', () => {
  test('categories come most pressing first, also without a session', async () => {
    const { categories } = await callOk(handler, hazards.categories, {})

    expect(categories.map(({ id }) => id)).toEqual([escapeRoute.id, otherHazard.id])
  })

  test('my reports come newest first, page by page', async () => {
    const { id } = await aResident()
    for (const place of ['1', '2', '3']) await report(id, { place })

    const first = await callOk(handler, hazards.mine, { limit: 2 }, id)
    const second = await callOk(handler, hazards.mine, { limit: 2, after: first.next }, id)

    expect([first, second].map((page) => page.hazards.map(({ place }) => place))).toEqual([['3', '2'], ['1']])
    expect(second.next).toBeUndefined()
  })

  test('a report is there for its reporter, who decides, who has it and who looks after the estate', async () => {
    const { id } = await aResident()
    const fire = await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })
    const handed = { state: 'dispatched', handler: { unitId: 'fire-brigade', name: '消防救援站' } } as const
    const hazard = await aHazard({ reporterId: id, ...handed })
    const parts = async (personId: string) => (await read(hazard.id, personId)).parts

    expect(await parts(id)).toEqual(['reporter'])
    expect(await parts(fire.id)).toEqual(['handler'])
    expect(await parts((await onDuty('grid_worker', g1)).id)).toEqual(['decider'])
    expect(await parts((await onDuty('office', 'luotang')).id)).toEqual(['decider'])
    expect(await parts((await onDuty('property', e1, { unitId: 'taiyu-property' })).id)).toEqual(['property'])
  })

  test.each([
    ['a neighbour', async () => (await aResident()).id],
    ['a grid worker of another grid', async () => (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g2')).id],
    ['the office after its duty ended', async () => (await onDuty('office', 'luotang', { until: '2020-01-01' })).id],
    ['a partner unit that does not have it', async () => (await onDuty('partner', 'luotang', { unitId: 'other' })).id],
    [
      'the property company of another estate',
      async () => (await onDuty('property', `${g1}/taiyu-e2`, { unitId: 'taiyu-property' })).id,
    ],
    ['a desk clerk', async () => (await onDuty('desk_clerk', 'luotang')).id],
  ])('for %s it does not exist', async (_who, someone) => {
    const hazard = await aHazard()

    const reply = await call(handler, hazards.one, { hazardId: hazard.id }, await someone())

    expect(reply).toMatchObject({ status: 404, body: { code: 'hazard_not_found' } })
  })

  test('what was handed to a person is theirs only while they are on duty there', async () => {
    const worker = await onDuty('grid_worker', g1, { until: '2020-01-01' })
    const handed = { state: 'dispatched', handler: { personId: worker.id, name: '网格员 01' } } as const
    const { id: hazardId } = await aHazard(handed)

    expect(await call(handler, hazards.one, { hazardId }, worker.id)).toMatchObject({ status: 404 })
  })
})
