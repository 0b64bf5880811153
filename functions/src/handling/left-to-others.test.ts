import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { call, callOk } from '../../test/call.ts'
import { aHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as residents } from '../hazards/handler.ts'
import { now } from '../platform/clock.ts'
import type { NewHazard } from '../tables/hazards.ts'
import { handler } from './handler.ts'

useLocalTable()

const fire = { unitId: 'fire-brigade', name: '消防救援站' }
let who: Record<'worker' | 'officer' | 'fire' | 'reporter', string>
beforeAll(async () => {
  await luotangAreas()
  await aUnit()
  await aUnit({ id: 'taiyu-property', name: '太宇物业', kind: 'property' })
  who = {
    worker: (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { title: '网格员 01' })).id,
    officer: (await onDuty('community_officer', 'luotang/taiyu', { title: '太宇社区' })).id,
    fire: (await onDuty('partner', 'luotang', { unitId: fire.unitId })).id,
    reporter: (await aResident()).id,
  }
})

const read = (hazardId: string, personId: string) => callOk(residents, hazards.one, { hazardId }, personId)
const close = (hazardId: string, personId: string) =>
  call(handler, handling.close, { hazardId, outcome: 'persuaded', note: '已劝导' }, personId)

describe('what an officer reported', () => {
  test('another one closes without its having been fixed', async () => {
    const { id } = await aHazard({ state: 'accepted', reporterId: who.worker })

    expect(await read(id, who.worker)).toMatchObject({ reportedBefore: true, whoElse: ['太宇社区'] })
    expect(await close(id, who.worker)).toMatchObject({
      status: 409,
      body: { code: 'reported_by_oneself', details: { who: ['太宇社区'] } },
    })
    expect(await close(id, who.officer)).toMatchObject({ status: 200 })
  })

  test('they take up, hand on and fix as ever', async () => {
    const { id: hazardId } = await aHazard({ reporterId: who.worker })

    await callOk(handler, handling.accept, { hazardId }, who.worker)
    await callOk(handler, handling.dispatch, { hazardId, personId: who.worker }, who.worker)

    const photoIds = [await aPhoto(who.worker)]
    expect(await call(handler, handling.fix, { hazardId, photoIds }, who.worker)).toMatchObject({ status: 200 })
  })

  test('where nobody else decides they close themselves', async () => {
    const alone = (await onDuty('grid_worker', 'luotang/yanhe/yanhe-g1')).id
    const areaPath = 'luotang/yanhe/yanhe-g1/yanhe-e1'
    const { id } = await aHazard({ areaPath, state: 'accepted', reporterId: alone })

    expect(await close(id, alone)).toMatchObject({ status: 200 })
  })
})

describe('how it went', () => {
  const rate = (hazardId: string, personId: string) => call(residents, hazards.rate, { hazardId, level: 5 }, personId)
  const refused = { status: 409, body: { code: 'rating_of_own_work' } }
  const ended: Partial<NewHazard> = { state: 'closed', outcome: 'rectified', endedAt: now() }

  test('is not for who worked on it to say', async () => {
    const { id: hazardId } = await aHazard({ reporterId: who.worker })
    await callOk(handler, handling.accept, { hazardId }, who.worker)
    await close(hazardId, who.officer)

    expect((await read(hazardId, who.worker)).ownWork).toBe(true)
    expect(await rate(hazardId, who.worker)).toMatchObject(refused)
  })

  test('is not for the inspector who found it to say', async () => {
    const inspection = {
      id: 'ins_01HZZZZZZZZZZZZZZZZZZZZZZZ',
      siteId: 'sit_01HZZZZZZZZZZZZZZZZZZZZZZZ',
      siteName: '网吧',
    }
    const { id } = await aHazard({ ...ended, reporterId: who.worker, inspection })

    expect(await rate(id, who.worker)).toMatchObject(refused)
  })

  test('says who reported it, also one of the staff who left it to others', async () => {
    const { id } = await aHazard({ ...ended, reporterId: who.worker })

    expect((await read(id, who.worker)).ownWork).toBeUndefined()
    expect(await rate(id, who.worker)).toMatchObject({ status: 200 })
  })
})

describe('who had it', () => {
  const handedOn = async () => {
    const { id: hazardId } = await aHazard({ state: 'accepted' })
    await callOk(handler, handling.dispatch, { hazardId, unitId: fire.unitId }, who.worker)
    const right = { hazardId, unitId: 'taiyu-property', reason: '归物业管' }
    await callOk(handler, handling.reroute, right, who.officer)
    return hazardId
  }
  const fix = async (hazardId: string, personId: string) =>
    call(handler, handling.fix, { hazardId, photoIds: [await aPhoto(personId)] }, personId)

  test('hears who handed it to whom while they took photos', async () => {
    const last = { action: 'reroute', by: '太宇社区', at: expect.any(String), now: '太宇物业' }

    expect(await fix(await handedOn(), who.fire)).toMatchObject({
      status: 409,
      body: { code: 'hazard_already_handled', details: { state: 'dispatched', last } },
    })
  })

  test('in person hears the same, though they decide there', async () => {
    const { id: hazardId } = await aHazard({ state: 'accepted' })
    await callOk(handler, handling.dispatch, { hazardId, personId: who.officer }, who.worker)
    await callOk(handler, handling.reroute, { hazardId, unitId: fire.unitId, reason: '归消防管' }, who.worker)

    expect(await fix(hazardId, who.officer)).toMatchObject({ status: 409, body: { code: 'hazard_already_handled' } })
  })

  test('others hear of nothing', async () => {
    const stranger = (await onDuty('partner', 'luotang', { unitId: 'gas-company' })).id

    expect(await fix(await handedOn(), stranger)).toMatchObject({ status: 404, body: { code: 'hazard_not_found' } })
    expect(await fix(await handedOn(), who.worker)).toMatchObject({ status: 403, body: { code: 'not_permitted' } })
  })
})

test('what is given back waits for no answer any more: the clock goes on, and an answer still tells more', async () => {
  const { id: hazardId } = await aHazard({ state: 'dispatched', handler: fire, reporterId: who.reporter })
  await callOk(handler, handling.ask, { hazardId, note: '在几楼？' }, who.fire)

  const back = await callOk(handler, handling.sendBack, { hazardId, reason: '不归我们' }, who.worker)

  expect(back.question).toBeUndefined()
  expect(back.unanswered).toMatchObject({ text: '在几楼？' })
  expect(await call(residents, hazards.answer, { hazardId, note: '二楼' }, who.reporter)).toMatchObject({ status: 200 })
})
