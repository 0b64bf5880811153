import { SaidToFinding, saidTo } from '@mulin/shared/inspections/acknowledgement'
import { InspectionRow, Inspection, Team } from '@mulin/shared/inspections/inspection'
import { type InspectionPart, isInspectionOver } from '@mulin/shared/inspections/workflow'
import { instantOf } from '@mulin/shared/times'
import * as z from 'zod'
import { findingFrom, type StoredFinding, storedFindingFrom } from './findings.ts'
import { askedAlong, cameAlong, doneWork, inspectionAt, openWork } from './index-keys.ts'
import { keys } from './keys.ts'
import { cut, queryOfAll } from './pages.ts'
import type { Item } from './reading.ts'
import { type Page, query } from './table.ts'
import type { Write } from './transact.ts'

/** An inspection as stored: work that waits for staff. */
export const StoredInspection = Inspection.omit({ findings: true, parts: true }).extend({
  kind: z.literal('inspection'),
  plannedAt: z.string(),
  plannedBy: z.string(),
  /** The team of who leads it; not known of those that were begun before. */
  leadTeam: Team.optional(),
  /** The request that started it. */
  startedWith: z.string().optional(),
  /** The request that finished it or called it off. */
  endedWith: z.string().optional(),
  /** What that request said, as a fingerprint; not known of those that ended before. */
  endedAs: z.string().optional(),
  /** What the responsible person said to each finding. */
  said: z.array(SaidToFinding).optional(),
})
export type StoredInspection = z.infer<typeof StoredInspection>

export interface InspectionFile {
  inspection: StoredInspection
  findings: StoredFinding[]
}

export const inspectionFrom = ({ inspection, findings }: InspectionFile, parts: InspectionPart[]): Inspection => ({
  ...inspection,
  findings: findings.map((finding) => ({ ...findingFrom(finding), said: saidTo(finding.requestId, inspection.said) })),
  parts,
})

export const storedInspectionFrom = (item: Item): StoredInspection => StoredInspection.parse(item)

/** As a list shows it, or what a unit was told of it. */
export const inspectionRowFrom = (item: Item): InspectionRow => InspectionRow.parse(item)

/** One Query. */
export async function inspectionFileOf(inspectionId: string): Promise<InspectionFile | undefined> {
  const { pk, sk } = keys.inspection(inspectionId)
  const { items } = await query({ pk })
  const found = items.find((item) => item.sk === sk)
  if (!found) return undefined
  const findings = items.filter((item) => item.sk.startsWith('FINDING#'))
  return { inspection: storedInspectionFrom(found), findings: findings.map(storedFindingFrom) }
}

/** It is looked at on that day. */
export const inspectionDueAt = ({ plannedOn }: Pick<InspectionRow, 'plannedOn'>) => instantOf(plannedOn, '23:59')

export const addInspection = (inspection: StoredInspection): Write[] => [
  {
    put: {
      ...inspection,
      ...keys.inspection(inspection.id),
      ...listed(inspection),
      ...inspectionAt(inspection.siteId, inspection.id),
    },
    fresh: true,
  },
  ...tellUnits(inspection),
]

/** Loses when it is another one by now; also when something was found in the meantime. */
export function moveInspection(before: StoredInspection, after: StoredInspection): Write[] {
  const { state, startedAt, startedWith, endedAt, endedWith, endedAs } = after
  const { leadTitle, leadTeam, teams, units } = after
  const { reason, recordNumber, answers, taught, note, said, checklist } = after
  const who = { leadTitle, leadTeam, teams, units }
  const words = { reason, recordNumber, answers, taught, note, said, checklist }
  return [
    {
      update: keys.inspection(before.id),
      set: { state, startedAt, startedWith, endedAt, endedWith, endedAs, ...who, ...words, ...listed(after) },
      add: { version: 1 },
      if: { version: before.version, findingCount: before.findingCount },
    },
    ...tellUnits({ ...after, version: before.version + 1 }),
    ...unlist(before, after),
  ]
}

/** The first loses once the inspection is over, or called off; the others are what each unit along sees of it. */
export const countFinding = ({ id, units }: Pick<StoredInspection, 'id' | 'units'>): [Write, ...Write[]] => [
  { update: keys.inspection(id), add: { findingCount: 1 }, if: { id, state: 'under_way' } },
  ...units.map((unit) => ({ update: keys.unitAlong(id, unit.id), add: { findingCount: 1 } })),
]

const listed = (inspection: StoredInspection) => {
  const { id, areaPath, state, endedAt = '' } = inspection
  return isInspectionOver(state)
    ? doneWork('inspection', areaPath, endedAt, id)
    : openWork(areaPath, inspectionDueAt(inspection), id)
}

/** What each unit that was asked along finds in its own list. */
const tellUnits = (inspection: StoredInspection): Write[] =>
  inspection.units.map(({ id: unitId }) => ({
    put: {
      ...InspectionRow.parse(inspection),
      kind: 'inspection',
      plannedAt: inspection.plannedAt,
      ...keys.unitAlong(inspection.id, unitId),
      ...(isInspectionOver(inspection.state)
        ? cameAlong(unitId, inspection.endedAt ?? '', inspection.id)
        : askedAlong(unitId, inspection.plannedOn, inspection.id)),
    },
  }))

/** Whoever did not come has it in no list any more; it takes no right to delete. */
const unlist = ({ id, units }: StoredInspection, after: StoredInspection): Write[] =>
  units
    .filter((unit) => after.units.every((other) => other.id !== unit.id))
    .map((unit) => ({ update: keys.unitAlong(id, unit.id), remove: ['gsi5pk', 'gsi5sk'] }))

interface Wanted {
  state?: string | undefined
  isOpen: boolean
  after?: string | undefined
  limit: number
}

/** What some units were asked to: open ones by day, the others newest first. */
export async function inspectionsWith(
  unitIds: readonly string[],
  { state, isOpen, after, limit }: Wanted,
): Promise<Page> {
  const lists = unitIds.map((unitId) => (isOpen ? askedAlong : cameAlong)(unitId, '', '').gsi5pk)
  return cut(await queryOfAll(lists, { index: 'gsi5', where: { state }, newestFirst: !isOpen, after }), limit, 'gsi5')
}

const openAtMost = 100

/** What a unit was asked to and that is not over. */
export const openInspectionsOf = (unitId: string): Promise<Page> =>
  query({ index: 'gsi5', pk: askedAlong(unitId, '', '').gsi5pk, limit: openAtMost })
