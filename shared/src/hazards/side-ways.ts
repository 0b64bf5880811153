import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { Slug } from '../ids.ts'
import { Location } from '../location.ts'
import { Day } from '../times.ts'
import { HazardFile, HazardNumber } from './hazard.ts'
import { Building, Spot } from './place.ts'
import { handedTo, handedToAnybody, note, reason, refusedAction, staffAction as action } from './step-input.ts'

/** What staff do with a hazard beside the straight way to its end. */
export const sideWays = {
  takeOn: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/take-on',
    access: 'hazards.fix',
    summary: 'The property company of the estate takes on what nobody has yet (红色物业)',
    input: z.object({ ...action, note }),
    output: HazardFile,
    refusals: [...refusedAction, 'unit_retired'],
  }),
  reroute: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/reroute',
    access: 'hazards.handle',
    summary: 'Hand it to somebody else in place, and put category, estate or place right (改派)',
    input: z.object({
      ...action,
      ...handedToAnybody,
      categoryId: Slug.optional(),
      estateId: Slug.optional(),
      building: Building.optional(),
      spot: Spot.optional(),
      place: z.string().trim().min(1).max(80).optional(),
      /** `null`: it is not where its pin says, and it has none any more. */
      location: Location.nullable().optional(),
      reason,
    }),
    output: HazardFile,
    refusals: [
      ...refusedAction,
      'handler_not_found',
      'category_not_found',
      'estate_not_found',
      'outside_your_area',
      'hazard_is_a_part',
      'location_far_off',
    ],
  }),
  correct: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/correct',
    access: 'hazards.handle',
    summary: 'Say where it really is; who has it keeps it, and the parts of a whole go along (改正位置)',
    input: z.object({
      ...action,
      version: z.number().int().min(1),
      estateId: Slug,
      /** What is left out of these three it does not have. */
      building: Building.optional(),
      spot: Spot.optional(),
      location: Location.optional(),
      place: z.string().trim().min(1).max(80),
    }),
    output: HazardFile,
    refusals: [
      ...refusedAction,
      'estate_not_found',
      'outside_your_area',
      'place_unchanged',
      'handler_not_there',
      'hazard_is_a_part',
      'location_far_off',
    ],
  }),
  handUp: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/hand-up',
    access: 'hazards.handle',
    summary: 'It is not of this community or grid: the office says whose it is (交街道重新分)',
    input: z.object({ ...action, reason }),
    output: HazardFile,
    refusals: [...refusedAction, 'hazard_is_a_part'],
  }),
  ask: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/ask',
    access: 'hazards.fix',
    summary: 'Ask the reporter; the clock rests until there is an answer, of a whole also those of its open parts',
    input: z.object({ ...action, note: reason }),
    output: HazardFile,
    refusals: [...refusedAction, 'hazard_is_a_part', 'question_already_open'],
  }),
  requestExtension: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/request-extension',
    access: 'hazards.fix',
    summary: 'Whoever has it asks for a later deadline (申请延期)',
    input: z.object({ ...action, until: Day, reason }),
    output: HazardFile,
    refusals: [...refusedAction, 'extension_already_requested', 'extension_not_later', 'deadline_out_of_range'],
  }),
  extend: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/extend',
    access: 'hazards.handle',
    summary:
      'Give it another deadline, with the reason the reporter reads (延期); the open parts of a whole get the same',
    input: z.object({ ...action, until: Day, reason }),
    output: HazardFile,
    refusals: [...refusedAction, 'deadline_unchanged', 'deadline_out_of_range'],
  }),
  refuseExtension: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/refuse-extension',
    access: 'hazards.handle',
    summary: 'Leave the deadline as it is, with the reason',
    input: z.object({ ...action, reason }),
    output: HazardFile,
    refusals: refusedAction,
  }),
  split: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/split',
    access: 'hazards.handle',
    summary: 'Split it into parts with handlers of their own; it can be checked once all of them are over',
    input: z.object({
      ...action,
      parts: z
        .array(z.object({ ...handedTo, what: reason }))
        .min(2)
        .max(6),
      note,
    }),
    output: HazardFile,
    refusals: [...refusedAction, 'handler_not_found', 'hazard_is_a_part'],
  }),
  merge: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/merge',
    access: 'hazards.handle',
    summary: 'It is the same as another open one of its estate, which goes on for both (并案)',
    input: z.object({ ...action, number: HazardNumber, note }),
    output: HazardFile,
    refusals: [
      ...refusedAction,
      'hazard_is_a_part',
      'merge_target_not_found',
      'merge_target_unfit',
      'other_officer_must_decide',
    ],
  }),
}
