import * as z from 'zod'
import type { Activity, Session } from './activities/activity.ts'
import { AreaPath, covers } from './areas.ts'
import { CsvFile } from './csv-file.ts'
import { endpoint } from './endpoint.ts'
import { ActivityId, RequestId, SessionId, SignUpId } from './ids.ts'
import { Cursor, pageInput } from './pages.ts'
import { PersonName, Phone } from './personal-data.ts'

export const SignUpState = z.enum(['confirmed', 'cancelled'])
export const SignUpRole = z.enum(['participant', 'volunteer'])
export type SignUpRole = z.infer<typeof SignUpRole>

/** Somebody's own sign-up, with enough of the activity to be read alone. */
export const SignUp = z
  .object({
    id: SignUpId,
    activityId: ActivityId,
    activityTitle: z.string(),
    sessionId: SessionId,
    sessionTitle: z.string(),
    place: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    cancelBy: z.string(),
    as: SignUpRole,
    state: SignUpState,
    nameMasked: z.string(),
    phoneMasked: z.string(),
    signedUpAt: z.string(),
    cancelledAt: z.string().optional(),
    /** Why the activity was called off; without it the person cancelled. */
    cancelReason: z.string().optional(),
  })
  .meta({ id: 'SignUp' })
export type SignUp = z.infer<typeof SignUp>

/** A line of the organiser's list. */
export const SignUpRow = SignUp.pick({
  id: true,
  sessionId: true,
  sessionTitle: true,
  as: true,
  state: true,
  phoneMasked: true,
  signedUpAt: true,
  cancelledAt: true,
  cancelReason: true,
})
  .extend({ name: z.string() })
  .meta({ id: 'SignUpRow' })
export type SignUpRow = z.infer<typeof SignUpRow>

export const signUps = {
  signUp: endpoint({
    method: 'POST',
    path: '/activities/{activityId}/sign-ups',
    access: 'resident',
    summary: 'Take a seat in a session, or help as an approved volunteer; name and phone are kept for next time',
    input: z.object({
      activityId: ActivityId,
      requestId: RequestId,
      sessionId: SessionId,
      /** Left out: the name and phone of last time. */
      name: PersonName.optional(),
      phone: Phone.optional(),
      as: SignUpRole.default('participant'),
    }),
    output: SignUp,
    refusals: [
      'activity_not_found',
      'session_not_found',
      'activity_cancelled',
      'activity_over',
      'sign_up_not_open',
      'sign_up_closed',
      'session_full',
      'already_signed_up',
      'estate_required',
      'outside_audience',
      'not_a_volunteer',
      'name_required',
      'phone_required',
      'request_id_reused',
    ],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/sign-ups',
    access: 'resident',
    summary: 'My sign-ups, newest first, cancelled ones too',
    input: z.object({ ...pageInput }),
    output: z.object({ signUps: z.array(SignUp), next: Cursor.optional() }),
    refusals: [],
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/cancel',
    access: 'resident',
    summary: 'Give my seat back before the deadline; it is free for others at once',
    input: z.object({ signUpId: SignUpId }),
    output: SignUp,
    refusals: ['sign_up_not_found', 'sign_up_already_cancelled', 'cancel_too_late'],
  }),
  ofActivity: endpoint({
    method: 'GET',
    path: '/activities/{activityId}/sign-ups',
    access: 'activities.manage',
    summary: 'Who signed up, session by session, in order of signing up',
    input: z.object({
      activityId: ActivityId,
      ...pageInput,
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ areaPath: AreaPath, signUps: z.array(SignUpRow), next: Cursor.optional() }),
    refusals: ['activity_not_found', 'outside_your_area'],
  }),
  file: endpoint({
    method: 'GET',
    path: '/activities/{activityId}/sign-ups.csv',
    access: 'activities.manage',
    summary: 'The same as a CSV file for a spreadsheet, with whole phone numbers; every download is recorded',
    input: z.object({ activityId: ActivityId }),
    output: CsvFile,
    refusals: ['activity_not_found', 'outside_your_area'],
  }),
}

/** Who wants to sign up, as far as the rules ask. */
export interface Candidate {
  as: SignUpRole
  areaPath?: string | undefined
  isVolunteer: boolean
  hasSeat: boolean
}

export type Ineligible =
  | 'activity_cancelled'
  | 'activity_over'
  | 'already_signed_up'
  | 'sign_up_not_open'
  | 'sign_up_closed'
  | 'estate_required'
  | 'outside_audience'
  | 'not_a_volunteer'
  | 'session_full'

/** Why this person cannot sign up for the session now, most useful reason first, or undefined. */
export function whyNotEligible(
  activity: Activity,
  session: Session,
  person: Candidate,
  now: string,
): Ineligible | undefined {
  if (person.hasSeat) return 'already_signed_up'
  return whyNotOpen(activity, session, now) ?? whyNotWelcome(activity, person) ?? whyNoSeat(session, person.as)
}

function whyNotOpen(activity: Activity, session: Session, now: string): Ineligible | undefined {
  if (activity.state === 'cancelled') return 'activity_cancelled'
  if (session.endsAt <= now) return 'activity_over'
  if (now < session.signUpOpensAt) return 'sign_up_not_open'
  if (session.signUpClosesAt <= now) return 'sign_up_closed'
}

function whyNotWelcome(activity: Activity, person: Candidate): Ineligible | undefined {
  if (person.as === 'volunteer') return person.isVolunteer ? undefined : 'not_a_volunteer'
  if (activity.audience === 'anyone') return
  if (!person.areaPath) return 'estate_required'
  if (!covers(activity.areaPath, person.areaPath)) return 'outside_audience'
}

/** The other sessions of the activity that this person could sign up for now, for the same role. */
export const alternativesTo = (
  activity: Activity,
  session: Session,
  person: Candidate,
  now: string,
): { sessionId: string; title: string; startsAt: string; seatsLeft: number }[] =>
  activity.sessions
    .filter((other) => other.id !== session.id && !whyNotEligible(activity, other, { ...person, hasSeat: false }, now))
    .map((other) => ({
      sessionId: other.id,
      title: other.title,
      startsAt: other.startsAt,
      seatsLeft: seatsLeft(other, person.as),
    }))

const whyNoSeat = (session: Session, as: SignUpRole): Ineligible | undefined =>
  seatsLeft(session, as) > 0 ? undefined : 'session_full'

export const seatsLeft = (session: Session, as: SignUpRole = 'participant') =>
  as === 'volunteer' ? session.volunteersNeeded - session.volunteersTaken : session.capacity - session.taken

export const whyNotCancellable = (signUp: Pick<SignUp, 'state' | 'cancelBy'>, now: string) => {
  if (signUp.state === 'cancelled') return 'sign_up_already_cancelled'
  if (signUp.cancelBy <= now) return 'cancel_too_late'
}
