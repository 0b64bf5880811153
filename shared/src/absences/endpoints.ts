import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { RequestId, SignUpId } from '../ids.ts'
import { Absence, OwnAbsence } from './absence.ts'
import { AbsenceRule } from './rule.ts'

const words = z.string().trim().min(2).max(200)
const decision = z.object({ signUpId: SignUpId, reason: words })

const ofStaff = [
  'sign_up_not_found',
  'outside_your_area',
  'not_absent',
  'absence_moved_on',
  'absence_is_your_own',
] as const

export const absences = {
  rule: endpoint({
    method: 'GET',
    path: '/absence-rule',
    access: 'anyone',
    summary: 'What follows from having a seat and not coming, again and again',
    input: z.object({}),
    output: AbsenceRule,
    refusals: [],
  }),
  setRule: endpoint({
    method: 'PUT',
    path: '/absence-rule',
    access: 'rules.set',
    summary: 'Change that rule, or turn it off; it decides from now on, also about what was before',
    input: AbsenceRule,
    output: AbsenceRule,
    refusals: ['outside_your_area'],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/absences',
    access: 'resident',
    summary: 'Where I did not come, newest first, with the rule and until when I am paused',
    input: z.object({}),
    output: z.object({ absences: z.array(OwnAbsence), rule: AbsenceRule, pausedUntil: z.string().optional() }),
    refusals: [],
  }),
  appeal: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/appeal',
    access: 'resident',
    summary: 'Say why I did not come, or that I was there; until staff answer the absence does not count',
    input: z.object({ signUpId: SignUpId, requestId: RequestId, words }),
    output: OwnAbsence,
    refusals: ['sign_up_not_found', 'not_absent', 'absence_moved_on', 'appeal_closed', 'request_id_reused'],
  }),
  excuse: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/excuse',
    access: 'activities.manage',
    summary: 'Do not count an absence, with or without an appeal; the person reads the reason',
    input: decision,
    output: Absence,
    refusals: ofStaff,
  }),
  uphold: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/uphold',
    access: 'activities.manage',
    summary: 'Let an absence count after an appeal; the person reads the reason',
    input: decision,
    output: Absence,
    refusals: ofStaff,
  }),
}
