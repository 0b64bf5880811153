import * as z from 'zod'
import { SignUpState, StepBy } from '../allocation/steps.ts'
import { ActivityId, PersonCode, SessionId, SignUpId } from '../ids.ts'
import { SignUpRole } from '../sign-ups/sign-up.ts'
import { Instant } from '../times.ts'
import { ScanConflict } from './conflicts.ts'
import { Turnout } from './turnout.ts'

export const CheckInKind = z.enum(['in', 'out'])
export type CheckInKind = z.infer<typeof CheckInKind>

const code = z.string().min(1).max(300)
const ways = ['signUpId', 'code', 'personCode', 'venueCode'] as const

/** Who of a party did not come, by name. */
export const NamesMissing = z.array(z.string().min(1).max(60)).max(60)

export const Nonce = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)

export const correctedAtMost = 20

/** One scan or tick, perhaps made without a network and sent later. It names who came in one of four ways. */
export const CheckIn = z
  .object({
    /** A ULID made with the scan: sent again, it gives the same answer and no second check-in. */
    nonce: Nonce,
    /** When it was scanned, by the phone's clock. */
    at: Instant,
    kind: CheckInKind,
    /** What staff check people into; somebody of another session is not checked in by mistake. */
    activityId: ActivityId.optional(),
    sessionId: SessionId.optional(),
    /** Staff tick a name. */
    signUpId: SignUpId.optional(),
    /** Staff scan the code of a sign-up. */
    code: code.optional(),
    /** Staff type the six digits that a person shows; needs the session. */
    personCode: PersonCode.optional(),
    /** A resident scans the code shown at the venue. */
    venueCode: code.optional(),
    /** Of a person who entered several teams: the one that is there. */
    party: SignUpId.optional(),
    /** Not everybody of a party is there, as staff say, or whoever scans with it; without it everybody is. */
    missing: NamesMissing.optional(),
    /** Scans of mine in whose place it says who is missing, as far as they may have been sent. */
    corrects: z.array(Nonce).max(correctedAtMost).optional(),
  })
  .refine((given) => ways.filter((way) => given[way] !== undefined).length === 1, 'who came, in one way')
  .refine(
    ({ personCode, activityId, sessionId }) => personCode === undefined || (activityId && sessionId),
    'a person code needs activityId and sessionId',
  )
  .refine(({ missing, kind }) => missing === undefined || kind === 'in', 'of those that come it is said who is missing')
export type CheckIn = z.infer<typeof CheckIn>

export const CheckInReason = z.enum([
  'code_forged',
  'venue_code_expired',
  'person_code_unknown',
  'person_code_used',
  'not_on_the_list',
  'wrong_session',
  'sign_up_moved_on',
  'check_in_not_open',
  'check_in_closed',
  'not_permitted',
  'not_checked_in',
  'hours_do_not_count',
  'nonce_reused',
  /** Send it again, with the same nonce and the `party` that is meant. */
  'which_team',
  /** Send it again, with the same nonce. */
  'busy',
  // What stands in the way of nothing, but staff should know.
  'already_checked_in',
  'already_checked_out',
  'was_absent',
])
export type CheckInReason = z.infer<typeof CheckInReason>

export const CheckedIn = z
  .object({
    id: SignUpId,
    activityId: ActivityId,
    sessionId: SessionId,
    nameMasked: z.string(),
    state: SignUpState,
    checkedInAt: z.string().optional(),
    checkedOutAt: z.string().optional(),
    checkedOutBy: StepBy.optional(),
    turnout: Turnout.optional(),
    /** Somebody of staff said that, and it stays. */
    turnoutByStaff: z.literal(true).optional(),
  })
  .meta({ id: 'CheckedIn' })
export type CheckedIn = z.infer<typeof CheckedIn>

/** One of several that a scan may be for. */
export const TeamMeant = z
  .object({ signUpId: SignUpId, teamName: z.string(), state: SignUpState })
  .meta({ id: 'TeamMeant' })
export type TeamMeant = z.infer<typeof TeamMeant>

export const CheckInAnswer = z
  .object({
    nonce: z.string(),
    result: z.enum(['accepted', 'accepted_with_conflict', 'refused']),
    reason: CheckInReason.optional(),
    /** Left out while it is not known, or not the caller's to know. */
    signUp: CheckedIn.optional(),
    /** Those to choose from, where it has to be said. */
    teams: z.array(TeamMeant).optional(),
  })
  .meta({ id: 'CheckInAnswer' })
export type CheckInAnswer = z.infer<typeof CheckInAnswer>

export const RosterRow = z
  .object({
    id: SignUpId,
    name: z.string(),
    phoneMasked: z.string(),
    as: SignUpRole,
    shiftTitle: z.string().optional(),
    size: z.number().int(),
    teamName: z.string().optional(),
    state: SignUpState,
    checkedInAt: z.string().optional(),
    checkedOutAt: z.string().optional(),
    /** Everybody of a party of several, in the order in which they were named. */
    people: z.array(z.string()).optional(),
    turnout: Turnout.optional(),
    conflicts: z.array(ScanConflict).optional(),
    /** Of whoever reads the list: others check them in. */
    isYours: z.boolean().optional(),
  })
  .meta({ id: 'RosterRow' })
export type RosterRow = z.infer<typeof RosterRow>
