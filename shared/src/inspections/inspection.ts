import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import { HazardState } from '../hazards/workflow.ts'
import { HazardId, InspectionId, RequestId, SiteId, Slug } from '../ids.ts'
import { Photo } from '../photos.ts'
import { Day } from '../times.ts'
import { FindingSaid, Taught } from './acknowledgement.ts'
import { type Answers, contradictedBy, unfoundIn } from './answers.ts'
import { Checklist, ChecklistAnswers, type ChecklistItem } from './checklist.ts'
import { RecordNumber } from './record.ts'
import { SiteKind } from './site.ts'
import { InspectionPart, InspectionState } from './workflow.ts'

/** Who comes along for the subdistrict itself; everybody else comes as a unit. */
export const Team = z.enum(['office', 'community', 'grid'])
export type Team = z.infer<typeof Team>

export const UnitAlong = z.object({ id: Slug, name: z.string() })

/** Who came, in the place of who was planned to. */
export const Along = z.object({ teams: z.array(Team).max(3), unitIds: z.array(Slug).max(8) })
export type Along = z.infer<typeof Along>

/** A visit to a site, as a list shows it. */
export const InspectionRow = z
  .object({
    id: InspectionId,
    state: InspectionState,
    siteId: SiteId,
    siteName: z.string(),
    siteKind: SiteKind,
    areaPath: AreaPath,
    address: z.string(),
    teams: z.array(Team),
    units: z.array(UnitAlong),
    responsibleUnitId: Slug.optional(),
    responsibleUnitName: z.string(),
    plannedOn: Day,
    startedAt: z.string().optional(),
    /** When it was finished or cancelled. */
    endedAt: z.string().optional(),
    /** Why it was cancelled. */
    reason: z.string().optional(),
    /** As what who started it is known, e.g. 网格员 01. */
    leadTitle: z.string().optional(),
    findingCount: z.number().int(),
    recordNumber: RecordNumber.optional(),
    version: z.number().int(),
  })
  .meta({ id: 'InspectionRow' })
export type InspectionRow = z.infer<typeof InspectionRow>

/** How far ahead an inspection is planned. */
export const plannedDaysAtMost = 365

export const Recheck = z
  .object({
    /** From then on it is to be done; whoever stands there can before. */
    opensAt: z.string(),
    dueAt: z.string(),
    state: z.enum(['waiting', 'passed']),
    /** How often it was not passed so far. */
    failed: z.number().int(),
    checkedAt: z.string().optional(),
    note: z.string().optional(),
    photos: z.array(Photo),
  })
  .meta({ id: 'Recheck' })
export type Recheck = z.infer<typeof Recheck>

/** What was found: a hazard, with what belongs to the inspection. */
export const Finding = z
  .object({
    hazardId: HazardId,
    inspectionId: InspectionId,
    siteId: SiteId,
    siteName: z.string(),
    areaPath: AreaPath,
    /** By which it was handed in; not of the first ones. */
    requestId: RequestId.optional(),
    /** Of the hazard, for the telephone. */
    number: z.string(),
    /** The item of the checklist it answers. */
    itemId: Slug.optional(),
    /** Found beside the checklist; findings of before that name no item may be what is wrong with one. */
    isOfNoItem: z.literal(true).optional(),
    categoryId: Slug,
    categoryName: z.string(),
    clause: z.string().optional(),
    place: z.string(),
    description: z.string(),
    before: z.array(Photo),
    after: z.array(Photo),
    /** 即查即改 or 限期整改. */
    outcome: z.enum(['fixed_on_the_spot', 'deadline']),
    note: z.string().optional(),
    foundAt: z.string(),
    dueAt: z.string(),
    /** Of the hazard; a moment old. */
    state: HazardState,
    recheck: Recheck.optional(),
    /** Who reads it fixed it: somebody else looks again. */
    ownFix: z.boolean().optional(),
    /** What the responsible person said to it, once the inspection is finished. */
    said: FindingSaid.optional(),
  })
  .meta({ id: 'Finding' })
export type Finding = z.infer<typeof Finding>

/** The inspection as one reads it. */
export const Inspection = InspectionRow.extend({
  checklist: Checklist,
  /** Once it is finished. */
  answers: ChecklistAnswers.optional(),
  taught: z.array(Taught),
  note: z.string().optional(),
  findings: z.array(Finding),
  parts: z.array(InspectionPart),
}).meta({ id: 'Inspection' })
export type Inspection = z.infer<typeof Inspection>

type Answered = Answers & { isAcknowledged: boolean }

type Unfinishable =
  | { code: 'checklist_incomplete' | 'finding_missing' | 'item_has_finding'; itemIds: string[] }
  | { code: 'not_acknowledged' }

/**
 * Why it cannot be finished: every item is answered, every problem is a finding, what names an item is no contradiction
 * to its answer, and findings are acknowledged.
 */
export function whyNotFinishable({ isAcknowledged, ...answered }: Answered): Unfinishable | undefined {
  const { checklist, answers, findings } = answered
  const open = checklist.items.filter(({ id }) => answers[id] === undefined)
  if (open.length > 0) return { code: 'checklist_incomplete', itemIds: idsOf(open) }
  const missing = unfoundIn(answered)
  if (missing.length > 0) return { code: 'finding_missing', itemIds: idsOf(missing) }
  const { named } = contradictedBy(answered)
  if (named.length > 0) return { code: 'item_has_finding', itemIds: idsOf(named) }
  if (findings.length > 0 && !isAcknowledged) return { code: 'not_acknowledged' }
}

const idsOf = (items: readonly ChecklistItem[]) => items.map(({ id }) => id)

const offlineAtMostMs = 14 * 24 * 60 * 60 * 1000

/** A phone without a network tells later what happened; its clock may be wrong, but not by weeks and not ahead. */
export function whenTold(told: string | undefined, now: string): string {
  if (told === undefined || told > now) return now
  const earliest = new Date(Date.parse(now) - offlineAtMostMs).toISOString()
  return told < earliest ? earliest : told
}
