/** How what was signed up already says no; part of `refusalStatus`. */
export const signUpRefusals = {
  sign_up_not_found: 404,
  /** Staff leave it to others. */
  sign_up_is_your_own: 409,
  sign_up_already_cancelled: 409,
  /** What was wanted cannot be done in its `state`, which the details name. */
  sign_up_moved_on: 409,
  offer_expired: 409,
  /** It is no longer what was read: `version` is what it is now. To staff: the `parts` that its owner changed, and `sizes`. */
  sign_up_changed: 409,
  /** Another change came since what was read: `since` when, and `what`. */
  changed_again: 409,
  /** Details: until when it could become so many, `until`. */
  change_too_late: 409,
  /** Staff approved so many and not more. */
  size_was_approved: 409,
  others_wait_behind: 409,
  /** More than there are seats at all that such a party may take: `seats`. */
  party_too_large: 409,
  /** Details: how many more there are seats for, `free`. */
  seats_short: 409,
  /** The session was called off, the others take place. */
  session_cancelled: 409,
  /** The last one that is on is called off with the whole activity. */
  only_session_left: 409,
} as const
