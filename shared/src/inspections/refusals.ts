/** How sites, inspections and records say no; part of `refusalStatus`. */
export const inspectionRefusals = {
  site_not_found: 404,
  /** Somebody else wrote to it in the meantime. */
  site_changed: 409,
  checklist_not_found: 404,
  checklist_item_not_found: 404,
  checklist_changed: 409,
  /** Nothing is planned for a day that is over. */
  day_over: 409,
  day_too_far: 422,
  inspection_not_found: 404,
  /** What was wanted cannot be done in its `state`, which the details name. */
  inspection_moved_on: 409,
  deadline_out_of_range: 422,
  /** Details of both: the `itemIds` that are not answered, or whose problem is no finding yet. */
  checklist_incomplete: 422,
  finding_missing: 422,
  /** Details: the `itemIds` that are said to be fine, though a finding names them. */
  item_has_finding: 422,
  /** What was found is signed, or why not is written down. */
  not_acknowledged: 422,
  finding_not_found: 404,
  /** It was passed, or never had to be looked at again. */
  recheck_not_open: 409,
  /** Who fixed it does not look again. Details: `who` can. */
  recheck_of_own_fix: 409,
  record_not_found: 404,
} as const
