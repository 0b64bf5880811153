import { idOf } from '@mulin/shared/areas'
import { type Actor, companiesOf, titleIn } from '@mulin/shared/duties'
import { deadlineDaysAtMost } from '@mulin/shared/hazards/deadline'
import type { HazardCategory } from '@mulin/shared/hazards/category'
import type { Handler } from '@mulin/shared/hazards/hazard'
import type { FoundProblem } from '@mulin/shared/inspections/found-problem'
import { whenTold } from '@mulin/shared/inspections/inspection'
import { spotOf } from '@mulin/shared/inspections/site'
import { isOffered } from '@mulin/shared/offered'
import { Refusal } from '@mulin/shared/refusals'
import { addDays, dayOf, instantOf } from '@mulin/shared/times'
import { deadlineOf } from '../platform/deadlines.ts'
import { numberOn } from '../platform/hazard-numbers.ts'
import { newId } from '../platform/ids.ts'
import type { Staff } from '../tables/duties.ts'
import { handing } from '../tables/handing.ts'
import { moved, opened } from '../tables/hazard-writes.ts'
import type { HazardRecord, NewEntry, NewHazard } from '../tables/hazards.ts'
import type { StoredInspection } from '../tables/inspections.ts'
import { findingOf } from './finding-of.ts'

/** Who finds it, when, and in which inspection. */
export interface Situation {
  inspection: StoredInspection
  staff: Staff
  personId: string
  actor: Actor
  now: string
}

interface Known {
  category: HazardCategory
  /** Of its photos, by id. */
  sha256: Record<string, string>
}

/** What was found as a hazard: fixed and closed at once, or in the hands of who answers for the site. */
export function newFinding(situation: Situation, problem: FoundProblem, { category, sha256 }: Known) {
  const hazard = hazardOf(situation, problem, category)
  const record = takenOn(opened(hazard, entryOf(situation, hazard, ['report', 'reported'])), situation, problem)
  return { record, finding: { ...findingOf(situation.inspection, problem, record.hazard), sha256 } }
}

function hazardOf(situation: Situation, problem: FoundProblem, category: HazardCategory): NewHazard {
  const { inspection, personId, now } = situation
  const foundAt = whenTold(problem.at, now)
  const { areaPath, id: inspectionId, siteId, siteName, siteKind } = inspection
  const clause = clauseFor(situation, problem, category)
  return {
    kind: 'hazard',
    id: newId('haz'),
    number: numberOn(foundAt),
    state: 'reported',
    categoryId: category.id,
    categoryName: category.name,
    deadline: category.deadline,
    estateId: idOf(areaPath),
    areaPath,
    spot: spotOf(siteKind),
    place: `${siteName} ${problem.place}`,
    description: problem.description,
    photoIds: problem.photoIds,
    reporterId: personId,
    inspection: { id: inspectionId, siteId, siteName, siteKind, clause },
    reportedAt: foundAt,
    changedAt: foundAt,
    version: 1,
    ...dueFor(problem, category, foundAt),
  }
}

function clauseFor({ inspection }: Situation, { itemId }: FoundProblem, category: HazardCategory) {
  if (itemId === undefined) return category.clause
  const item = inspection.checklist.items.find(({ id }) => id === itemId)
  if (!item) throw new Refusal('checklist_item_not_found')
  return item.clause ?? category.clause
}

function dueFor({ action }: FoundProblem, category: HazardCategory, foundAt: string) {
  if (action.kind !== 'deadline' || action.dueOn === undefined) return deadlineOf(category, foundAt)
  const first = dayOf(foundAt)
  if (action.dueOn < first || action.dueOn > addDays(first, deadlineDaysAtMost))
    throw new Refusal('deadline_out_of_range')
  return { dueAt: instantOf(action.dueOn, '23:59'), dueOnHolidayCalendar: true }
}

function entryOf(
  { personId, actor, inspection }: Situation,
  { reportedAt: at }: Pick<NewHazard, 'reportedAt'>,
  [action, state]: readonly [NewEntry['action'], NewEntry['state']],
): NewEntry {
  const by = titleIn(actor, inspection.areaPath) ?? actor.duties[0]?.title
  return { at, action, state, by, photoIds: [], personId }
}

const rectified = { outcome: 'rectified' } as const

/** Fixed on the spot it is over; otherwise who answers for the site has it, who is there and is told. */
function takenOn(record: HazardRecord, situation: Situation, { action }: FoundProblem): HazardRecord {
  const handler = responsible(situation)
  const { note } = action
  const entry = (...what: Parameters<typeof entryOf>[2]) => entryOf(situation, record.hazard, what)
  if (action.kind === 'fixed_on_the_spot') {
    const fixed = moved(record, { handler }, { ...entry('fix', 'fixed'), note, photoIds: action.photoIds })
    return moved(fixed, rectified, { ...entry('close', 'closed'), ...rectified })
  }
  const accepted = moved(record, {}, { ...entry('accept', 'accepted'), note })
  if (!handler) return accepted
  const change = handing(handler, situation.staff.duties, situation.now)
  return moved(accepted, change, { ...entry('dispatch', 'dispatched'), handler })
}

/** By name where its unit is none of the subdistrict; nobody where it was retired since. */
function responsible({ inspection, staff: { duties, units }, now }: Situation): Handler | undefined {
  const { responsibleUnitId: unitId, responsibleUnitName: name, areaPath } = inspection
  if (unitId === undefined) return { name }
  if (units.some((unit) => unit.id === unitId && !isOffered(unit))) return undefined
  return { unitId, name, ...(companiesOf(duties, areaPath, now).includes(unitId) && { ofEstate: true }) }
}
