import { ContactPhone } from '@mulin/shared/activities/contact'
import { hasTooManySeats, type PlanFault, whyNotPlannable } from '@mulin/shared/activities/plan'
import { isLongNight } from './night'
import { type PlanDraft, type SessionDraft, sessionOf } from './plan-draft'
import { faultNames, planTexts } from './plan-texts'
import { hasRuleFaults, isBetween, noRuleFaults, type RuleFaults, ruleFaultsOf } from './rule-faults'
import { ruleTexts } from './rule-texts'
import { isShiftFine } from './shifts-draft'
import { shiftTexts } from './shift-texts'

export interface SessionFaults {
  title?: string
  capacity?: string
  /** Of all shifts together, and of each by its id. */
  shifts?: string
  shift: Readonly<Record<string, string>>
  to?: string
  closes?: string
  cancelBy?: string
  rules: RuleFaults
}
export const noSessionFaults: SessionFaults = { shift: {}, rules: noRuleFaults }

export interface PlanFaults {
  type?: string
  title?: string
  place?: string
  contactPhone?: string
  sessionsPerPerson?: string
  /** What is wrong with all sessions together. */
  seats?: string
  sessions: readonly SessionFaults[]
}

/** What is missing or wrong, field by field. */
export const faultsOf = (draft: PlanDraft): PlanFaults => ({
  ...(draft.type === undefined && { type: planTexts.typeMissing }),
  ...(draft.title.trim() === '' && { title: planTexts.titleMissing }),
  ...(draft.place.trim() === '' && { place: planTexts.placeMissing }),
  ...(!ContactPhone.safeParse(draft.contactPhone).success && { contactPhone: whyNoContact(draft) }),
  ...(draft.sessionsPerPerson !== '' &&
    !isBetween(draft.sessionsPerPerson, 1, 20) && { sessionsPerPerson: ruleTexts.sessionsPerPersonWrong }),
  ...(hasTooManySeats(draft.sessions.map(sessionOf)) && { seats: faultNames.too_many_seats }),
  sessions: draft.sessions.map(sessionFaults),
})

const whyNoContact = ({ contactPhone }: PlanDraft) =>
  contactPhone.trim() === '' ? planTexts.contactMissing : planTexts.contactWrong

const sessionFaults = (draft: SessionDraft): SessionFaults => ({
  ...(draft.title.trim() === '' && { title: planTexts.sessionTitleMissing }),
  ...(!isBetween(draft.capacity, 1, 5000) && { capacity: planTexts.capacityWrong }),
  ...faultsTogether(draft),
  ...(isLongNight(draft) && !draft.isLongNight && { to: planTexts.longNight }),
})

/** What does not fit together, once each part is fine. */
function faultsTogether(draft: SessionDraft): SessionFaults {
  const rules = ruleFaultsOf(draft.rules)
  const shift = Object.fromEntries(
    draft.shifts.filter((one) => !isShiftFine(one)).map(({ id }) => [id, shiftTexts.wrong]),
  )
  const fault = hasRuleFaults(rules) ? undefined : whyNotPlannable(sessionOf(draft))
  if (!fault) return { shift, rules }
  const [field, rule] = [fieldOf[fault], ruleOf[fault]]
  return {
    ...(field && { [field]: faultNames[fault] }),
    shift,
    rules: rule ? { ...rules, [rule]: faultNames[fault] } : rules,
  }
}

/** Beside which field a fault of the whole session stands. */
const fieldOf: Partial<Record<PlanFault, 'to' | 'closes' | 'cancelBy' | 'shifts'>> = {
  ends_before_start: 'to',
  closes_before_opening: 'closes',
  closes_after_end: 'closes',
  draw_after_start: 'closes',
  cancel_after_start: 'cancelBy',
  shift_mistimed: 'shifts',
}
const ruleOf: Partial<Record<PlanFault, 'pools' | 'team'>> = {
  pools_exceed_capacity: 'pools',
  team_size_impossible: 'team',
}
