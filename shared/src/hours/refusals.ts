/** Ways of saying no to what is done with hours, with their HTTP status. */
export const hoursRefusals = {
  hours_not_found: 404,
  /** Nobody decides about their own hours. */
  hours_are_your_own: 409,
  /** They are not what was seen, or what was wanted cannot be done any more; the details say `state` and `minutes`. */
  hours_moved_on: 409,
  /** The details say when it is: `endsAt`. */
  shift_not_over: 409,
  /** The details say how long it was: `minutes`. */
  longer_than_shift: 409,
  /** The shift is not over, or long ago, or none. */
  no_missing_hours: 409,
  no_confirmed_hours: 409,
} as const
