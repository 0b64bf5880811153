import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import type { SiteKind } from '@mulin/shared/inspections/site'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { call, callOk } from '../../test/call.ts'
import { hazardCategories } from '../../test/hazards.ts'
import { aSite, checklists, findOk, startedOk } from '../../test/inspections.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as handlingHandler } from '../handling/handler.ts'
import { handler as hazardHandler } from '../hazards/handler.ts'
import { later, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler } from './handler.ts'

useLocalTable()
let office: string
let worker: string
beforeAll(async () => {
  await luotangAreas()
  await checklists()
  await hazardCategories()
  await aUnit()
  await aUnit({ id: 'property-1', name: '物业公司 01', kind: 'property' })
  office = (await onDuty('office', 'luotang', { title: '街道 01' })).id
  worker = (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { title: '网格员 01' })).id
  await onDuty('property', 'luotang/taiyu/taiyu-g1', { unitId: 'property-1' })
})
afterEach(() => setClock())

async function found(site: Parameters<typeof aSite>[0] = {}) {
  const { id } = await startedOk((await aSite(site)).id, office, { checklist: { kind: 'ebike_charging', version: 3 } })
  return findOk(id, office)
}
const hazardOf = (hazardId: string, by = office) => callOk(hazardHandler, hazards.one, { hazardId }, by)

describe('where it was found', () => {
  test.each<[SiteKind, string | undefined]>([
    ['ebike_charging', 'charging_point'],
    ['underground_garage', 'garage'],
    ['shop', undefined],
    ['high_rise', undefined],
  ])('%s: %s', async (kind, spot) => {
    const { hazardId } = await found({ kind })

    expect((await hazardOf(hazardId)).spot).toBe(spot)
  })
})

describe('who has it', () => {
  test('the company of the estate and its grid worker: either may fix it', async () => {
    const { hazardId } = await found()

    expect(await hazardOf(hazardId, worker)).toMatchObject({ handler: { unitId: 'property-1', ofEstate: true } })
    const fix = { hazardId, photoIds: [await aPhoto(worker)] }
    expect(await call(handlingHandler, handling.fix, fix, worker)).toMatchObject({ body: { state: 'fixed' } })
  })

  test('a unit that is not the company of the estate alone', async () => {
    const { hazardId } = await found({ unitId: 'fire-brigade', unitName: '消防救援站' })

    expect((await hazardOf(hazardId)).handler).toEqual({ unitId: 'fire-brigade', name: '消防救援站' })
  })
})

test('a unit that was retired since is handed nothing: who decides hands it on', async () => {
  await aUnit({ id: 'gone', name: '撤销的单位', retired: true })
  const { hazardId } = await found({ unitId: 'gone', unitName: '撤销的单位' })

  const hazard = await hazardOf(hazardId)
  expect(hazard.state).toBe('accepted')
  expect(hazard.handler).toBeUndefined()
})

describe('what was split into parts', () => {
  async function splitFinding() {
    const finding = await found()
    const { hazardId } = finding
    const parts = [
      { unitId: 'fire-brigade', what: '清走车辆' },
      { personId: worker, what: '装上栏杆' },
    ]
    const { splitInto = [] } = await callOk(handlingHandler, handling.split, { hazardId, parts }, office)
    const { dueAt } = await hazardOf(hazardId)
    return { finding, parts: splitInto.map((part) => part.hazardId), dueAt }
  }
  const end = (hazardId: string) =>
    callOk(handlingHandler, handling.sendBack, { hazardId, reason: '不用办了' }, office).then(() =>
      callOk(handlingHandler, handling.close, { hazardId, outcome: 'persuaded', note: '已劝导' }, worker),
    )
  const again = async (
    { inspectionId, hazardId }: { inspectionId: string; hazardId: string },
    result: 'passed' | 'not_passed',
  ) =>
    call(
      handler,
      inspections.recheck,
      { inspectionId, hazardId, requestId: newId('ins'), result, photoIds: [await aPhoto(office)] },
      office,
    )

  test('does not pass while a part is open', async () => {
    const { finding, parts, dueAt } = await splitFinding()
    await end(parts[0]!)
    setClock(later(dueAt, 1))

    expect(await again(finding, 'passed')).toMatchObject({
      status: 409,
      body: { code: 'parts_still_open', details: { openParts: 1 } },
    })
  })

  test('is closed when it passes and every part is over', async () => {
    const { finding, parts, dueAt } = await splitFinding()
    for (const part of parts) await end(part)
    setClock(later(dueAt, 1))

    expect((await again(finding, 'passed')).body).toMatchObject({ state: 'closed', recheck: { state: 'passed' } })
    expect(await hazardOf(finding.hazardId)).toMatchObject({ state: 'closed', outcome: 'rectified' })
  })

  test('is done again as a whole when it does not pass after its parts', async () => {
    const { finding, parts, dueAt } = await splitFinding()
    for (const part of parts) await end(part)
    setClock(later(dueAt, 1))

    expect((await again(finding, 'not_passed')).body).toMatchObject({ recheck: { state: 'waiting', failed: 1 } })
    expect(await hazardOf(finding.hazardId)).toMatchObject({
      state: 'accepted',
      entries: expect.arrayContaining([expect.objectContaining({ action: 'rework' })]),
    })
  })
})
