import { type Fitting, hasTooManySeats, type PlanFault, whyNotPlannable } from '@mulin/shared/activities/plan'
import { Refusal } from '@mulin/shared/refusals'

/** Refuses sessions whose times do not follow each other, or that have more seats than one activity can count. */
export function refuseUnplannable(sessions: readonly Fitting[]) {
  for (const [place, session] of sessions.entries()) {
    const fault = whyNotPlannable(session)
    if (fault) throw invalid(`sessions.${place}`, fault)
  }
  if (hasTooManySeats(sessions)) throw invalid('sessions', 'too_many_seats')
}

const invalid = (field: string, fault: PlanFault) =>
  new Refusal('invalid_input', `${field}: ${fault}`, { fields: [field], fault })
