import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { ActivityId, RequestId, SignUpId } from '../ids.ts'
import { Skill } from '../skills.ts'
import { SignUp } from './sign-up.ts'

/** 256 random bits: who has it may read about the shift, and take it. */
export const HandOverCode = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** Why somebody cannot take a shift that is handed over. */
const untakable = [
  'hand_over_gone',
  'hand_over_is_your_own',
  'already_signed_up',
  'not_a_volunteer',
  'skill_required',
  'sessions_clash',
  'too_many_sessions',
  'shift_clash',
  'shift_rest',
] as const
export type Untakable = (typeof untakable)[number]

/** A shift that somebody cannot come to and would hand over; theirs until another volunteer takes it. */
export const HandOver = z
  .object({
    activityId: ActivityId,
    activityTitle: z.string(),
    sessionTitle: z.string(),
    place: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    skill: Skill.optional(),
    /** Whose it is. */
    nameMasked: z.string(),
    /** Why who asks cannot take it; left out when they can. */
    whyNot: z.enum(untakable).optional(),
    /** The sign-up, to whose it is. */
    signUpId: SignUpId.optional(),
  })
  .meta({ id: 'HandOver' })
export type HandOver = z.infer<typeof HandOver>

const one = z.object({ code: HandOverCode })

export const handOvers = {
  open: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/hand-over',
    access: 'resident',
    summary:
      'A secret code with which another volunteer may take my shift until it begins; the same one while it is open. Until somebody does the shift is mine',
    input: z.object({ signUpId: SignUpId }),
    output: one,
    refusals: ['sign_up_not_found', 'sign_up_moved_on', 'not_a_shift', 'hand_over_too_late'],
  }),
  one: endpoint({
    method: 'GET',
    path: '/hand-overs/{code}',
    access: 'resident',
    summary: 'The shift that somebody hands over, and whether I can take it',
    input: one,
    output: HandOver,
    refusals: ['hand_over_not_found'],
  }),
  take: endpoint({
    method: 'POST',
    path: '/hand-overs/{code}/take',
    access: 'resident',
    summary: 'Take the shift over: it is mine from now on, and theirs no longer; the first one has it',
    input: one.extend({ requestId: RequestId }),
    output: SignUp,
    refusals: ['hand_over_not_found', ...untakable, 'name_required', 'phone_required', 'request_id_reused'],
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/hand-overs/{code}/withdraw',
    access: 'resident',
    summary: 'Keep my shift after all; the code leads nowhere from now on',
    input: one,
    output: z.object({}),
    refusals: ['hand_over_not_found', 'hand_over_gone'],
  }),
}
