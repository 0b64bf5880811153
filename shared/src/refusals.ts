import { checkInRefusals } from './check-ins/refusals.ts'
import { inspectionRefusals } from './inspections/refusals.ts'
import { hazardRefusals } from './hazards/refusals.ts'
import { hoursRefusals } from './hours/refusals.ts'
import { signUpRefusals } from './sign-ups/refusals.ts'

/** Every way the API says no on purpose, with the HTTP status that carries it. */
export const refusalStatus = {
  // any endpoint
  invalid_input: 400,
  not_signed_in: 401,
  not_permitted: 403,
  outside_your_area: 403,
  not_found: 404,
  request_id_reused: 409,
  /** Others were faster several times over; the same call may be sent again. */
  busy: 503,

  // signing in
  sign_in_code_invalid: 401,
  sign_in_blocked: 403,
  sign_in_too_often: 429,
  sign_in_unavailable: 503,

  // people and areas
  estate_not_found: 404,
  area_not_found: 404,
  area_file_invalid: 422,
  person_code_unknown: 404,
  person_code_used: 409,
  duty_not_found: 404,
  duty_already_ended: 409,
  duty_is_your_own: 409,
  unit_not_found: 404,
  name_required: 422,
  phone_required: 422,

  // activities and sign-ups
  activity_not_found: 404,
  activity_not_draft: 409,
  activity_cancelled: 409,
  activity_over: 409,
  activity_changed: 409,
  /** Or somebody was checked in: its start stays. */
  session_begun: 409,
  session_in_use: 409,
  session_not_found: 404,
  session_full: 409,
  sign_up_not_open: 409,
  sign_up_closed: 409,
  /** Details: the own `signUpId`, or the `places` in the party of those whom somebody else's sign-up names. */
  already_signed_up: 409,
  estate_required: 409,
  outside_audience: 403,
  not_a_volunteer: 403,
  /** Details: the `skill` that a volunteer has to have registered. */
  skill_required: 403,
  /** Details: the ages `from` and `to` that take part. */
  outside_ages: 403,
  birth_year_required: 422,
  guardian_required: 422,
  team_required: 422,
  /** Details: `fault`, see `TeamFault`, and the `teamSize`. */
  team_unfit: 422,
  /** Details: the `places` in the party of those who are in it already. */
  named_twice: 422,
  /** Details: the `questionIds` that have to be answered. */
  answer_required: 422,
  /** Details: the `sessionId` at the same time or `atMost` so many, and the `places` in the party of those who are in it. */
  sessions_clash: 409,
  too_many_sessions: 409,
  /** Somebody of that name and year is in the activity by another account: where, is not said. */
  named_by_others: 409,
  /** Details of both: the other shift, by `signUpId`, `activityId`, `sessionId`, `startsAt` and `endsAt`. */
  shift_clash: 409,
  /** Too close, or with `perDay` too much for its day. */
  shift_rest: 409,
  /** Absent too often: `until` when, and the `absences` it follows from, each with `appealUntil`. */
  sign_up_paused: 409,
  ...signUpRefusals,
  /** One appeal against each decision. */
  appealed_already: 409,
  /** None waits for an answer. */
  no_appeal: 409,
  /** Nobody answers their own. */
  appeal_is_your_own: 409,
  /** Opening again what was closed wants a reason that everybody sees. */
  reason_required: 422,
  cancel_too_late: 409,
  /** It has begun. */
  cannot_come_too_late: 409,
  /** Only who helps hands something over. */
  not_a_shift: 409,
  hand_over_not_found: 404,
  /** Somebody took it, it was withdrawn or cancelled, or it has begun. */
  hand_over_gone: 409,
  hand_over_is_your_own: 409,
  hand_over_too_late: 409,
  /** It is only for another shift. */
  swap_asked: 409,
  /** It may be taken, for nothing. */
  swap_not_asked: 409,
  /** Another proposal waits for its answer. */
  swap_proposed_already: 409,
  /** It was taken back, declined or its shift is no longer theirs. */
  swap_proposal_gone: 409,
  /** The other one cannot have the shift that is given. */
  swap_unfit: 409,

  // check-ins
  ...checkInRefusals,

  // absences
  not_absent: 409,
  /** What was wanted cannot be done in its `state`, which the details name. */
  absence_moved_on: 409,
  /** Details: `until` when it could be done. */
  appeal_closed: 409,
  /** Nobody decides about their own. */
  absence_is_your_own: 409,

  // results
  activity_not_published: 409,
  session_not_begun: 409,
  results_not_found: 404,
  results_empty: 409,
  results_published: 409,
  results_not_published: 409,
  results_changed: 409,
  nothing_to_correct: 409,
  board_not_found: 404,
  board_already_started: 409,
  board_closed: 409,
  team_not_found: 404,
  score_not_found: 404,

  // feedback
  not_attended: 409,
  activity_already_rated: 409,

  // photos and hazards
  photo_not_found: 404,
  photo_not_ready: 409,
  photo_refused: 422,
  photo_already_used: 409,
  album_not_open: 409,
  album_full: 409,
  consent_required: 422,
  category_not_found: 404,
  ...hazardRefusals,

  ...inspectionRefusals,
  api_key_invalid: 403,
  api_key_not_found: 404,
  api_key_already_ended: 409,
  span_too_long: 400,

  // matters
  matter_not_found: 404,
  /** It was handled here once. */
  matter_retired: 409,
  matters_changed: 409,
  /** Details: their `ids`. */
  matter_left_out: 409,
  visit_not_found: 404,
  visit_already_rated: 409,
  rating_closed: 409,

  // volunteers and notices
  already_registered: 409,
  volunteer_not_found: 404,
  volunteer_already_decided: 409,
  ...hoursRefusals,
  /** Nobody wrote down yet who issues certificates. */
  issuer_not_set: 409,
  certificate_not_found: 404,
  certificate_already_withdrawn: 409,
  notice_not_found: 404,
} as const

export type RefusalCode = keyof typeof refusalStatus

/** Any endpoint may refuse so, whatever it declares. */
export type AnyRefusalCode = 'invalid_input' | 'not_signed_in' | 'not_permitted' | 'not_found' | 'busy'

/** Facts that go with a refusal, e.g. other sessions with seats: JSON, no personal data. */
export type RefusalDetails = Record<string, unknown>

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly details: RefusalDetails | undefined

  constructor(code: RefusalCode, message: string = code, details?: RefusalDetails) {
    super(message)
    this.code = code
    this.details = details
  }
}
