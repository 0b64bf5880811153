import * as z from 'zod'
import { Contact } from '../activities/contact.ts'
import { SignUpState, StepBy } from '../allocation/steps.ts'
import { ActivityId, SessionId, SignUpId, Slug } from '../ids.ts'
import { Photo } from '../photos.ts'
import { ScanConflict } from '../check-ins/conflicts.ts'
import { Turnout } from '../check-ins/turnout.ts'
import { SignUpAppeal } from './appeals.ts'
import { Answers, Participant, Team } from './party.ts'
import { HeadCount, StaffStep, Telling } from './staff-steps.ts'
import { UnseenChange } from './unseen-change.ts'

export const SignUpRole = z.enum(['participant', 'volunteer'])
export type SignUpRole = z.infer<typeof SignUpRole>

/** Somebody's own sign-up, with enough of the activity to be read alone. */
export const SignUp = z
  .object({
    id: SignUpId,
    activityId: ActivityId,
    activityTitle: z.string(),
    sessionId: SessionId,
    /** Of who helps with the shift's. */
    sessionTitle: z.string(),
    /** Of who helps. */
    shiftId: Slug.optional(),
    shiftTitle: z.string().optional(),
    /** What there is to do in the shift. */
    what: z.string().optional(),
    place: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    cancelBy: z.string(),
    ...Contact.shape,
    as: SignUpRole,
    state: SignUpState,
    /** Since when, and who made it so. */
    stateAt: z.string(),
    by: StepBy,
    /** Why, where a person decided it or the activity was called off. */
    reason: z.string().optional(),
    /** It ended with the whole activity, or with its session. */
    calledOff: z.boolean().optional(),
    /** Then: the other sessions take place. */
    onlySession: z.boolean().optional(),
    /** The seats came back after the deadline, before it began. */
    late: z.boolean().optional(),
    /** It ended when another volunteer took the shift over. */
    handedOverTo: z
      .object({
        signUpId: SignUpId,
        nameMasked: z.string(),
        /** The shift got for it, where it was exchanged. */
        inReturn: SignUpId.optional(),
      })
      .optional(),
    /** The own shift that was given for it. */
    inReturnFor: SignUpId.optional(),
    /** Another volunteer may take the shift with it. Only to whose sign-up it is. */
    handOverCode: z.string().optional(),
    /** Of the shift it was proposed for. Only to whose sign-up it is. */
    proposedCode: z.string().optional(),
    nameMasked: z.string(),
    phoneMasked: z.string(),
    /** Seats: one for each person, one for a team. */
    size: z.number().int(),
    teamName: z.string().optional(),
    /** Of the children among them; only where there are some. */
    guardianConsentAt: z.string().optional(),
    signedUpAt: z.string(),
    /** Of a lottery: when the draw is. */
    drawAt: z.string().optional(),
    /** While waiting: 1 is next; none before a draw. */
    position: z.number().int().optional(),
    /** While waiting: how many parties wait. */
    waiting: z.number().int().optional(),
    /** The organiser changed the session since: so many seats there are at all for such a party now, fewer than it is. */
    seatsEver: z.number().int().optional(),
    /** While waiting: how often staff gave somebody in the list another position. */
    reordered: z.number().int().optional(),
    /** Why, of the latest of these. */
    moves: z.array(z.object({ at: z.string(), reason: z.string() })).optional(),
    /** The seats are held until then. */
    offeredUntil: z.string().optional(),
    remindedAt: z.string().optional(),
    thankedAt: z.string().optional(),
    /** Its activity was rated by whoever signed up. */
    ratedAt: z.string().optional(),
    /** While it is absent and scans may still say otherwise. */
    absenceTellAt: z.string().optional(),
    checkedInAt: z.string().optional(),
    checkedOutAt: z.string().optional(),
    /** Sign-ups of before do not say it. */
    checkedOutBy: StepBy.optional(),
    turnout: Turnout.optional(),
    /** Shown to staff as a QR code to be checked in, also without a network; only to whose sign-up it is. */
    checkInCode: z.string().optional(),
  })
  .meta({ id: 'SignUp' })
export type SignUp = z.infer<typeof SignUp>

/** In one's own list. */
export const MySignUp = SignUp.extend({
  /** Of a party of several that may still come, or came: everybody, in the order in which they were named. */
  people: z.array(z.string()).optional(),
}).meta({ id: 'MySignUp' })
export type MySignUp = z.infer<typeof MySignUp>

/** With who takes part and what was answered, for whoever signed them up. */
export const SignUpDetail = SignUp.extend({
  /** Grows with everything that happens to it; a change names the one it was made of. */
  version: z.number().int(),
  /** Of whoever signed up, until names are forgotten. */
  name: z.string().optional(),
  people: z.array(Participant).optional(),
  team: Team.optional(),
  answers: Answers.optional(),
  /** The photos that are answers. */
  photos: z.array(Photo).optional(),
  trail: z.array(StaffStep).optional(),
  told: z.array(Telling).optional(),
  headCounts: z.array(HeadCount).optional(),
  unseenChange: UnseenChange.optional(),
  appeal: SignUpAppeal.optional(),
}).meta({ id: 'SignUpDetail' })
export type SignUpDetail = z.infer<typeof SignUpDetail>

/** A line of the organiser's list, which does not say who rated. */
export const SignUpRow = SignUp.omit({
  activityId: true,
  activityTitle: true,
  place: true,
  startsAt: true,
  endsAt: true,
  cancelBy: true,
  contactPhone: true,
  contactName: true,
  nameMasked: true,
  ratedAt: true,
  checkInCode: true,
  handOverCode: true,
  proposedCode: true,
})
  .extend({
    version: z.number().int(),
    name: z.string(),
    people: z.array(Participant).optional(),
    team: Team.optional(),
    answers: Answers.optional(),
    /** The photos that are answers. */
    photos: z.array(Photo).optional(),
    trail: z.array(StaffStep).optional(),
    told: z.array(Telling).optional(),
    headCounts: z.array(HeadCount).optional(),
    /** Of whoever reads the list: others decide about it. */
    isYours: z.boolean().optional(),
    conflicts: z.array(ScanConflict).optional(),
    /** Only in the list, and only of who may still come. */
    unseenChange: UnseenChange.optional(),
  })
  .meta({ id: 'SignUpRow' })
export type SignUpRow = z.infer<typeof SignUpRow>
