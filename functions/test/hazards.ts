import type { HazardCategory } from '@mulin/shared/hazards/category'
import { idOf } from '@mulin/shared/areas'
import { later, now } from '../src/platform/clock.ts'
import { newId } from '../src/platform/ids.ts'
import { putHazardCategory } from '../src/tables/hazard-categories.ts'
import { addHazard, opened } from '../src/tables/hazard-writes.ts'
import type { NewHazard, StoredHazard } from '../src/tables/hazards.ts'
import { transact } from '../src/tables/transact.ts'
import { aResident } from './people.ts'

export const escapeRoute: HazardCategory = {
  id: 'escape-route',
  name: '堵塞疏散通道',
  hint: '楼道、安全出口被占',
  icon: 'exit',
  deadline: { hours: 24 },
  questions: [{ id: 'how-many', text: '车辆数量' }],
}
export const otherHazard: HazardCategory = {
  id: 'other',
  name: '其他隐患',
  hint: '说说看到了什么',
  icon: 'other',
  deadline: { workdays: 3 },
}

export const hazardCategories = () => transact([putHazardCategory(otherHazard, 9), putHazardCategory(escapeRoute, 1)])

let given = 0

/** A hazard of 太宇一区, not stored yet. */
export function aNewHazard(overrides: Partial<NewHazard> & Pick<NewHazard, 'reporterId'>): NewHazard {
  const { areaPath = 'luotang/taiyu/taiyu-g1/taiyu-e1', reportedAt = now() } = overrides
  return {
    kind: 'hazard',
    id: newId('haz'),
    number: `YH20261122-${String(++given).padStart(6, '0')}`,
    state: 'reported',
    categoryId: escapeRoute.id,
    categoryName: escapeRoute.name,
    estateId: idOf(areaPath),
    areaPath,
    place: '3 栋楼道',
    description: '电动车堵住了楼道',
    photoIds: [],
    reportedAt,
    changedAt: reportedAt,
    deadline: { hours: 24 },
    dueAt: later(reportedAt, 24 * 60),
    dueOnHolidayCalendar: true,
    version: 1,
    ...overrides,
  }
}

/** The same as it stands in the table, in whatever state, of a reporter who left no number. */
export async function aHazard(overrides: Partial<NewHazard> = {}): Promise<StoredHazard> {
  const reporterId = overrides.reporterId ?? (await aResident()).id
  const hazard = aNewHazard({ ...overrides, reporterId })
  const { state, reportedAt: at } = hazard
  const record = opened(hazard, { action: 'report', state, at, personId: reporterId, photoIds: [] })
  if (await transact(addHazard(record))) throw new Error(`${hazard.number} is taken`)
  return record.hazard
}
