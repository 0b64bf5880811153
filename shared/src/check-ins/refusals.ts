/** How check-ins say no; part of `refusalStatus`. */
export const checkInRefusals = {
  check_in_not_open: 409,
  check_in_closed: 409,
  already_checked_in: 409,
  already_checked_out: 409,
  not_checked_in: 409,
  not_checked_out: 409,
  /** Only volunteers leave: their hours are counted. */
  hours_do_not_count: 409,
} as const
