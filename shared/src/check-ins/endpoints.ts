import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import { endpoint } from '../endpoint.ts'
import { ActivityId, SessionId, SignUpId } from '../ids.ts'
import { Cursor } from '../pages.ts'
import { SignUpRow } from '../sign-ups/sign-up.ts'
import { Instant } from '../times.ts'
import { CheckIn, CheckInAnswer, NamesMissing, Nonce, RosterRow } from './check-in.ts'

const one = z.object({ signUpId: SignUpId })
const reason = z.string().trim().min(2).max(200)
const session = z.object({ activityId: ActivityId, sessionId: SessionId })
const described = {
  areaPath: AreaPath,
  activityTitle: z.string(),
  sessionTitle: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
}

export const checkIns = {
  take: endpoint({
    method: 'POST',
    path: '/check-ins',
    access: 'resident',
    summary:
      'Check people in or out: one’s own by the code of the venue, those of others for who manages the activity; each is decided by itself',
    input: z.object({
      /** By the clock of the phone whose scans these are: a clock that is wrong is put right. */
      sentAt: Instant,
      /** The phone asks which of several teams is meant; otherwise a scan is for the first that is still to come. */
      asksWhich: z.boolean().optional(),
      checkIns: z.array(CheckIn).min(1).max(500),
    }),
    output: z.object({ results: z.array(CheckInAnswer) }),
    refusals: [],
  }),
  checkIn: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/check-in',
    access: 'activities.manage',
    summary: 'Tick somebody on the list as present, with all of the party or some, also who was marked absent',
    input: one.extend({ missing: NamesMissing.optional() }),
    output: SignUpRow,
    refusals: [
      'sign_up_not_found',
      'outside_your_area',
      'sign_up_is_your_own',
      'sign_up_moved_on',
      'check_in_not_open',
      'check_in_closed',
      'already_checked_in',
    ],
  }),
  checkOut: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/check-out',
    access: 'activities.manage',
    summary: 'Write down when a volunteer left: hours are counted from coming to leaving',
    input: one,
    output: SignUpRow,
    refusals: [
      'sign_up_not_found',
      'outside_your_area',
      'sign_up_is_your_own',
      'not_checked_in',
      'hours_do_not_count',
      'check_in_closed',
      'already_checked_out',
    ],
  }),
  turnout: endpoint({
    method: 'PUT',
    path: '/sign-ups/{signUpId}/turnout',
    access: 'activities.manage',
    summary: 'Say who of a party that is checked in did not come, or that all of it did; who is missing came as nobody',
    input: one.extend({
      missing: NamesMissing,
      /** When that was said which the caller read: nobody overwrites what others said since. */
      known: Instant.optional(),
    }),
    output: SignUpRow,
    refusals: [
      'sign_up_not_found',
      'outside_your_area',
      'sign_up_is_your_own',
      'not_checked_in',
      'check_in_closed',
      'sign_up_changed',
    ],
  }),
  undo: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/undo-check-in',
    access: 'activities.manage',
    summary:
      'Take a check-in back; the person reads the reason. After the end it makes them absent, after a call-off they are cancelled',
    input: one.extend({ reason }),
    output: SignUpRow,
    refusals: ['sign_up_not_found', 'outside_your_area', 'sign_up_is_your_own', 'not_checked_in'],
  }),
  undoCheckOut: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/undo-check-out',
    access: 'activities.manage',
    summary: 'Take back only that a volunteer left: they stay checked in, and read the reason',
    input: one.extend({ reason }),
    output: SignUpRow,
    refusals: ['sign_up_not_found', 'outside_your_area', 'sign_up_is_your_own', 'not_checked_out'],
  }),
  seen: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/scan-conflicts/seen',
    access: 'activities.manage',
    summary: 'Somebody of staff looked at these scans that counted beside what was known',
    input: one.extend({ nonces: z.array(Nonce).min(1).max(20) }),
    output: SignUpRow,
    refusals: ['sign_up_not_found', 'outside_your_area'],
  }),
  roster: endpoint({
    method: 'GET',
    path: '/activities/{activityId}/sessions/{sessionId}/roster',
    access: 'activities.manage',
    summary: 'Who is expected in a session, to be kept on a phone without a network; every look is recorded',
    input: session.extend({
      after: Cursor.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(500),
    }),
    output: z.object({ ...described, rows: z.array(RosterRow), next: Cursor.optional() }),
    refusals: ['activity_not_found', 'session_not_found', 'outside_your_area'],
  }),
  venueCode: endpoint({
    method: 'GET',
    path: '/activities/{activityId}/sessions/{sessionId}/venue-code',
    access: 'activities.manage',
    summary: 'What the venue shows for residents to scan, now and for the next minutes: a new code every minute',
    input: session,
    output: z.object({
      ...described,
      now: z.string(),
      /** One after the other; the first is for now. `address` is what the code shows. */
      codes: z.array(z.object({ address: z.string(), from: z.string(), until: z.string() })),
    }),
    refusals: ['activity_not_found', 'session_not_found', 'outside_your_area'],
  }),
}
