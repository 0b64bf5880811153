import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import { Unit } from '../duties.ts'
import { endpoint } from '../endpoint.ts'
import { HazardId, Slug } from '../ids.ts'
import { Cursor, pageInput } from '../pages.ts'
import { PhotoIds, refusedPhotos } from '../photos.ts'
import { AppliedRule, Miss } from '../routing/rule.ts'
import { Handler, Hazard, HazardFile, HazardNumber } from './hazard.ts'
import { hidingPhotos } from './hiding-photos.ts'
import { sideWays } from './side-ways.ts'
import { handedToAnybody, note, reason, refusedAction, staffAction as action } from './step-input.ts'
import { HazardOutcome, HazardState, Overseer } from './workflow.ts'

export const OfferedHandler = Handler.extend({
  /** Of a unit. */
  kind: Unit.shape.kind.optional(),
  /** Nobody in it has an account: it has to be sent a link. */
  noAccount: z.literal(true).optional(),
}).meta({ id: 'OfferedHandler' })
export type OfferedHandler = z.infer<typeof OfferedHandler>

/** What staff do with what was reported. */
export const handling = {
  list: endpoint({
    method: 'GET',
    path: '/hazards',
    access: 'hazards.fix',
    summary:
      'Hazards of an area, or handed to my unit; each with its first photo; open ones by what burns first, unless a state is asked for',
    input: z.object({
      areaPath: AreaPath.optional(),
      state: HazardState.optional(),
      categoryId: Slug.optional(),
      /** Only what should be fixed by now and is not. */
      overdue: z.literal('only').optional(),
      /** Only what was passed up that far, or further, because it is late. */
      escalated: Overseer.optional(),
      ...pageInput,
    }),
    output: z.object({ hazards: z.array(Hazard), next: Cursor.optional() }),
    refusals: ['outside_your_area'],
  }),
  numbered: endpoint({
    method: 'GET',
    path: '/hazard-numbers/{number}',
    access: 'hazards.fix',
    summary: 'The hazard of a number that somebody says on the telephone, for who may read it',
    input: z.object({ number: HazardNumber }),
    output: z.object({ hazardId: HazardId }),
    refusals: ['hazard_not_found'],
  }),
  handlers: endpoint({
    method: 'GET',
    path: '/handlers',
    access: 'hazards.handle',
    summary:
      'Units and people on duty that a hazard in this area can be handed to, and for a category to whom the rules lead by now, and why',
    input: z.object({
      areaPath: AreaPath,
      categoryId: Slug.optional(),
      /** What an inspection found can also be handed to who answers for the site, by name. */
      hazardId: HazardId.optional(),
    }),
    output: z.object({
      handlers: z.array(OfferedHandler),
      suggested: z.object({ handler: Handler, rule: AppliedRule }).optional(),
      /** The rules in their order, up to the one that fits. */
      trials: z.array(z.object({ rule: AppliedRule, miss: Miss.optional() })).optional(),
    }),
    refusals: ['outside_your_area'],
  }),
  accept: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/accept',
    access: 'hazards.handle',
    summary: 'Take a report up (立案)',
    input: z.object({ ...action, note }),
    output: HazardFile,
    refusals: [...refusedAction, 'other_officer_must_decide'],
  }),
  decline: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/decline',
    access: 'hazards.handle',
    summary: 'Do not take a report up, with the reason the reporter reads (不予立案)',
    input: z.object({ ...action, reason }),
    output: HazardFile,
    refusals: [...refusedAction, 'other_officer_must_decide'],
  }),
  dispatch: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/dispatch',
    access: 'hazards.handle',
    summary:
      'Hand it to a unit, a person on duty, or who answers for the site where it was found (派遣): exactly one of them',
    input: z.object({
      ...action,
      ...handedToAnybody,
      note,
    }),
    output: HazardFile,
    refusals: [...refusedAction, 'handler_not_found'],
  }),
  ...sideWays,
  ...hidingPhotos,
  sendBack: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/send-back',
    access: 'hazards.fix',
    summary: 'Give back what was handed to me, with the reason (退回)',
    input: z.object({ ...action, reason }),
    output: HazardFile,
    refusals: refusedAction,
  }),
  fix: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/fix',
    access: 'hazards.fix',
    summary: 'Say it is fixed, with at least one photo (反馈)',
    input: z.object({ ...action, photoIds: PhotoIds.min(1), note }),
    output: HazardFile,
    refusals: [...refusedAction, ...refusedPhotos],
  }),
  rework: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/rework',
    access: 'hazards.handle',
    summary: 'It is not fixed well: the same handler does it again (返工)',
    input: z.object({ ...action, reason }),
    output: HazardFile,
    refusals: refusedAction,
  }),
  check: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/check',
    access: 'hazards.handle',
    summary: 'Seen that it is fixed (核查)',
    input: z.object({ ...action, note }),
    output: HazardFile,
    refusals: [
      ...refusedAction,
      'parts_still_open',
      'other_officer_must_check',
      'fixed_by_oneself',
      'parts_closed_by_oneself',
    ],
  }),
  close: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/close',
    access: 'hazards.handle',
    summary:
      'Finish it, and say how it ended (结案), with the reason unless it was rectified; what was not checked was not rectified',
    input: z.object({ ...action, outcome: HazardOutcome, note }),
    output: HazardFile,
    refusals: [
      ...refusedAction,
      'outcome_needs_check',
      'outcome_unfit',
      'outcome_needs_reason',
      'other_officer_must_check',
      'other_officer_must_decide',
      'reported_by_oneself',
    ],
  }),
  revealReporter: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/reveal-reporter',
    access: 'hazards.handle',
    summary: "The reporter's whole name and number, to call them; that somebody looked is recorded",
    input: z.object({ hazardId: HazardId }),
    output: z.object({ name: z.string().optional(), phone: z.string() }),
    refusals: ['hazard_not_found', 'reporter_not_reachable'],
  }),
}
