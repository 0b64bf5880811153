import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { call, callOk } from '../../test/call.ts'
import { aHazard, hazardCategories } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as residents } from '../hazards/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler } from './handler.ts'

useLocalTable()

let who: Record<'reporter' | 'worker' | 'officer' | 'property', string>
beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await aUnit({ id: 'taiyu-property', name: '物业公司 01', kind: 'property' })
  const from = '2020-01-01'
  who = {
    reporter: (await aResident()).id,
    worker: (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { title: '网格员 01', from })).id,
    officer: (await onDuty('community_officer', 'luotang/taiyu', { title: '太宇社区', from })).id,
    property: (await onDuty('property', 'luotang/taiyu/taiyu-g1/taiyu-e1', { unitId: 'taiyu-property', from })).id,
  }
})
afterEach(() => setClock())

const decline = (hazardId: string, personId = who.worker) =>
  call(handler, handling.decline, { hazardId, reason: '现场没有发现' }, personId)
const accept = (hazardId: string, personId: string) => call(handler, handling.accept, { hazardId }, personId)
const read = (hazardId: string, personId: string) => callOk(residents, hazards.one, { hazardId }, personId)

async function declined() {
  const { id } = await aHazard({ reporterId: who.reporter })
  expect((await decline(id)).status).toBe(200)
  return id
}
const appeal = (hazardId: string, more: object = {}, personId = who.reporter) =>
  call(residents, hazards.appeal, { hazardId, reason: '车还在那里', ...more }, personId)

describe('where the only officer declined it', () => {
  test('that one decides again', async () => {
    const alone = (await onDuty('grid_worker', 'luotang/yinmu/alone', { from: '2020-01-01' })).id
    const { id } = await aHazard({ reporterId: who.reporter, areaPath: 'luotang/yinmu/alone/alone-e1' })
    await decline(id, alone)
    await appeal(id)

    expect((await read(id, alone)).declinedBefore).toBeUndefined()
    expect(await accept(id, alone)).toMatchObject({ status: 200 })
  })
})

describe('whoever does not agree with declining', () => {
  test('says why, with a photo or without, and it waits again with a new deadline', async () => {
    const photoId = await aPhoto(who.reporter)

    const { status, body } = await appeal(await declined(), { photoIds: [photoId] })

    expect({ status, ...body }).toMatchObject({ status: 200, state: 'reported', appealedAt: body['changedAt'] })
    expect(body['endedAt']).toBeUndefined()
    expect(String(body['dueAt']) > String(body['changedAt'])).toBe(true)
    const { entries } = await read(String(body['id']), who.reporter)
    expect(entries.at(-1)).toMatchObject({ action: 'appeal', note: '车还在那里', photos: [{ id: photoId }] })
    expect((await appeal(await declined())).status).toBe(200)
  })

  test('is answered by another officer, who takes it up or leaves it declined with the reason', async () => {
    const [one, other] = [await declined(), await declined()]
    for (const id of [one, other]) await appeal(id)

    for (const id of [one, other]) {
      expect(await accept(id, who.worker)).toMatchObject({
        status: 409,
        body: { code: 'other_officer_must_decide', details: { who: ['太宇社区'] } },
      })
      expect(await decline(id)).toMatchObject({ status: 409, body: { code: 'other_officer_must_decide' } })
    }
    const { number } = await aHazard({ reporterId: who.reporter })
    expect(await call(handler, handling.merge, { hazardId: one, number }, who.worker)).toMatchObject({
      body: { code: 'other_officer_must_decide' },
    })
    expect(await accept(one, who.officer)).toMatchObject({ status: 200, body: { state: 'accepted' } })
    expect(await decline(other, who.officer)).toMatchObject({ status: 200, body: { state: 'declined' } })
  })

  test('is answered by another officer also after the company took it on and gave it back', async () => {
    const id = await declined()
    await appeal(id)
    await callOk(handler, handling.takeOn, { hazardId: id }, who.property)

    const back = await callOk(handler, handling.sendBack, { hazardId: id, reason: '派错了' }, who.worker)

    expect(back).toMatchObject({ state: 'reported', declinedBefore: true })
    expect(back.handler).toBeUndefined()
    expect(await accept(id, who.worker)).toMatchObject({ body: { code: 'other_officer_must_decide' } })
  })

  test('does not have it closed unfixed by who declined it, who otherwise goes on with it', async () => {
    const id = await declined()
    await appeal(id)
    await accept(id, who.officer)
    const close = (personId: string) =>
      call(handler, handling.close, { hazardId: id, outcome: 'unfounded', note: '没有发现' }, personId)
    expect(await close(who.worker)).toMatchObject({ status: 409, body: { code: 'other_officer_must_decide' } })
    const { number } = await aHazard({ reporterId: who.reporter })

    expect(await call(handler, handling.merge, { hazardId: id, number }, who.worker)).toMatchObject({ status: 200 })
  })

  test('is looked at by who declined it, who is told that it is not theirs to decide', async () => {
    const id = await declined()
    await appeal(id)

    expect((await read(id, who.worker)).declinedBefore).toBe(true)
    expect((await read(id, who.officer)).declinedBefore).toBeUndefined()
  })

  test('says so once', async () => {
    const id = await declined()
    await appeal(id)
    await decline(id, who.officer)

    expect(await appeal(id)).toMatchObject({ status: 409, body: { code: 'hazard_appealed_already' } })
  })

  test('says so within seven days', async () => {
    const id = await declined()

    setClock(later(now(), 7 * 24 * 60 + 1))

    expect(await appeal(id)).toMatchObject({ status: 409, body: { code: 'hazard_declined_long_ago' } })
  })

  test('is answered again when the answer was lost', async () => {
    const id = await declined()
    const requestId = newId('haz')

    const [one, other] = await Promise.all([appeal(id, { requestId }), appeal(id, { requestId })])

    expect([one.status, other.status]).toEqual([200, 200])
    expect((await read(id, who.reporter)).entries.map(({ action }) => action)).toEqual(['report', 'decline', 'appeal'])
  })

  test('has to be who reported it', async () => {
    const id = await declined()

    expect(await appeal(id, {}, (await aResident()).id)).toMatchObject({ body: { code: 'hazard_not_found' } })
  })

  test.each([['that is not theirs', () => newId('pho'), 'photo_not_found']])(
    'with a photo %s is refused',
    async (_what, photo, code) => {
      expect(await appeal(await declined(), { photoIds: [photo()] })).toMatchObject({ body: { code } })
    },
  )
})
