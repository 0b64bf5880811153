import { handling } from '@mulin/shared/hazards/handling'
import { joining } from '@mulin/shared/hazards/joining'
import { hazards } from '@mulin/shared/hazards/endpoints'
import type { Message } from '@mulin/shared/messages'
import { dayOf, instantOf } from '@mulin/shared/times'
import { asFunction } from '../../dev/permissions.ts'
import { callOk } from '../../test/call.ts'
import { recordOf, recordsOf } from '../../test/changes.ts'
import { hazardCategories } from '../../test/hazards.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as hazardsHandler } from '../hazards/handler.ts'
import { handler as joiningHandler } from '../joining/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { portions } from '../platform/grouped.ts'
import { newId } from '../platform/ids.ts'
import { moved, moveHazard } from '../tables/hazard-writes.ts'
import { hazardRecordOf, storedHazardOf } from '../tables/hazards.ts'
import { joinHazard } from '../tables/joined-hazards.ts'
import { keys } from '../tables/keys.ts'
import { messagesOf } from '../tables/messages.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await aUnit()
})
afterEach(() => setClock())

type OfHazard = Extract<Message, { kind: 'hazard' }>

/** What the stream tells of some work, a minute later and twice. */
async function follow(pk: string, work: () => Promise<unknown>) {
  setClock(later(now(), 1))
  const Records = await recordsOf(pk, work)
  const feed = () => asFunction('hazard-news', () => handler({ Records }))
  await Promise.all([feed(), feed()])
}

/** What somebody was told, the first thing first. */
async function toldTo(personId: string): Promise<OfHazard[]> {
  const { messages } = await messagesOf(personId, { limit: 50 })
  return messages.filter((message) => message.kind === 'hazard').toReversed()
}
const kindsTold = async (personId: string) => (await toldTo(personId)).map(({ what }) => what)

/** A hazard that somebody reported and somebody else met too, with staff who decide and who fix. */
async function met() {
  const [reporter, neighbour] = await Promise.all([aResident(), aResident()])
  const decider = await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1')
  const fixer = await onDuty('partner', 'luotang', { unitId: 'fire-brigade' })
  const words = { place: '3号楼 502 张家', description: '张家的电动车', building: '3号楼', spot: 'stairwell' } as const
  const input = { requestId: newId('haz'), categoryId: 'escape-route', estateId: 'taiyu-e1', photoIds: [], ...words }
  const { id: hazardId, number } = await callOk(hazardsHandler, hazards.report, input, reporter.id)
  const pk = `HAZARD#${hazardId}`
  const join = () => callOk(joiningHandler, joining.join, { hazardId, requestId: newId('haz') }, neighbour.id)
  return {
    hazardId,
    number,
    pk,
    reporter: reporter.id,
    neighbour: neighbour.id,
    decider: decider.id,
    fixer: fixer.id,
    join,
  }
}

test('who reported and who met it too hear of every step until it is closed, each once', async () => {
  const { hazardId, pk, reporter, neighbour, decider, fixer, join } = await met()
  await follow(`JOINED#${hazardId}`, join)
  await follow(pk, () => callOk(handlingHandler, handling.accept, { hazardId, note: '已到现场' }, decider))
  await follow(pk, () =>
    callOk(handlingHandler, handling.dispatch, { hazardId, unitId: 'fire-brigade', note: '找 502 张家' }, decider),
  )
  await follow(pk, async () =>
    callOk(handlingHandler, handling.fix, { hazardId, photoIds: [await aPhoto(fixer)], note: '已挪走' }, fixer),
  )
  await follow(pk, () => callOk(handlingHandler, handling.rework, { hazardId, reason: '还有一辆' }, decider))
  await follow(pk, async () =>
    callOk(handlingHandler, handling.fix, { hazardId, photoIds: [await aPhoto(fixer)] }, fixer),
  )
  await follow(pk, () => callOk(handlingHandler, handling.check, { hazardId }, decider))
  await follow(pk, () =>
    callOk(handlingHandler, handling.close, { hazardId, outcome: 'rectified', note: '已清空' }, decider),
  )

  const steps = ['accept', 'dispatch', 'fix', 'rework', 'fix', 'close']
  expect(await kindsTold(reporter)).toEqual(steps)
  expect(await kindsTold(neighbour)).toEqual(['join', ...steps])
  expect((await toldTo(neighbour)).map(({ note }) => note).filter(Boolean)).toEqual(['已到现场', '已挪走', '已清空'])
  expect((await toldTo(reporter))[1]).toMatchObject({ what: 'dispatch', handler: '消防救援站', as: 'reporter' })
})

test('that it is late is told with who has it', async () => {
  const { hazardId, pk, reporter, decider } = await met()
  await callOk(handlingHandler, handling.accept, { hazardId }, decider)
  await callOk(handlingHandler, handling.dispatch, { hazardId, unitId: 'fire-brigade' }, decider)
  const known = (await hazardRecordOf(hazardId))!
  const entry = { at: later(now(), 1), state: known.hazard.state, photoIds: [], personId: 'clock' }
  const after = moved(known, {}, { ...entry, action: 'escalate', escalatedTo: 'community' })

  await follow(pk, () => transact(moveHazard(known, after)))

  expect((await toldTo(reporter)).at(-1)).toMatchObject({
    what: 'escalate',
    handler: '消防救援站',
    state: 'dispatched',
  })
})

test.each([
  ['fixed', 'luotang/taiyu', 'community_officer', 'community'],
  ['checked', 'luotang', 'office', 'office'],
] as const)(
  'that checking and closing it is late names no handler: it is %s, and others have it',
  async (state, area, role, escalatedTo) => {
    const { hazardId, pk, reporter, decider, fixer } = await met()
    const overseer = await onDuty(role, area)
    await callOk(handlingHandler, handling.accept, { hazardId }, decider)
    await callOk(handlingHandler, handling.dispatch, { hazardId, unitId: 'fire-brigade' }, decider)
    await callOk(handlingHandler, handling.fix, { hazardId, photoIds: [await aPhoto(fixer)] }, fixer)
    if (state === 'checked') await callOk(handlingHandler, handling.check, { hazardId }, decider)
    const known = (await hazardRecordOf(hazardId))!
    const entry = { at: later(now(), 1), state: known.hazard.state, photoIds: [], personId: 'clock' }
    const after = moved(known, {}, { ...entry, action: 'escalate', escalatedTo })

    await follow(pk, () => transact(moveHazard(known, after)))

    const told = await Promise.all([reporter, overseer.id].map(async (who) => (await toldTo(who)).at(-1)))
    expect(told).toMatchObject([
      { what: 'escalate', as: 'reporter', state, dueAt: known.hazard.checkDueAt },
      { what: 'escalate', as: 'staff', state },
    ])
    expect(told.map((one) => one?.handler)).toEqual([undefined, undefined])
  },
)

test('until when, with a new date and its reason, and how it ended is told along', async () => {
  const { hazardId, pk, reporter, neighbour, decider, join } = await met()
  await join()
  const { dueAt } = (await storedHazardOf(hazardId))!
  const extension = { until: dayOf(later(now(), 20 * 24 * 60)), reason: '等配件' }
  await callOk(handlingHandler, handling.accept, { hazardId }, decider)

  await follow(pk, () => callOk(handlingHandler, handling.dispatch, { hazardId, unitId: 'fire-brigade' }, decider))
  await follow(pk, () => callOk(handlingHandler, handling.extend, { hazardId, ...extension }, decider))
  await follow(pk, () => callOk(handlingHandler, handling.sendBack, { hazardId, reason: '派错了' }, decider))
  await follow(pk, () =>
    callOk(handlingHandler, handling.close, { hazardId, outcome: 'persuaded', note: '已劝导' }, decider),
  )

  const told = [
    { what: 'dispatch', dueAt },
    { what: 'extend', dueAt: instantOf(extension.until, '23:59'), note: '等配件' },
    { what: 'close', outcome: 'persuaded' },
  ]
  expect(await toldTo(reporter)).toMatchObject(told)
  expect(await toldTo(neighbour)).toMatchObject(told)
})

test('who reports gets the number', async () => {
  const { hazardId, pk, number, reporter, neighbour, join } = await met()
  await join()
  const Records = (await itemsWhere((item) => item.pk === pk)).map((item) => recordOf(undefined, item))

  await asFunction('hazard-news', () => handler({ Records }))

  expect(await toldTo(reporter)).toMatchObject([{ what: 'report', as: 'reporter', about: { hazardId, number } }])
  expect(await toldTo(neighbour)).toEqual([])
})

test('nobody but the reporter is told what the reporter wrote', async () => {
  const { hazardId, pk, neighbour, decider, join } = await met()
  await follow(`JOINED#${hazardId}`, join)
  await follow(pk, () => callOk(handlingHandler, handling.decline, { hazardId, reason: '属于正常停放' }, decider))

  const told = await toldTo(neighbour)

  expect(told).toMatchObject([{ what: 'join' }, { what: 'decline', note: '属于正常停放', as: 'joined' }])
  for (const secret of ['张', '502']) expect(JSON.stringify(told)).not.toContain(secret)
})

test('telephone numbers and doors that staff write are for the reporter alone', async () => {
  const { hazardId, pk, reporter, neighbour, decider, join } = await met()
  await join()
  const reason = '已电话联系报告人13800001018，3号楼501'
  await follow(pk, () => callOk(handlingHandler, handling.decline, { hazardId, reason }, decider))

  expect(await toldTo(reporter)).toMatchObject([{ note: reason }])
  expect(await toldTo(neighbour)).toMatchObject([{ note: '已电话联系报告人138****1018，3号楼***' }])
})

test.each([
  ['of a walk, whose list shows them', { onPatrol: true }],
  [
    'of an inspection, whose record shows them',
    { inspection: { id: newId('ins'), siteId: newId('sit'), siteName: '车库' } },
  ],
])('of many numbers %s no messages are made', async (_where, set) => {
  const { hazardId, pk, reporter } = await met()
  await transact([{ update: keys.hazard(hazardId), set }])
  const Records = (await itemsWhere((item) => item.pk === pk)).map((item) => recordOf(undefined, item))

  await asFunction('hazard-news', () => handler({ Records }))

  expect(await toldTo(reporter)).toEqual([])
})

test('who found it in an inspection is told that it is of that one', async () => {
  const { hazardId, pk, reporter, neighbour, decider, join } = await met()
  await join()
  const inspection = { id: newId('ins'), siteId: newId('sit'), siteName: '车库' }
  await transact([{ update: keys.hazard(hazardId), set: { inspection } }])

  await follow(pk, () => callOk(handlingHandler, handling.accept, { hazardId }, decider))

  expect(await toldTo(reporter)).toMatchObject([{ what: 'accept', as: 'reporter', found: true }])
  expect((await toldTo(neighbour))[0]).not.toHaveProperty('found')
})

test('whose own report was merged into it is told so, and who met it too is not', async () => {
  const [{ hazardId, pk, number, neighbour, decider, join }, own] = [await met(), await met()]
  await join()
  const merging = { hazardId: own.hazardId, number, note: '同一处' }
  await follow(`JOINED#${hazardId}`, () => callOk(handlingHandler, handling.merge, merging, decider))
  await follow(pk, () => callOk(handlingHandler, handling.accept, { hazardId }, decider))

  expect(await toldTo(own.reporter)).toMatchObject([
    { what: 'join', as: 'joined', merged: true },
    { what: 'accept', as: 'joined', merged: true },
  ])
  for (const told of await toldTo(neighbour)) expect(told).not.toHaveProperty('merged')
})

test('a withdrawal is told to nobody: it was its reporter’s alone', async () => {
  const { hazardId, pk, reporter } = await met()
  await follow(pk, () => callOk(hazardsHandler, hazards.withdraw, { hazardId }, reporter))

  expect(await kindsTold(reporter)).toEqual([])
})

test('who left hears no more', async () => {
  const { hazardId, pk, neighbour, decider, join } = await met()
  await follow(`JOINED#${hazardId}`, join)
  await follow(`JOINED#${hazardId}`, () => callOk(joiningHandler, joining.leave, { hazardId }, neighbour))
  await follow(pk, () => callOk(handlingHandler, handling.accept, { hazardId }, decider))

  expect(await kindsTold(neighbour)).toEqual(['join'])
})

test('who disputes it is not told so, the others are', async () => {
  const { hazardId, pk, reporter, neighbour, join } = await met()
  await join()
  await transact([{ update: keys.hazard(hazardId), set: { state: 'closed', endedAt: now() } }])

  const photoIds = [await aPhoto(neighbour)]
  await follow(pk, () => callOk(hazardsHandler, hazards.dispute, { hazardId, photoIds, reason: '还在' }, neighbour))

  expect(await kindsTold(reporter)).toEqual(['dispute'])
  expect(await kindsTold(neighbour)).toEqual([])
})

test('who does not agree with declining is not told so, the others are, and everybody hears of the new decision', async () => {
  const { hazardId, pk, reporter, neighbour, decider, join } = await met()
  await join()
  await callOk(handlingHandler, handling.decline, { hazardId, reason: '属于正常停放' }, decider)
  await follow(pk, () => callOk(hazardsHandler, hazards.appeal, { hazardId, reason: '堵住了门' }, reporter))
  const other = (await onDuty('office', 'luotang')).id
  await follow(pk, () => callOk(handlingHandler, handling.decline, { hazardId, reason: '门能打开' }, other))

  expect(await toldTo(reporter)).toMatchObject([{ what: 'decline', appealed: true, note: '门能打开' }])
  expect(await toldTo(neighbour)).toMatchObject([{ what: 'appeal' }, { what: 'decline', appealed: true }])
  expect(JSON.stringify(await toldTo(neighbour))).not.toContain('堵住了门')
})

test('that a photo is hidden its reporter is told, and nobody else', async () => {
  const { hazardId, pk, reporter, neighbour, decider, join } = await met()
  await join()
  const photoId = newId('pho')
  await transact([{ update: keys.hazard(hazardId), set: { photoIds: [photoId] } }])

  const reason = '照片里有人脸'
  await follow(pk, () => callOk(handlingHandler, handling.hidePhoto, { hazardId, photoId, reason }, decider))

  expect(await kindsTold(reporter)).toEqual(['hide_photo'])
  expect(await kindsTold(neighbour)).toEqual([])
})

test('of a photo of what was merged into it, or of staff, its reporter is not told', async () => {
  const { hazardId, pk, reporter, decider, fixer, join } = await met()
  const photoIds = [await aPhoto(fixer)]
  await callOk(handlingHandler, handling.accept, { hazardId }, decider)
  await callOk(handlingHandler, handling.dispatch, { hazardId, unitId: 'fire-brigade' }, decider)
  await callOk(handlingHandler, handling.fix, { hazardId, photoIds }, fixer)
  await join()

  const input = { hazardId, photoId: photoIds[0]!, reason: '照片里有人脸' }
  await follow(pk, () => callOk(handlingHandler, handling.hidePhoto, input, decider))

  expect(await kindsTold(reporter)).toEqual([])
})

test('whose home it is, who met it is not told', async () => {
  const { hazardId, pk, reporter, neighbour, decider, join } = await met()
  await join()
  await transact([{ update: keys.hazard(hazardId), set: { spot: 'home' } }])

  await follow(pk, () => callOk(handlingHandler, handling.accept, { hazardId }, decider))

  expect((await toldTo(neighbour))[0]?.about.building).toBeUndefined()
  expect((await toldTo(reporter))[0]?.about.building).toBe('3号楼')
})

test('many who met it are told, all of them', async () => {
  const { hazardId, pk, decider } = await met()
  const crowd = Array.from({ length: 105 }, () => newId('per'))
  const facts = { hazardId, at: now(), photoIds: [] }
  const writes = crowd.map((personId) => joinHazard({ ...facts, kind: 'joined', personId })[0]!)
  for (const some of portions(writes, 100)) await transact(some)

  await follow(pk, () => callOk(handlingHandler, handling.accept, { hazardId }, decider))

  const told = await Promise.all(crowd.map(kindsTold))
  expect(told).toEqual(crowd.map(() => ['accept']))
})
