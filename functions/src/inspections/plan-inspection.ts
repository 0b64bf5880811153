import { mayDecideIn, Unit } from '@mulin/shared/duties'
import type { Checklist } from '@mulin/shared/inspections/checklist'
import type { inspections } from '@mulin/shared/inspections/endpoints'
import { plannedDaysAtMost, UnitAlong, whenTold } from '@mulin/shared/inspections/inspection'
import { inspectionPartsOf } from '@mulin/shared/inspections/workflow'
import { isOffered } from '@mulin/shared/offered'
import { Refusal } from '@mulin/shared/refusals'
import { addDays, dayOf } from '@mulin/shared/times'
import { newId } from '../platform/ids.ts'
import type { UseCase } from '../platform/serve.ts'
import { allChecklists, checklistAs } from '../tables/checklists.ts'
import { addInspection, inspectionFrom, type StoredInspection } from '../tables/inspections.ts'
import { keys } from '../tables/keys.ts'
import type { Item } from '../tables/reading.ts'
import { createOnce, earlierAnswer, requestKey } from '../tables/requests.ts'
import { StoredSite } from '../tables/sites.ts'
import { getItems } from '../tables/table.ts'
import { ledBy } from './led-by.ts'

type Plan = UseCase<typeof inspections.plan>
type Call = Parameters<Plan>[0]

export const planInspection: Plan = async (call) => {
  const { input, personId } = call
  const { requestId, ...content } = input
  const request = { personId, requestId, content }
  const unitIds = [...new Set(input.unitIds)]
  const [[remembered, place, ...units], checklists] = await Promise.all([
    getItems([requestKey(request), keys.site(input.siteId), ...unitIds.map(keys.unit)]),
    allChecklists(),
  ])
  const earlier = earlierAnswer<StoredInspection>(remembered, request)
  if (earlier) return newFile(call, earlier)

  const site = siteIn(call, place)
  const inspection = inspectionOf(call, site, await checklistFor(call, site, checklists), units)
  const done = await createOnce(request, inspection, addInspection(inspection))
  if ('lost' in done) throw new Refusal('busy')
  return newFile(call, done.answer)
}

const newFile = ({ actor }: Call, inspection: StoredInspection) =>
  inspectionFrom({ inspection, findings: [] }, inspectionPartsOf(actor, inspection))

function siteIn({ input, actor, now, refuse }: Call, place: Item | undefined): StoredSite {
  const site = place && StoredSite.parse(place)
  if (!site || !mayDecideIn(actor, site.areaPath)) throw refuse('site_not_found')
  const wrong = input.at === undefined && whyNotOn(input.plannedOn, dayOf(now))
  if (wrong) throw refuse(wrong)
  return site
}

function whyNotOn(day: string, today: string) {
  if (day < today) return 'day_over'
  return day > addDays(today, plannedDaysAtMost) ? 'day_too_far' : undefined
}

/** What is looked at: the newest, or the one that was on the phone where it began. */
async function checklistFor({ input, refuse }: Call, { kind }: StoredSite, newest: readonly Checklist[]) {
  const { checklist: had } = input
  const own = newest.find((one) => one.kind === (had?.kind ?? kind))
  const wanted = !had || had.version === own?.version ? own : await checklistAs(had.kind, had.version)
  if (!wanted) throw refuse('checklist_not_found')
  return wanted
}

function inspectionOf(call: Call, site: StoredSite, checklist: Checklist, units: (Item | undefined)[]) {
  const { input, actor, now, refuse } = call
  if (units.includes(undefined)) throw refuse('unit_not_found')
  // Who came along where it began came along.
  if (input.at === undefined && !units.every((unit) => isOffered(Unit.parse(unit)))) throw refuse('unit_retired')
  const startedAt = input.at === undefined ? undefined : whenTold(input.at, now)
  const planned = { areaPath: site.areaPath, teams: [...new Set(input.teams)] }
  const came = startedAt === undefined ? { teams: planned.teams } : ledBy(actor, planned)
  const inspection: StoredInspection = {
    kind: 'inspection',
    id: newId('ins'),
    state: startedAt === undefined ? 'planned' : 'under_way',
    siteId: site.id,
    siteName: site.name,
    siteKind: site.kind,
    areaPath: site.areaPath,
    address: site.address,
    ...came,
    units: units.map((unit) => UnitAlong.parse(unit)),
    responsibleUnitId: site.unitId,
    responsibleUnitName: site.unitName,
    plannedOn: startedAt === undefined ? input.plannedOn : dayOf(startedAt),
    startedAt,
    findingCount: 0,
    checklist,
    taught: [],
    plannedAt: now,
    plannedBy: actor.personId,
    version: 1,
  }
  return inspection
}
