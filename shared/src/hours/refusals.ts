/** Ways of saying no to what is done with hours, with their HTTP status. */
export const hoursRefusals = {
  hours_not_found: 404,
  /** Nobody decides about their own hours. */
  hours_are_your_own: 409,
  /** What was wanted cannot be done in their `state`, which the details name. */
  hours_moved_on: 409,
  /** The shift is not over, or long ago, or none. */
  no_missing_hours: 409,
  no_confirmed_hours: 409,
} as const
