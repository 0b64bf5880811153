/** What is refused about hazards, see `refusalStatus`. */
export const hazardRefusals = {
  hazard_not_found: 404,
  /** Details: its `state`, and the `last` thing that was done: `action`, `at`, `by` whom unless its reporter, and who has it `now`. */
  hazard_already_handled: 409,
  /** Nothing can be added any more. Details: its `state`. */
  hazard_over: 409,
  /** The pin is kilometres away from the estate that was named. */
  location_far_off: 422,
  hazard_is_your_own: 409,
  /** One person, or all together, added as often as can be read. */
  additions_used_up: 409,
  question_already_open: 409,
  extension_already_requested: 409,
  /** Details: `dueAt`, which it is not later than. */
  extension_not_later: 409,
  deadline_unchanged: 409,
  /** Details: how many are `openParts`. */
  parts_still_open: 409,
  /** It is about the whole, not about one of its parts. */
  hazard_is_a_part: 409,
  merge_target_not_found: 404,
  /** Details: `why`: itself, elsewhere, of another category, part of another, fixed or checked already, over, crowded (merge the other into this one), or changed meanwhile. */
  merge_target_unfit: 409,
  /** Only what was checked was rectified. */
  outcome_needs_check: 409,
  /** It was checked, or none of its parts was fixed. */
  outcome_unfit: 409,
  /** The reporter reads why it ended without having been fixed. */
  outcome_needs_reason: 422,
  /** Who checked or closed it before it was disputed does not check it again. Details of this and the next: `who` can. */
  other_officer_must_check: 409,
  /** Who fixed it does not check it. */
  fixed_by_oneself: 409,
  /** Who closed all parts does not alone check the whole. Details of these: `who` can. */
  parts_closed_by_oneself: 409,
  /** Nobody closes what they reported themselves without its having been fixed. */
  reported_by_oneself: 409,
  /** Details: `until` when it could be done. */
  dispute_too_late: 409,
  hazard_already_rated: 409,
  /** Who worked on it, or found it in an inspection, does not say how that went. */
  rating_of_own_work: 409,
  hazard_appealed_already: 409,
  /** Details: `until` when it could be done. */
  hazard_declined_long_ago: 409,
  /** Who declined it does not decide again. Details: `who` can. */
  other_officer_must_decide: 409,
  /** Neighbours met it too: it is not its reporter's alone. */
  hazard_is_of_others_too: 409,
  handler_not_found: 404,
  /** Where it is put right to, who has it in person is not on duty: somebody else has to get it with that. */
  handler_not_there: 409,
  place_unchanged: 409,
  /** Somebody wrote other rules since they were read. */
  rules_changed: 409,
  /** A link is for a unit that has the hazard. */
  not_with_a_unit: 409,
  referral_not_found: 404,
  /** Details: its `state`, see `ReferralState`. */
  referral_over: 409,
  /** So often that no more can be written down. */
  referral_worn_out: 410,
  /** The same of canned answers, categories and units. */
  answers_changed: 409,
  categories_changed: 409,
  units_changed: 409,
  /** The office takes it up no longer. */
  category_retired: 409,
  /** What hazards name stays, though retired. Details of these: the `ids`. */
  category_left_out: 409,
  unit_left_out: 409,
  /** Nothing is handed to it any more, and it takes nothing on. */
  unit_retired: 409,
  /** Duties are of a kind. */
  unit_kind_changed: 409,
  /** Open ones: somebody else gets them first. */
  unit_has_hazards: 409,
  reporter_not_reachable: 404,
  /** Somebody covered more of it meanwhile, or uncovered it. */
  photo_changed: 409,
} as const
