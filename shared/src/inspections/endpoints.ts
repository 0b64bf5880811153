import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import { endpoint } from '../endpoint.ts'
import { HazardId, InspectionId, RequestId, SiteId, Slug } from '../ids.ts'
import { Cursor, pageInput } from '../pages.ts'
import { refusedPhotos } from '../photos.ts'
import { Day, Instant } from '../times.ts'
import { Acknowledgement, SaidToFinding, Taught } from './acknowledgement.ts'
import { Checklist, ChecklistAnswers } from './checklist.ts'
import { checklists } from './checklists.ts'
import { findingPhotoIds as photoIds, FoundProblem, refusedFindings, words } from './found-problem.ts'
import { Along, Finding, Inspection, InspectionRow, Team } from './inspection.ts'
import { PrintedRecord, RecordCheck, RecordNumber } from './record.ts'
import { InspectionState } from './workflow.ts'

/** `at` is when it happened, for a phone that had no network then. */
const step = { inspectionId: InspectionId, requestId: RequestId, at: Instant.optional() }
/** Without it, as a phone of before, it is who was planned to, or who was said to have come. */
const along = Along.optional()
/**
 * The one that somebody had on the phone when it began, of what the site was then; without it, the newest, or that of
 * the plan.
 */
const checklist = Checklist.pick({ kind: true, version: true }).optional()

const refusedStep = ['inspection_not_found', 'inspection_moved_on'] as const

const refusedRecheck = [
  'finding_not_found',
  'recheck_not_open',
  'other_officer_must_check',
  'recheck_of_own_fix',
  'parts_still_open',
  'hazard_already_handled',
  'request_id_reused',
] as const

export const inspections = {
  ...checklists,
  plan: endpoint({
    method: 'POST',
    path: '/inspections',
    access: 'inspections.lead',
    summary: 'Plan an inspection for a day, or with `at` start one at once',
    input: z.object({
      requestId: RequestId,
      siteId: SiteId,
      plannedOn: Day,
      at: Instant.optional(),
      checklist,
      teams: z.array(Team).max(3).default([]),
      unitIds: z.array(Slug).max(8).default([]),
    }),
    output: Inspection,
    refusals: [
      'site_not_found',
      'checklist_not_found',
      'unit_not_found',
      'unit_retired',
      'day_over',
      'day_too_far',
      'request_id_reused',
    ],
  }),
  list: endpoint({
    method: 'GET',
    path: '/inspections',
    access: 'inspections.attend',
    summary: 'Inspections of my area, or those my unit was asked to: open ones by day, others newest first',
    input: z.object({ areaPath: AreaPath.optional(), state: InspectionState.optional(), ...pageInput }),
    output: z.object({ inspections: z.array(InspectionRow), next: Cursor.optional() }),
    refusals: ['outside_your_area'],
  }),
  one: endpoint({
    method: 'GET',
    path: '/inspections/{inspectionId}',
    access: 'inspections.attend',
    summary: 'An inspection with its checklist and findings',
    input: z.object({ inspectionId: InspectionId }),
    output: Inspection,
    refusals: ['inspection_not_found'],
  }),
  start: endpoint({
    method: 'POST',
    path: '/inspections/{inspectionId}/start',
    access: 'inspections.lead',
    summary: 'Begin what was planned, with who came',
    input: z.object({ ...step, checklist, along }),
    output: Inspection,
    refusals: [...refusedStep, 'checklist_not_found', 'unit_not_found'],
  }),
  addFindings: endpoint({
    method: 'POST',
    path: '/inspections/{inspectionId}/findings',
    access: 'inspections.attend',
    summary: 'Hand in what was found, each by itself: fixed on the spot, or with a deadline and a re-check',
    input: z.object({ inspectionId: InspectionId, findings: z.array(FoundProblem).min(1).max(10) }),
    output: z.object({
      results: z.array(
        z.union([
          z.object({ requestId: RequestId, finding: Finding }),
          z.object({ requestId: RequestId, refused: z.enum(refusedFindings) }),
        ]),
      ),
    }),
    refusals: ['inspection_not_found'],
  }),
  finish: endpoint({
    method: 'POST',
    path: '/inspections/{inspectionId}/finish',
    access: 'inspections.lead',
    summary:
      'Finish it with who came, the answers and the acknowledgement, finding by finding; the record gets a number and a hash',
    input: z.object({
      ...step,
      along,
      answers: ChecklistAnswers,
      taught: z.array(Taught).max(10).default([]),
      note: words(300).optional(),
      acknowledgement: Acknowledgement.optional(),
      /** Finding by finding; a phone of before sends none. */
      said: z.array(SaidToFinding).max(100).optional(),
    }),
    output: Inspection.extend({
      /** An earlier sending of this request said something else, and that is what the record says. */
      saidBefore: z.literal(true).optional(),
    }),
    refusals: [
      ...refusedStep,
      'unit_not_found',
      'checklist_incomplete',
      'finding_missing',
      'item_has_finding',
      'not_acknowledged',
    ],
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/inspections/{inspectionId}/cancel',
    access: 'inspections.lead',
    summary: 'Call it off, with the reason; what was found before stays',
    input: z.object({ inspectionId: InspectionId, requestId: RequestId, reason: words(200).min(2) }),
    output: Inspection,
    refusals: refusedStep,
  }),
  recheck: endpoint({
    method: 'POST',
    path: '/inspections/{inspectionId}/findings/{hazardId}/recheck',
    access: 'inspections.lead',
    summary:
      'Look again (回头看): passed closes the hazard, not passed has it done again, or before the deadline is only noted',
    input: z.object({
      inspectionId: InspectionId,
      hazardId: HazardId,
      requestId: RequestId,
      result: z.enum(['passed', 'not_passed']),
      photoIds,
      note: words(300).optional(),
      at: Instant.optional(),
    }),
    output: Finding,
    refusals: [...refusedRecheck, ...refusedPhotos],
  }),
  record: endpoint({
    method: 'GET',
    path: '/inspection-records/{number}/paper',
    access: 'inspections.attend',
    summary: 'The record with name and signature, to be printed; that somebody looked is recorded',
    input: z.object({ number: RecordNumber }),
    output: PrintedRecord,
    refusals: ['record_not_found'],
  }),
  checkRecord: endpoint({
    method: 'GET',
    path: '/inspection-records/{number}',
    access: 'anyone',
    summary: 'Whether there is such a record, what it counts and whether it is what was signed; nothing of a person',
    input: z.object({ number: RecordNumber }),
    output: RecordCheck,
    refusals: ['record_not_found'],
  }),
}
