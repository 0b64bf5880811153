import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import { endpoint } from '../endpoint.ts'
import { HoursId, RequestId, SignUpId } from '../ids.ts'
import { Cursor, pageInput } from '../pages.ts'
import { Training } from '../trainings.ts'
import { Hours, HoursRow, minutesAtMost } from './hours.ts'
import { HoursState } from './workflow.ts'

const step = z.object({ hoursId: HoursId, requestId: RequestId })
const reason = z.string().trim().min(2).max(200)
const minutes = z.number().int().min(0).max(minutesAtMost)

/** Nobody decides about minutes that they did not see; clients of before do not say what they saw. */
const decision = step.extend({ version: z.number().int().optional() })

const ofStaff = ['hours_not_found', 'outside_your_area', 'hours_are_your_own', 'hours_moved_on'] as const
const ofMinutes = ['shift_not_over', 'longer_than_shift'] as const

export const hours = {
  mine: endpoint({
    method: 'GET',
    path: '/me/hours',
    access: 'resident',
    summary:
      'What I did as a volunteer, newest sign-up first, how many minutes of it are confirmed, and what I was taught',
    input: z.object({ ...pageInput }),
    output: z.object({
      hours: z.array(Hours),
      confirmedMinutes: z.number().int(),
      /** All of them, the latest first; with the first page only. */
      trainings: z.array(Training).optional(),
      next: Cursor.optional(),
    }),
    refusals: [],
  }),
  claim: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/hours',
    access: 'resident',
    summary: 'Say that I served in a shift for which nobody checked me in; staff answer',
    input: z.object({ signUpId: SignUpId, requestId: RequestId, reason }),
    output: Hours,
    refusals: ['sign_up_not_found', 'no_missing_hours', 'hours_moved_on'],
  }),
  dispute: endpoint({
    method: 'POST',
    path: '/hours/{hoursId}/dispute',
    access: 'resident',
    summary: 'Say what is wrong with my hours; staff answer',
    input: step.extend({ reason }),
    output: Hours,
    refusals: ['hours_not_found', 'hours_moved_on'],
  }),
  list: endpoint({
    method: 'GET',
    path: '/hours',
    access: 'hours.confirm',
    summary: 'Hours in my area: those that wait by deadline, the others newest first',
    input: z.object({ state: HoursState.default('pending'), areaPath: AreaPath.optional(), ...pageInput }),
    output: z.object({
      hours: z.array(HoursRow),
      next: Cursor.optional(),
      /** On the first page of what waits: how much that is, so that neither list hides the other. */
      waiting: z.object({ pending: z.number().int(), disputed: z.number().int() }).optional(),
    }),
    refusals: ['outside_your_area'],
  }),
  confirm: endpoint({
    method: 'POST',
    path: '/hours/{hoursId}/confirm',
    access: 'hours.confirm',
    summary: 'Confirm hours as they were recorded',
    input: decision,
    output: HoursRow,
    refusals: ofStaff,
  }),
  correct: endpoint({
    method: 'POST',
    path: '/hours/{hoursId}/correct',
    access: 'hours.confirm',
    summary: 'Set hours right; what was recorded stays, and the volunteer reads the reason',
    input: decision.extend({ minutes, reason }),
    output: HoursRow,
    refusals: [...ofStaff, ...ofMinutes],
  }),
  answer: endpoint({
    method: 'POST',
    path: '/hours/{hoursId}/answer',
    access: 'hours.confirm',
    summary: 'Answer a dispute: with other minutes, or without to leave them as they are',
    input: decision.extend({ minutes: minutes.optional(), reason }),
    output: HoursRow,
    refusals: [...ofStaff, ...ofMinutes],
  }),
}
