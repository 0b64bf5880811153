import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Hazard, HazardEntry } from './hazards/hazard.ts'
import { reason } from './hazards/step-input.ts'
import { HazardState } from './hazards/workflow.ts'
import { HazardId, ReferralId, RequestId } from './ids.ts'
import { Photo, PhotoIds, photos, refusedPhotos } from './photos.ts'
import { Day } from './times.ts'

/**
 * `open` until it is answered or taken back, or its time is over; then nothing can be done with it any more. `worn_out` it
 * shows nothing and takes no photo, but still an answer: whoever had it open keeps what they wrote and sent before.
 */
export const ReferralState = z.enum(['open', 'answered', 'withdrawn', 'expired', 'worn_out'])
export type ReferralState = z.infer<typeof ReferralState>

/**
 * Since when the unit has it no more, and why. `given_back` by the unit; `taken_back` by the office: the link, or the
 * hazard itself. `moved`: it was handed on as being in another estate.
 */
export const ReferralEnd = z.object({
  at: z.string(),
  why: z.enum(['taken_back', 'handed_on', 'moved', 'given_back', 'fixed', 'split', 'merged']),
  /** The hazard was taken back, not only the link. */
  hazardToo: z.literal(true).optional(),
})
export type ReferralEnd = z.infer<typeof ReferralEnd>

/** A link for a unit without an account, to one hazard that was handed to it. */
export const Referral = z
  .object({
    id: ReferralId,
    /** What the link ends with. Whoever has it may answer for the unit. */
    secret: z.string(),
    unitName: z.string(),
    state: ReferralState,
    createdAt: z.string(),
    expiresAt: z.string(),
    /** Of a `withdrawn` one, where it is known. */
    ended: ReferralEnd.optional(),
    /** Every time somebody opened it or did something with it, oldest first; after two hundred it is worn out. */
    accesses: z.array(
      z.object({
        at: z.string(),
        what: z.enum(['opened', 'photo', 'asked', 'extension_requested', 'fixed', 'sent_back']),
      }),
    ),
  })
  .meta({ id: 'Referral' })
export type Referral = z.infer<typeof Referral>

/** What a unit does through its link, by the same workflow as one with an account. */
export const LinkAction = z.enum(['fix', 'send_back', 'ask', 'request_extension'])
export type LinkAction = z.infer<typeof LinkAction>

/** What the unit sees: what is to be done where and until when; nothing of who reported it. */
export const ReferredHazard = z
  .object({
    number: z.string(),
    state: HazardState,
    categoryName: z.string(),
    areaName: z.string(),
    place: z.string(),
    description: z.string(),
    photos: z.array(Photo),
    reportedAt: z.string(),
    dueAt: z.string(),
    ...Hazard.pick({ deadline: true, answers: true, question: true, extension: true }).shape,
    /**
     * Since the unit has it: what it was told when it got it, what its reporter was asked and answered, what became of
     * more time, and why it is done again. And at any time what residents added for the unit too, answered, or said
     * against its being fixed.
     */
    said: z.array(HazardEntry.pick({ at: true, action: true, by: true, note: true, dueAt: true, photos: true })),
    /** What can be done by now. */
    can: z.array(LinkAction),
  })
  .meta({ id: 'ReferredHazard' })
export type ReferredHazard = z.infer<typeof ReferredHazard>

const view = z.object({
  unitName: z.string(),
  state: ReferralState,
  expiresAt: z.string(),
  /** A deadline later than this takes the link along; left out where it ends by itself. */
  goesAlongAfter: z.string().optional(),
  ended: ReferralEnd.optional(),
  /** Only while it is open. */
  hazard: ReferredHazard.optional(),
})

const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const refusedStep = ['referral_not_found', 'referral_over', 'hazard_already_handled'] as const

export const referrals = {
  refer: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/referrals',
    access: 'hazards.handle',
    summary: 'Make a link by which the unit that has the hazard answers without an account, for so many days',
    input: z.object({ hazardId: HazardId, requestId: RequestId, days: z.number().int().min(1).max(30) }),
    output: Referral,
    refusals: ['hazard_not_found', 'not_with_a_unit', 'request_id_reused'],
  }),
  ofHazard: endpoint({
    method: 'GET',
    path: '/hazards/{hazardId}/referrals',
    access: 'hazards.handle',
    summary: 'The links of a hazard, newest first, with every time they were opened',
    input: z.object({ hazardId: HazardId }),
    output: z.object({ referrals: z.array(Referral) }),
    refusals: ['hazard_not_found'],
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/hazards/{hazardId}/referrals/{referralId}/withdraw',
    access: 'hazards.handle',
    summary: 'Take a link back: it opens nothing any more',
    input: z.object({ hazardId: HazardId, referralId: ReferralId }),
    output: Referral,
    refusals: ['hazard_not_found', 'referral_not_found', 'referral_over'],
  }),
  open: endpoint({
    method: 'GET',
    path: '/referrals/{secret}',
    access: 'anyone',
    summary: 'What was handed to the unit, for who has the link; that it was opened is written down',
    input: z.object({ secret }),
    output: view,
    refusals: ['referral_not_found', 'referral_worn_out'],
  }),
  preparePhoto: endpoint({
    method: 'POST',
    path: '/referrals/{secret}/photos',
    access: 'anyone',
    summary: 'Ask for a place to upload one photo of the answer',
    input: photos.prepare.input.extend({ secret }),
    output: photos.prepare.output,
    refusals: ['referral_not_found', 'referral_over', 'referral_worn_out', 'request_id_reused'],
  }),
  fix: endpoint({
    method: 'POST',
    path: '/referrals/{secret}/fix',
    access: 'anyone',
    summary: 'Say it is fixed, with at least one photo (反馈); the link is used up',
    input: z.object({
      secret,
      requestId: RequestId,
      photoIds: PhotoIds.min(1),
      note: z.string().trim().max(300).optional(),
    }),
    output: view,
    refusals: [...refusedStep, ...refusedPhotos],
  }),
  sendBack: endpoint({
    method: 'POST',
    path: '/referrals/{secret}/send-back',
    access: 'anyone',
    summary: 'Give it back with the reason (退回); the link is used up',
    input: z.object({ secret, requestId: RequestId, reason }),
    output: view,
    refusals: refusedStep,
  }),
  ask: endpoint({
    method: 'POST',
    path: '/referrals/{secret}/ask',
    access: 'anyone',
    summary: 'Ask the reporter; the clock rests until there is an answer, which the link shows',
    input: z.object({ secret, requestId: RequestId, note: reason }),
    output: view,
    refusals: [...refusedStep, 'referral_worn_out', 'hazard_is_a_part', 'question_already_open'],
  }),
  requestExtension: endpoint({
    method: 'POST',
    path: '/referrals/{secret}/request-extension',
    access: 'anyone',
    summary: 'Ask for a later deadline (申请延期); what is decided the link shows',
    input: z.object({ secret, requestId: RequestId, until: Day, reason }),
    output: view,
    refusals: [
      ...refusedStep,
      'referral_worn_out',
      'extension_already_requested',
      'extension_not_later',
      'deadline_out_of_range',
    ],
  }),
}
