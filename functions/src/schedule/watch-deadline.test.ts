import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { asFunction } from '../../dev/permissions.ts'
import { callOk } from '../../test/call.ts'
import { follow, recordsOf } from '../../test/changes.ts'
import { aHazard, hazardCategories } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as hazardsHandler } from '../hazards/handler.ts'
import { later, setClock } from '../platform/clock.ts'
import { hazardRecordOf, type StoredHazard, storedHazardOf } from '../tables/hazards.ts'
import { messagesOf } from '../tables/messages.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await aUnit()
})
afterEach(() => setClock())

const [hour, day] = [60, 24 * 60]
const reportedAt = '2026-11-20T00:00:00.000Z'
const after = (minutes: number) => later(reportedAt, minutes)
const areaPath = 'luotang/taiyu/taiyu-g1/taiyu-e1'

const followed = async ({ id }: Pick<StoredHazard, 'id'>, work: () => Promise<unknown>) =>
  follow(await recordsOf(`HAZARD#${id}`, work))
/** The clock at that minute after the report, with what follows from it. */
async function tickAt(minutes: number, hazard: Pick<StoredHazard, 'id'>) {
  setClock(after(minutes))
  await followed(hazard, () => asFunction('schedule', () => handler()))
}

/** A hazard of 24 hours as the stream saw it, with who looks after its area. */
async function watched(over: Partial<StoredHazard> = {}) {
  setClock(reportedAt)
  const staff = {
    gridWorker: (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { from: '2026-01-01' })).id,
    community: (await onDuty('community_officer', 'luotang/taiyu', { from: '2026-01-01' })).id,
    office: (await onDuty('office', 'luotang', { from: '2026-01-01' })).id,
  }
  const hazard = await aHazard({ areaPath, reportedAt, dueAt: after(day), ...over })
  await followed(hazard, () => callOk(handlingHandler, handling.accept, { hazardId: hazard.id }, staff.gridWorker))
  return { hazard, ...staff }
}

const told = async (personId: string) =>
  (await messagesOf(personId, { limit: 50 })).messages.flatMap((message) =>
    message.kind === 'hazard'
      ? [message.escalatedTo && message.as === 'staff' ? message.escalatedTo : message.what]
      : [],
  )
const escalations = async ({ id }: StoredHazard) =>
  (await hazardRecordOf(id))!.entries.filter(({ action }) => action === 'escalate').map((entry) => entry.escalatedTo)

test('who has it is reminded before the deadline, once', async () => {
  const { hazard, gridWorker, community, office } = await watched()
  await tickAt(17 * hour, hazard)
  expect(await told(gridWorker)).toEqual([])
  await tickAt(18 * hour, hazard)
  await tickAt(18 * hour + 1, hazard)
  expect(await told(gridWorker)).toEqual(['remind'])
  expect(await told(community)).toEqual([])
  expect(await told(office)).toEqual([])
  expect(await escalations(hazard)).toEqual([])
})

test('late, it goes to the community, after three times its term to the office; its reporter reads it', async () => {
  const { hazard, community, office } = await watched()
  await tickAt(day, hazard)
  await tickAt(day + 1, hazard)
  expect(await escalations(hazard)).toEqual(['community'])
  expect(await told(community)).toEqual(['community'])
  expect(await told(office)).toEqual([])

  await tickAt(3 * day, hazard)
  await tickAt(4 * day, hazard)
  expect(await escalations(hazard)).toEqual(['community', 'office'])
  expect(await told(office)).toEqual(['office'])
  expect(await told(hazard.reporterId)).toEqual(['escalate', 'escalate', 'accept'])
  const file = await callOk(hazardsHandler, hazards.one, { hazardId: hazard.id }, hazard.reporterId)
  expect(file).toMatchObject({ state: 'accepted' })
  expect(file.entries.at(-1)).toMatchObject({ action: 'escalate', escalatedTo: 'office' })
  expect(await callOk(hazardsHandler, hazards.verify, { hazardId: hazard.id }, hazard.reporterId)).toMatchObject({
    whole: true,
  })
})

test('it says how far up it went until there is a later deadline, or it is over', async () => {
  const { hazard, gridWorker, community } = await watched()
  const passedUp = async () => (await storedHazardOf(hazard.id))!.escalatedTo
  await tickAt(day, hazard)
  expect(await passedUp()).toBe('community')
  await tickAt(3 * day, hazard)
  expect(await passedUp()).toBe('office')

  const extension = { until: '2026-12-01', reason: '等配件' }
  await followed(hazard, () =>
    callOk(handlingHandler, handling.extend, { hazardId: hazard.id, ...extension }, community),
  )
  expect(await passedUp()).toBeUndefined()

  await tickAt(15 * day, hazard)
  expect(await passedUp()).toBe('community')
  const end = { outcome: 'persuaded' as const, note: '已劝导' }
  await callOk(handlingHandler, handling.close, { hazardId: hazard.id, ...end }, gridWorker)
  expect(await passedUp()).toBeUndefined()
})

test('after days without a clock only the highest desk is told', async () => {
  const { hazard, community, office } = await watched()
  await tickAt(5 * day, hazard)
  expect(await escalations(hazard)).toEqual(['office'])
  expect(await told(community)).toEqual([])
  expect(await told(office)).toEqual(['office'])
})

test('a later deadline begins anew', async () => {
  const { hazard, gridWorker } = await watched()
  await tickAt(20 * hour, hazard)
  await followed(hazard, () =>
    callOk(
      handlingHandler,
      handling.extend,
      { hazardId: hazard.id, until: '2026-11-25', reason: '等配件' },
      gridWorker,
    ),
  )
  await tickAt(day, hazard)
  expect(await escalations(hazard)).toEqual([])
  await tickAt(6 * day, hazard)
  expect(await escalations(hazard)).toEqual(['community'])
})

test('while its reporter is asked, and once it is fixed, nothing is late', async () => {
  const { hazard, gridWorker } = await watched()
  await followed(hazard, () =>
    callOk(handlingHandler, handling.ask, { hazardId: hazard.id, note: '在几楼？' }, gridWorker),
  )
  await tickAt(2 * day, hazard)
  expect(await escalations(hazard)).toEqual([])

  const fixed = await aHazard({ areaPath, reportedAt, dueAt: after(day), state: 'fixed' })
  await followed(fixed, async () => undefined)
  await tickAt(5 * day, fixed)
  expect(await escalations(fixed)).toEqual([])
})

test('once it is fixed, checking and closing it has two workdays and overseers of its own', async () => {
  const { hazard, gridWorker, community, office } = await watched()
  const colleague = (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { from: '2026-01-01' })).id
  const { id: hazardId, reporterId } = hazard
  const dispatch = { hazardId, personId: gridWorker }
  await followed(hazard, () => callOk(handlingHandler, handling.dispatch, dispatch, gridWorker))
  const fix = { hazardId, photoIds: [await aPhoto(gridWorker)] }
  await followed(hazard, () => callOk(handlingHandler, handling.fix, fix, gridWorker))

  // Fixed on a Friday at eight: until Tuesday night, whatever time there was to fix it.
  const checkDueAt = '2026-11-24T15:59:00.000Z'
  const read = () => callOk(hazardsHandler, hazards.one, { hazardId }, reporterId)
  expect(await read()).toMatchObject({ state: 'fixed', checkDueAt })
  await tickAt(2 * day, hazard)
  expect(await told(gridWorker)).toEqual([])
  await tickAt(3 * day + hour, hazard)
  expect(await told(colleague)).toEqual(['remind'])
  expect(await told(gridWorker)).toEqual([])

  await followed(hazard, () => callOk(handlingHandler, handling.check, { hazardId }, community))
  expect(await read()).toMatchObject({ state: 'checked', checkDueAt })
  await tickAt(5 * day, hazard)
  expect(await told(community)).toEqual(['community'])
  const late = { what: 'escalate', dueAt: checkDueAt }
  expect((await messagesOf(reporterId, { limit: 1 })).messages).toMatchObject([late])
  await tickAt(11 * day, hazard)
  expect(await escalations(hazard)).toEqual(['community', 'office'])
  expect(await told(office)).toEqual(['office'])

  await followed(hazard, () => callOk(handlingHandler, handling.close, { hazardId, outcome: 'rectified' }, gridWorker))
  expect((await read()).checkDueAt).toBeUndefined()
})

test('of what its reporter does not agree with, who declined it is not reminded, but who decides instead', async () => {
  setClock(reportedAt)
  const grid = 'luotang/yanhe/yanhe-g1'
  const decliner = (await onDuty('grid_worker', grid, { from: '2026-01-01' })).id
  const community = (await onDuty('community_officer', 'luotang/yanhe', { from: '2026-01-01' })).id
  const hazard = await aHazard({ areaPath: `${grid}/yanhe-e1`, reportedAt, dueAt: after(day) })
  const { id: hazardId, reporterId } = hazard
  await callOk(handlingHandler, handling.decline, { hazardId, reason: '没有发现' }, decliner)
  await followed(hazard, () => callOk(hazardsHandler, hazards.appeal, { hazardId, reason: '还在' }, reporterId))

  await tickAt(18 * hour + 1, hazard)

  expect(await told(community)).toEqual(['remind'])
  expect(await told(decliner)).toEqual([])
})

test('whoever is faster than the clock is not undone by it', async () => {
  const { hazard, gridWorker } = await watched()
  setClock(after(day))
  await followed(hazard, () =>
    Promise.all([
      asFunction('schedule', () => handler()),
      callOk(handlingHandler, handling.dispatch, { hazardId: hazard.id, personId: gridWorker }, gridWorker).catch(
        () => undefined,
      ),
    ]),
  )
  await tickAt(day + 5, hazard)
  expect(await escalations(hazard)).toEqual(['community'])
  const { entries, hazard: kept } = (await hazardRecordOf(hazard.id))!
  expect(entries).toHaveLength(kept.version)
})
