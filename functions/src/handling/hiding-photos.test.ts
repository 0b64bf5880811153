import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { joining } from '@mulin/shared/hazards/joining'
import { referrals } from '@mulin/shared/referrals'
import { addDays, dayOf } from '@mulin/shared/times'
import { call, callOk } from '../../test/call.ts'
import { aHazard, escapeRoute } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as residents } from '../hazards/handler.ts'
import { handler as joiningHandler } from '../joining/handler.ts'
import { newId } from '../platform/ids.ts'
import { handler as referralsHandler } from '../referrals/handler.ts'
import { storedHazardOf } from '../tables/hazards.ts'
import { addJoined } from '../tables/joined-hazards.ts'
import { listIfOpen } from '../tables/open-hazards.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()

let worker: string
beforeAll(async () => {
  await luotangAreas()
  worker = (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { title: '网格员 01' })).id
})

const inStairs = { building: '3号楼', spot: 'stairwell', description: '电动车堵住楼道' } as const

/** Taken up with two photos, met by a neighbour too. */
async function met() {
  const [reporter, neighbour] = [(await aResident()).id, (await aResident()).id]
  const [reported, second] = [newId('pho'), newId('pho')]
  const photoIds = [reported, second]
  const { id: hazardId } = await aHazard({ reporterId: reporter, photoIds, state: 'accepted', ...inStairs })
  const at = new Date().toISOString()
  await transact([addJoined({ kind: 'joined', hazardId, personId: neighbour, at, photoIds: [] })])
  return { hazardId, reporter, neighbour, reported, second }
}

const turn = (which: 'hidePhoto' | 'showPhoto', hazardId: string, photoId: string, personId = worker) =>
  call(handler, handling[which], { hazardId, photoId, reason: '照片里有人脸' }, personId)
const seenBy = (hazardId: string, personId: string) => callOk(residents, hazards.one, { hazardId }, personId)
const idsOf = (photos: readonly { id: string }[]) => photos.map(({ id }) => id)

test('a photo that staff hide is seen by its reporter and staff, and by no neighbour, with an entry that says why', async () => {
  const { hazardId, reporter, neighbour, reported, second } = await met()

  expect(await turn('hidePhoto', hazardId, reported)).toMatchObject({ status: 200 })

  const theirs = await seenBy(hazardId, neighbour)
  expect(JSON.stringify(theirs)).not.toContain(reported)
  expect(JSON.stringify(theirs)).not.toContain('人脸')
  for (const person of [reporter, worker]) {
    const { photos, hiddenPhotoIds, entries } = await seenBy(hazardId, person)
    expect(idsOf(photos)).toEqual([reported, second])
    expect(hiddenPhotoIds).toEqual([reported])
    expect(entries.at(-1)).toMatchObject({ action: 'hide_photo', by: '网格员 01', note: '照片里有人脸' })
  }
  const { hazards: mine } = await callOk(residents, hazards.mine, {}, neighbour)
  expect(JSON.stringify(mine)).not.toContain(reported)
})

test('it is no suggestion’s picture either', async () => {
  const { hazardId, neighbour, reported } = await met()
  const look = async () => {
    await transact(listIfOpen((await storedHazardOf(hazardId))!))
    const where = {
      categoryId: escapeRoute.id,
      estateId: 'taiyu-e1',
      building: '3号楼',
      spot: 'stairwell',
      words: '楼道里停了电动车',
    } as const
    const found = await callOk(joiningHandler, joining.similar, where, neighbour)
    return JSON.stringify(found.hazards.filter(({ id }) => id === hazardId))
  }
  expect(await look()).toContain(reported)

  await turn('hidePhoto', hazardId, reported)

  expect(await look()).not.toContain(reported)
})

test('shown again with a reason, neighbours see what they saw before and nothing more', async () => {
  const { hazardId, neighbour, reported, second } = await met()
  const before = await seenBy(hazardId, neighbour)
  for (const photoId of [reported, second]) await turn('hidePhoto', hazardId, photoId)

  for (const photoId of [reported, second]) expect((await turn('showPhoto', hazardId, photoId)).status).toBe(200)

  const after = await seenBy(hazardId, neighbour)
  expect(idsOf(after.photos)).toEqual(idsOf(before.photos))
  expect(after.entries.slice(1).flatMap(({ photos }) => photos)).toEqual([])
  expect((await callOk(residents, hazards.verify, { hazardId }, neighbour)).whole).toBe(true)
})

test('also when it is over; a photo of another one is not found', async () => {
  const { hazardId, neighbour } = await met()
  const photoId = newId('pho')
  const over = await aHazard({ reporterId: neighbour, state: 'closed', photoIds: [photoId] })

  expect(await turn('hidePhoto', over.id, photoId)).toMatchObject({ status: 200, body: { state: 'closed' } })
  expect(await turn('hidePhoto', hazardId, photoId)).toMatchObject({ status: 404, body: { code: 'photo_not_found' } })
})

test('what is so already is not written again, also by two at once', async () => {
  const { hazardId, reported } = await met()

  const replies = await Promise.all([1, 2, 3].map(() => turn('hidePhoto', hazardId, reported)))
  await turn('hidePhoto', hazardId, reported)

  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
  expect((await seenBy(hazardId, worker)).entries.map(({ action }) => action)).toEqual(['report', 'hide_photo'])
})

test('of another grid it is not found', async () => {
  const { hazardId, reported } = await met()
  const { id } = await onDuty('grid_worker', 'luotang/yanhe/yanhe-g1')

  expect(await turn('hidePhoto', hazardId, reported, id)).toMatchObject({
    status: 404,
    body: { code: 'hazard_not_found' },
  })
})

test('of what was merged into another, whoever reported the other one does not see it by its being hidden', async () => {
  const [reported, other] = [newId('pho'), (await aResident()).id]
  const { id: hazardId } = await aHazard({ photoIds: [reported], ...inStairs })
  const into = await aHazard({ reporterId: other, ...inStairs })
  await callOk(handler, handling.merge, { hazardId, number: into.number }, worker)

  for (const which of ['hidePhoto', 'showPhoto'] as const) {
    expect((await turn(which, into.id, reported)).status).toBe(200)
    expect((await seenBy(into.id, other)).entries.flatMap(({ photos }) => photos)).toEqual([])
  }
  expect((await seenBy(into.id, worker)).entries.at(-1)!.photos).toMatchObject([{ id: reported }])
})

describe('of what is split', () => {
  const fire = { unitId: 'fire-brigade', what: '清走车辆' }
  const split = async (hazardId: string) => {
    await aUnit()
    const { splitInto = [] } = await callOk(handler, handling.split, { hazardId, parts: [fire, fire] }, worker)
    return splitInto.map((part) => part.hazardId)
  }
  const shownTo = async (hazardId: string) => {
    const refer = { hazardId, requestId: newId('ref'), days: 3 }
    const { secret } = await callOk(referralsHandler, referrals.refer, refer, worker)
    const { hazard } = await callOk(referralsHandler, referrals.open, { secret })
    return idsOf(hazard!.photos)
  }

  test('what was hidden before is hidden in its parts', async () => {
    const { hazardId, reported, second } = await met()
    await turn('hidePhoto', hazardId, reported)

    for (const part of await split(hazardId)) expect(await shownTo(part)).toEqual([second])
  })

  test('what is hidden or shown in the whole or a part is so in all of them', async () => {
    const { hazardId, reported, second, neighbour } = await met()
    const parts = await split(hazardId)

    await turn('hidePhoto', hazardId, reported)
    for (const part of parts) expect(await shownTo(part)).toEqual([second])
    await turn('showPhoto', parts[0]!, reported)
    for (const part of parts) expect(await shownTo(part)).toEqual([reported, second])
    await turn('hidePhoto', parts[1]!, reported)

    expect((await seenBy(hazardId, neighbour)).photos).toEqual([])
    for (const id of [hazardId, ...parts])
      expect((await callOk(residents, hazards.verify, { hazardId: id }, worker)).whole).toBe(true)
  })

  test('it is hidden in a part that takes a step at that moment', async () => {
    const { hazardId, reported, second } = await met()
    const [part = ''] = await split(hazardId)
    const until = addDays(dayOf(new Date().toISOString()), 9)

    const [hidden] = await overtake(
      () => turn('hidePhoto', hazardId, reported),
      () => callOk(handler, handling.extend, { hazardId: part, until, reason: '等配件' }, worker),
    )

    expect(hidden).toMatchObject({ status: 200 })
    expect(await shownTo(part)).toEqual([second])
  })
})
