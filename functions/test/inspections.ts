import type { Checklist } from '@mulin/shared/inspections/checklist'
import { inspections } from '@mulin/shared/inspections/endpoints'
import type { SentTo } from '@mulin/shared/endpoint'
import { addDays, dayOf } from '@mulin/shared/times'
import { handler } from '../src/inspections/handler.ts'
import { now } from '../src/platform/clock.ts'
import { newId } from '../src/platform/ids.ts'
import { putChecklist } from '../src/tables/checklists.ts'
import { addSite, sealedFor, type StoredSite } from '../src/tables/sites.ts'
import { transact } from '../src/tables/transact.ts'
import { callOk } from './call.ts'
import { aPhoto } from './photos.ts'

export const chargingChecklist: Checklist = {
  kind: 'ebike_charging',
  version: 3,
  items: [
    { id: 'exit-clear', text: '疏散出口畅通', clause: '消防法 第二十八条', categoryId: 'escape-route' },
    { id: 'gear-there', text: '灭火器完好', categoryId: 'other' },
  ],
}

export const checklists = () => transact([putChecklist(chargingChecklist)])

/** A charging place of 太宇一区 that 物业公司 01 answers for. */
export async function aSite(overrides: Partial<StoredSite> = {}): Promise<StoredSite> {
  const id = newId('sit')
  const { areaPath = 'luotang/taiyu/taiyu-g1/taiyu-e1' } = overrides
  const site: StoredSite = {
    id,
    kind: 'ebike_charging',
    name: '地下充电点',
    estateId: areaPath.split('/').at(-1)!,
    areaPath,
    address: '地下一层',
    risk: 'high',
    unitId: 'property-1',
    unitName: '物业公司 01',
    ...sealedFor(id, { personName: '负责人 甲', phone: '13800009000' }),
    open: {},
    rechecks: {},
    version: 1,
    ...overrides,
  }
  await transact([addSite(site)])
  return site
}

type Plan = SentTo<typeof inspections.plan>

export const aPlan = (siteId: string, overrides: Partial<Plan> = {}): Plan => ({
  requestId: newId('ins'),
  siteId,
  plannedOn: addDays(dayOf(now()), 1),
  ...overrides,
})

export const planOk = (siteId: string, by: string, overrides: Partial<Plan> = {}) =>
  callOk(handler, inspections.plan, aPlan(siteId, overrides), by)

/** One that is going on. */
export const startedOk = (siteId: string, by: string, overrides: Partial<Plan> = {}) =>
  planOk(siteId, by, { at: now(), ...overrides })

type Finish = SentTo<typeof inspections.finish>

/** Nothing was wrong. */
export const aFinish = (inspectionId: string, overrides: Partial<Finish> = {}): Finish => ({
  inspectionId,
  requestId: newId('ins'),
  answers: { 'exit-clear': 'ok', 'gear-there': 'not_applicable' },
  ...overrides,
})

export const signed = { kind: 'signed', name: '负责人 甲', signature: 'M10 20l30 40l-5 6' } as const

type Found = SentTo<typeof inspections.addFindings>['findings'][number]

/** Two bikes in front of the exit, with a deadline, photographed by that person. */
export const aProblem = async (by: string, overrides: Partial<Found> = {}): Promise<Found> => ({
  requestId: newId('haz'),
  itemId: 'exit-clear',
  categoryId: 'escape-route',
  place: '北侧出口',
  description: '两辆车挡住出口',
  photoIds: [await aPhoto(by)],
  action: { kind: 'deadline' },
  ...overrides,
})

export const fixedAtOnce = async (by: string) => ({
  kind: 'fixed_on_the_spot' as const,
  photoIds: [await aPhoto(by)],
  note: '当场挪走',
})

/** What was found, handed in by itself. */
export async function findOk(inspectionId: string, by: string, overrides: Partial<Found> = {}) {
  const findings = [await aProblem(by, overrides)]
  const { results } = await callOk(handler, inspections.addFindings, { inspectionId, findings }, by)
  const [result] = results
  if (!result || !('finding' in result)) throw new Error(`Refused: ${JSON.stringify(result)}`)
  return result.finding
}
