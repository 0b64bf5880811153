import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { ActivityId, RequestId, SessionId, SignUpId } from '../ids.ts'
import { Skill } from '../skills.ts'
import { AboutSignUp } from './about-sign-up.ts'
import { SignUp } from './sign-up.ts'

/** 256 random bits: who has it may read about the shift, and take it. */
export const HandOverCode = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** Why somebody cannot have a shift, whatever they give for it. */
const unfit = [
  'already_signed_up',
  'not_a_volunteer',
  'skill_required',
  'sessions_clash',
  'too_many_sessions',
  'named_by_others',
  'shift_clash',
  'shift_rest',
] as const
export type Unfit = (typeof unfit)[number]

/** Why somebody cannot take a shift that is handed over, or give one for it. */
const untakable = [
  'hand_over_gone',
  'hand_over_is_your_own',
  'swap_asked',
  'swap_not_asked',
  'swap_proposed_already',
  ...unfit,
] as const
export type Untakable = (typeof untakable)[number]

/** A shift that is given for another one, if its owner agrees. */
export const Proposal = AboutSignUp.extend({
  endsAt: z.string(),
  skill: Skill.optional(),
  what: z.string().optional(),
  /** Who gives it. */
  nameMasked: z.string(),
  isYours: z.boolean(),
  /** Why the two cannot be exchanged now: what keeps who asks from the other shift, or the other one from theirs. */
  whyNot: z.enum([...unfit, 'swap_unfit', 'swap_proposal_gone']).optional(),
}).meta({ id: 'Proposal' })
export type Proposal = z.infer<typeof Proposal>

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
    what: z.string().optional(),
    /** Whose it is. */
    nameMasked: z.string(),
    sessionId: SessionId,
    /** Only for another shift. */
    inReturn: z.boolean(),
    /** The one that waits for an answer; only to the two it is about. */
    proposal: Proposal.optional(),
    /** Why who asks cannot take it, or can give no shift for it; left out when they can. */
    whyNot: z.enum(untakable).optional(),
    /** The sign-up, to whose it is. */
    signUpId: SignUpId.optional(),
  })
  .meta({ id: 'HandOver' })
export type HandOver = z.infer<typeof HandOver>

const one = z.object({ code: HandOverCode })
/** The proposal is named by the shift that is given. */
const proposed = one.extend({ signUpId: SignUpId })

export const handOvers = {
  open: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/hand-over',
    access: 'resident',
    summary:
      'A secret code with which another volunteer may take my shift until it begins, or propose one of theirs in return; the same one while it is open. Until then the shift is mine',
    input: z.object({ signUpId: SignUpId, inReturn: z.boolean().default(false) }),
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
    refusals: [
      'hand_over_not_found',
      'hand_over_gone',
      'hand_over_is_your_own',
      'swap_asked',
      ...unfit,
      'name_required',
      'phone_required',
      'request_id_reused',
    ],
  }),
  propose: endpoint({
    method: 'POST',
    path: '/hand-overs/{code}/propose',
    access: 'resident',
    summary:
      'Give one of my shifts for it, and for no other any more, if its owner accepts; both stay whose they are until then',
    input: proposed.extend({ requestId: RequestId }),
    output: z.object({
      /** Sent again, and by now it was answered, taken back or fell: it waits no longer. */
      isOver: z.literal(true).optional(),
    }),
    refusals: [
      'hand_over_not_found',
      'hand_over_gone',
      'hand_over_is_your_own',
      'swap_not_asked',
      'swap_proposed_already',
      'swap_unfit',
      ...unfit,
      'sign_up_not_found',
      'sign_up_moved_on',
      'not_a_shift',
      'hand_over_too_late',
      'request_id_reused',
    ],
  }),
  accept: endpoint({
    method: 'POST',
    path: '/hand-overs/{code}/accept',
    access: 'resident',
    summary: 'Exchange my shift for the one that is given for it, both at the same moment; the answer is my new one',
    input: proposed.extend({ requestId: RequestId }),
    output: SignUp,
    refusals: [
      'hand_over_not_found',
      'hand_over_gone',
      'swap_proposal_gone',
      'swap_unfit',
      ...unfit,
      'request_id_reused',
    ],
  }),
  decline: endpoint({
    method: 'POST',
    path: '/hand-overs/{code}/decline',
    access: 'resident',
    summary: 'Not for this shift; others may be proposed',
    input: proposed,
    output: z.object({}),
    refusals: ['hand_over_not_found', 'hand_over_gone'],
  }),
  takeBack: endpoint({
    method: 'POST',
    path: '/hand-overs/{code}/take-back',
    access: 'resident',
    summary: 'Keep the shift that I proposed',
    input: proposed,
    output: z.object({}),
    refusals: ['hand_over_not_found', 'hand_over_gone'],
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
