import { covering } from '@mulin/shared/hazards/covering'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { joining } from '@mulin/shared/hazards/joining'
import { inbox } from '@mulin/shared/inbox'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { people } from '@mulin/shared/people'
import { referrals } from '@mulin/shared/referrals'
import { asFunction } from '../../dev/permissions.ts'
import { call, callOk } from '../../test/call.ts'
import { recordsOf } from '../../test/changes.ts'
import { aHazard, escapeRoute, hazardCategories } from '../../test/hazards.ts'
import { aSite, checklists, findOk, startedOk } from '../../test/inspections.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto, aPicture, usePhotoStore } from '../../test/photos.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as hazardHandler } from '../hazards/handler.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { handler as inspectionHandler } from '../inspections/handler.ts'
import { handler as joiningHandler } from '../joining/handler.ts'
import { handler as peopleHandler } from '../people/handler.ts'
import { newId } from '../platform/ids.ts'
import { handler as referralHandler } from '../referrals/handler.ts'
import { handler as stream } from '../stream/handler.ts'
import { addJoined } from '../tables/joined-hazards.ts'
import { storedHazardOf } from '../tables/hazards.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
usePhotoStore()

let office: string
let worker: string
let fireman: string
beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await checklists()
  await aUnit()
  office = (await onDuty('office', 'luotang', { title: '街道 01' })).id
  worker = (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { title: '网格员 01' })).id
  fireman = (await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })).id
})

const inStairs = { building: '9号楼', spot: 'stairwell' } as const
const rectangles = [{ left: 0.1, top: 0.1, right: 0.4, bottom: 0.4 }]

async function cover(hazardId: string, photoId: string) {
  const { version } = (await storedHazardOf(hazardId))!
  const input = { hazardId, photoId, requestId: newId('pho'), version, rectangles }
  return told(hazardId, () => callOk(handler, covering.cover, input, office))
}

/** With all that follows from it. */
async function told<Answer>(hazardId: string, work: () => Promise<Answer>): Promise<Answer> {
  let answer: Answer | undefined
  const Records = await recordsOf(`HAZARD#${hazardId}`, async () => {
    answer = await work()
  })
  await asFunction('stream', () => stream({ Records }))
  return answer!
}

async function dispatched(over: object = {}) {
  const [reporter, neighbour, photoId] = [(await aResident()).id, (await aResident()).id, await aPicture()]
  const handedTo = { unitId: 'fire-brigade', name: '消防救援站' }
  const { id: hazardId } = await aHazard({
    reporterId: reporter,
    photoIds: [photoId],
    state: 'dispatched',
    handler: handedTo,
    joined: 1,
    ...inStairs,
    ...over,
  })
  await transact([
    addJoined({ kind: 'joined', hazardId, personId: neighbour, at: new Date().toISOString(), photoIds: [] }),
  ])
  return { hazardId, reporter, neighbour, photoId }
}

/** What its addresses show: the id is told, the picture behind it is another one. */
async function picturesIn(hazardId: string, photoId: string, answer: Promise<unknown>) {
  const coverId = (await storedHazardOf(hazardId))?.coveredPhotos?.[photoId]
  const text = JSON.stringify(await answer)
  return { original: text.includes(`/${photoId}/`), covered: coverId !== undefined && text.includes(`/${coverId}/`) }
}
const coveredOnly = { original: false, covered: true }
const originalOnly = { original: true, covered: false }

test('whoever reads of a hazard sees what is covered in its photo covered, but for who took it', async () => {
  const { hazardId, reporter, neighbour, photoId } = await dispatched()
  await cover(hazardId, photoId)
  const stranger = (await aResident()).id
  const similar = { categoryId: escapeRoute.id, estateId: 'taiyu-e1', ...inStairs, words: '楼道里停了电动车' }
  const { secret } = await callOk(
    referralHandler,
    referrals.refer,
    { hazardId, requestId: newId('ref'), days: 3 },
    office,
  )
  const seen = (answer: Promise<unknown>) => picturesIn(hazardId, photoId, answer)
  const one = (personId: string) => seen(callOk(hazardHandler, hazards.one, { hazardId }, personId))
  const mine = (personId: string) => seen(callOk(hazardHandler, hazards.mine, {}, personId))
  const alike = (personId: string) => seen(callOk(joiningHandler, joining.similar, similar, personId))

  expect(await one(neighbour)).toEqual(coveredOnly)
  expect(await mine(neighbour)).toEqual(coveredOnly)
  expect(await alike(neighbour)).toEqual(coveredOnly)
  expect(await alike(stranger)).toEqual(coveredOnly)
  expect(await seen(callOk(referralHandler, referrals.open, { secret }))).toEqual(coveredOnly)
  for (const staff of [office, worker, fireman]) expect(await one(staff)).toEqual(coveredOnly)
  expect(await seen(callOk(handlingHandler, handling.list, { areaPath: 'luotang/taiyu' }, office))).toEqual(coveredOnly)
  expect(await seen(callOk(inboxHandler, inbox.read, { limit: 50 }, fireman))).toEqual(coveredOnly)
  for (const look of [one, mine, alike]) expect(await look(reporter)).toEqual(originalOnly)
})

test('a photo of whoever fixed it is covered for its reporter too', async () => {
  const { hazardId, reporter, neighbour } = await dispatched()
  const photoId = await aPhoto(fireman)
  await aPicture(photoId)
  await callOk(handlingHandler, handling.fix, { hazardId, photoIds: [photoId] }, fireman)

  await cover(hazardId, photoId)

  for (const person of [reporter, neighbour, fireman])
    expect(await picturesIn(hazardId, photoId, callOk(hazardHandler, hazards.one, { hazardId }, person))).toEqual(
      coveredOnly,
    )
})

test('who met it too sees their own photo as it was taken, everybody else does not', async () => {
  const { hazardId, reporter, neighbour } = await dispatched({ state: 'closed', endedAt: new Date().toISOString() })
  const photoId = await aPhoto(neighbour)
  await aPicture(photoId)
  await callOk(hazardHandler, hazards.dispute, { hazardId, photoIds: [photoId], reason: '还堵着' }, neighbour)

  await cover(hazardId, photoId)

  const one = (personId: string) =>
    picturesIn(hazardId, photoId, callOk(hazardHandler, hazards.one, { hazardId }, personId))
  expect(await one(neighbour)).toEqual(originalOnly)
  expect(await one(office)).toEqual(coveredOnly)
  expect((await one(reporter)).original).toBe(false)
})

test('what is split shows it covered in its parts, whichever it was covered in', async () => {
  const { hazardId, photoId } = await dispatched()
  const fire = { unitId: 'fire-brigade', what: '清走车辆' }
  const { splitInto = [] } = await callOk(handlingHandler, handling.split, { hazardId, parts: [fire, fire] }, office)
  const [one = '', other = ''] = splitInto.map((part) => part.hazardId)

  await cover(one, photoId)

  for (const id of [hazardId, one, other])
    expect(await picturesIn(id, photoId, callOk(hazardHandler, hazards.one, { hazardId: id }, office))).toEqual(
      coveredOnly,
    )
})

test('covered before it is split or merged, it stays so in what comes of it', async () => {
  const [split, merged, into] = [await dispatched(), await dispatched(), await dispatched()]
  for (const { hazardId, photoId } of [split, merged]) await cover(hazardId, photoId)
  const fire = { unitId: 'fire-brigade', what: '清走车辆' }
  const [target, whole] = [(await storedHazardOf(into.hazardId))!, { hazardId: split.hazardId, parts: [fire, fire] }]

  const { splitInto = [] } = await callOk(handlingHandler, handling.split, whole, office)
  await callOk(handlingHandler, handling.merge, { hazardId: merged.hazardId, number: target.number }, office)

  for (const { hazardId } of splitInto)
    expect(await picturesIn(hazardId, split.photoId, callOk(hazardHandler, hazards.one, { hazardId }, office))).toEqual(
      coveredOnly,
    )
  const read = callOk(hazardHandler, hazards.one, { hazardId: into.hazardId }, office)
  expect(await picturesIn(into.hazardId, merged.photoId, read)).toEqual(coveredOnly)
})

test.each(['in what goes on', 'in what was merged'])(
  'covered %s after they were merged, it is so in both',
  async (where) => {
    const [merged, into] = [await dispatched(), await dispatched()]
    const { number } = (await storedHazardOf(into.hazardId))!
    await callOk(handlingHandler, handling.merge, { hazardId: merged.hazardId, number }, office)

    await cover(where === 'in what goes on' ? into.hazardId : merged.hazardId, merged.photoId)

    for (const hazardId of [merged.hazardId, into.hazardId])
      expect(
        await picturesIn(hazardId, merged.photoId, callOk(hazardHandler, hazards.one, { hazardId }, office)),
      ).toEqual(coveredOnly)
  },
)

test('in the inspection that found it too', async () => {
  const site = await aSite()
  const { id: inspectionId } = await startedOk(site.id, office)
  const { hazardId, before } = await findOk(inspectionId, office)
  const photoId = before[0]!.id
  await aPicture(photoId)
  const read = () => callOk(inspectionHandler, inspections.one, { inspectionId }, office)
  expect(await picturesIn(hazardId, photoId, read())).toEqual(originalOnly)

  await cover(hazardId, photoId)
  expect(await picturesIn(hazardId, photoId, read())).toEqual(coveredOnly)

  const reason = '遮错了'
  await told(hazardId, () => call(handler, covering.uncover, { hazardId, photoId, reason }, office))
  expect(await picturesIn(hazardId, photoId, read())).toEqual(originalOnly)
})

test('likely duplicates are still found by what the photo looked like', async () => {
  const photoHashes = ['0123456789abcdef']
  const { hazardId, photoId } = await dispatched({ photoHashes })

  await cover(hazardId, photoId)

  expect((await storedHazardOf(hazardId))?.photoHashes).toEqual(photoHashes)
})

describe('what somebody took who met it too', () => {
  async function joinedWith(over: object = {}) {
    const made = await dispatched(over)
    await callOk(joiningHandler, joining.leave, { hazardId: made.hazardId }, made.neighbour)
    const photoId = await aPicture(await aPhoto(made.neighbour))
    const asked = { hazardId: made.hazardId, requestId: newId('haz'), photoIds: [photoId], words: '我这层也有' }
    await callOk(joiningHandler, joining.join, asked, made.neighbour)
    return { ...made, photoId }
  }
  const others = (hazardId: string, personId: string) => callOk(joiningHandler, joining.others, { hazardId }, personId)
  const one = (hazardId: string, personId: string) => callOk(hazardHandler, hazards.one, { hazardId }, personId)
  const tryToCover = (hazardId: string, photoId: string, over: object = {}) =>
    call(
      handler,
      covering.cover,
      { hazardId, photoId, requestId: newId('pho'), version: 1, rectangles, ...over },
      office,
    )

  test('is covered for all staff, seen as it was taken by who took it, and by nobody else at all', async () => {
    const { hazardId, reporter, neighbour, photoId } = await joinedWith()

    expect(await tryToCover(hazardId, photoId)).toMatchObject({ status: 200, body: { coveredPhotoIds: [photoId] } })

    const seen = (answer: Promise<unknown>) => picturesIn(hazardId, photoId, answer)
    for (const staff of [office, worker, fireman]) {
      expect(await seen(others(hazardId, staff))).toEqual(coveredOnly)
      expect(await seen(one(hazardId, staff))).toEqual(coveredOnly)
    }
    expect(await seen(one(hazardId, neighbour))).toEqual(originalOnly)
    expect(JSON.stringify(await one(hazardId, reporter))).not.toContain(photoId)
    const stranger = (await aResident()).id
    const words = { categoryId: escapeRoute.id, estateId: 'taiyu-e1', ...inStairs, words: '楼道里停了电动车' }
    expect(JSON.stringify(await callOk(joiningHandler, joining.similar, words, stranger))).not.toContain(photoId)
    expect((await callOk(hazardHandler, hazards.verify, { hazardId }, office)).whole).toBe(true)
  })

  test('is uncovered with a reason, and of two officers the later one is told', async () => {
    const { hazardId, photoId } = await joinedWith()
    await cover(hazardId, photoId)

    expect(await tryToCover(hazardId, photoId)).toMatchObject({ status: 409, body: { code: 'photo_changed' } })
    await callOk(handler, covering.uncover, { hazardId, photoId, reason: '遮错了' }, office)

    expect(await picturesIn(hazardId, photoId, others(hazardId, office))).toEqual(originalOnly)
  })

  test.each(['before', 'after'] as const)('stays covered in what it was merged into, covered %s that', async (when) => {
    const [merged, into] = [await joinedWith(), await dispatched()]
    const { number } = (await storedHazardOf(into.hazardId))!
    const merge = () => callOk(handlingHandler, handling.merge, { hazardId: merged.hazardId, number }, office)

    if (when === 'before') await cover(merged.hazardId, merged.photoId)
    await merge()
    if (when === 'after') await cover(into.hazardId, merged.photoId)

    for (const hazardId of [merged.hazardId, into.hazardId])
      expect(await picturesIn(hazardId, merged.photoId, others(hazardId, office))).toEqual(coveredOnly)
    await callOk(
      handler,
      covering.uncover,
      { hazardId: merged.hazardId, photoId: merged.photoId, reason: '遮错了' },
      office,
    )
    for (const hazardId of [merged.hazardId, into.hazardId])
      expect(await picturesIn(hazardId, merged.photoId, others(hazardId, office))).toEqual(originalOnly)
  })

  test('is covered in both when they are merged at that moment', async () => {
    const [merged, into] = [await joinedWith(), await dispatched()]
    const { number } = (await storedHazardOf(into.hazardId))!

    const [covered] = await overtake(
      () => tryToCover(merged.hazardId, merged.photoId),
      () => callOk(handlingHandler, handling.merge, { hazardId: merged.hazardId, number }, office),
    )

    expect(covered.status).toBe(200)
    for (const hazardId of [merged.hazardId, into.hazardId])
      expect(await picturesIn(hazardId, merged.photoId, others(hazardId, office))).toEqual(coveredOnly)
  })

  test('whoever looks at the original is written down for who took it, not for who reported it', async () => {
    const { hazardId, reporter, neighbour, photoId } = await joinedWith()
    await cover(hazardId, photoId)

    await callOk(handler, covering.original, { hazardId, photoId }, worker)

    const of = async (personId: string) => (await callOk(peopleHandler, people.disclosures, {}, personId)).disclosures
    expect(await of(neighbour)).toMatchObject([{ as: '网格员 01', hazardId, ofPhoto: true }])
    expect(await of(reporter)).toEqual([])
  })

  test('is nobody’s here any more once they left', async () => {
    const { hazardId, neighbour, photoId } = await joinedWith()
    await cover(hazardId, photoId)

    await callOk(joiningHandler, joining.leave, { hazardId }, neighbour)

    const gone = { status: 404, body: { code: 'photo_not_found' } }
    expect(await tryToCover(hazardId, photoId, { version: 2 })).toMatchObject(gone)
    expect(await call(handler, covering.original, { hazardId, photoId }, office)).toMatchObject(gone)
  })

  test('is not hidden from neighbours, who never see it', async () => {
    const { hazardId, photoId } = await joinedWith()
    await cover(hazardId, photoId)

    const hide = { hazardId, photoId, reason: '照片里有人脸' }

    expect(await call(handlingHandler, handling.hidePhoto, hide, office)).toMatchObject({
      status: 404,
      body: { code: 'photo_not_found' },
    })
  })

  test('what they add later is covered and looked at in the same way', async () => {
    const { hazardId, reporter, neighbour } = await joinedWith()
    const photoId = await aPicture(await aPhoto(neighbour))
    await callOk(hazardHandler, hazards.add, { hazardId, note: '又多了一辆', photoIds: [photoId] }, neighbour)

    await cover(hazardId, photoId)
    await callOk(handler, covering.original, { hazardId, photoId }, worker)

    expect(await picturesIn(hazardId, photoId, one(hazardId, office))).toEqual(coveredOnly)
    expect(await picturesIn(hazardId, photoId, one(hazardId, neighbour))).toEqual(originalOnly)
    expect(JSON.stringify(await one(hazardId, reporter))).not.toContain(`/${photoId}/`)
    expect((await callOk(peopleHandler, people.disclosures, {}, neighbour)).disclosures).toHaveLength(1)
  })
})
