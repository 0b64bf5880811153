import { hasTooManySeats, whyNotPlannable } from '@mulin/shared/activities/plan'
import { type PlanDraft, type SessionDraft, sessionOf } from './plan-draft'
import { faultNames, planTexts } from './plan-texts'

export type SessionFaults = Partial<Record<'title' | 'capacity' | 'helpers' | 'times', string>>
export interface PlanFaults {
  type?: string
  title?: string
  place?: string
  /** What is wrong with all sessions together. */
  seats?: string
  sessions: readonly SessionFaults[]
}

/** What is missing or wrong, field by field. */
export const faultsOf = (draft: PlanDraft): PlanFaults => ({
  ...(draft.type === undefined && { type: planTexts.typeMissing }),
  ...(draft.title.trim() === '' && { title: planTexts.titleMissing }),
  ...(draft.place.trim() === '' && { place: planTexts.placeMissing }),
  ...(hasTooManySeats(draft.sessions.map(sessionOf)) && { seats: faultNames.too_many_seats }),
  sessions: draft.sessions.map(sessionFaults),
})

const isBetween = (text: string, least: number, most: number) =>
  /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most

function sessionFaults(draft: SessionDraft): SessionFaults {
  const times = whyNotPlannable(sessionOf(draft))
  return {
    ...(draft.title.trim() === '' && { title: planTexts.sessionTitleMissing }),
    ...(!isBetween(draft.capacity, 1, 5000) && { capacity: planTexts.capacityWrong }),
    ...(!isBetween(draft.helpers, 0, 200) && { helpers: planTexts.helpersWrong }),
    ...(times && { times: faultNames[times] }),
  }
}

export const isFine = ({ sessions, ...plan }: PlanFaults) =>
  Object.keys(plan).length === 0 && sessions.every((session) => Object.keys(session).length === 0)
