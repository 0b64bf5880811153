import { type Activity, ActivityType, type ActivityRevision, SessionPlan } from '@mulin/shared/activities/activity'
import { addDays, dayOf, instantOf, timeOf } from '@mulin/shared/times'
import * as z from 'zod'
import { today } from '../../../platform/clock'
import { newRequestId } from '../../../platform/ids'

/** An instant as people write it: a day and a time in China. */
const Moment = z.object({ day: z.string(), time: z.string() })
type Moment = z.infer<typeof Moment>

/** What is decided beside times and numbers. */
const Rules = SessionPlan.pick({
  waitingCapacity: true,
  waitingOrder: true,
  mode: true,
  kind: true,
  teamSize: true,
  ages: true,
  volunteersOnly: true,
  pools: true,
  questions: true,
})

export const SessionDraft = z.object({
  id: z.string().optional(),
  title: z.string(),
  day: z.string(),
  from: z.string(),
  to: z.string(),
  capacity: z.string(),
  helpers: z.string(),
  opens: Moment,
  closes: Moment,
  cancelBy: Moment,
  rules: Rules,
})
export type SessionDraft = z.infer<typeof SessionDraft>

export const PlanDraft = z.object({
  requestId: z.string(),
  type: ActivityType.optional(),
  title: z.string(),
  summary: z.string(),
  place: z.string(),
  communityId: z.string(),
  organiser: z.string(),
  bring: z.string(),
  audience: z.enum(['anyone', 'community']),
  sessionsPerPerson: z.number().optional(),
  noClashes: z.boolean(),
  sessions: z.array(SessionDraft),
})
export type PlanDraft = z.infer<typeof PlanDraft>

const daysAhead = 7

/** A week from now in the morning; sign-up from today until the evening before. */
export function blankSession(): SessionDraft {
  const day = addDays(today(), daysAhead)
  const evening = { day: addDays(day, -1), time: '18:00' }
  return {
    title: '',
    day,
    from: '09:00',
    to: '11:00',
    capacity: '30',
    helpers: '0',
    opens: { day: today(), time: '09:00' },
    closes: evening,
    cancelBy: evening,
    rules: Rules.parse({}),
  }
}

export const blankPlan = (communityId = ''): PlanDraft => ({
  requestId: newRequestId(),
  type: undefined,
  title: '',
  summary: '',
  place: '',
  communityId,
  organiser: '',
  bring: '',
  audience: 'anyone',
  noClashes: false,
  sessions: [blankSession()],
})

const momentOf = (instant: string): Moment => ({ day: dayOf(instant), time: timeOf(instant) })
const instantAt = ({ day, time }: Moment) => instantOf(day, time)

/** An activity as it is edited. */
export const draftOf = (activity: Activity): PlanDraft => ({
  requestId: newRequestId(),
  type: activity.type,
  title: activity.title,
  summary: activity.summary,
  place: activity.place,
  communityId: activity.communityId ?? '',
  organiser: activity.organiser ?? '',
  bring: activity.bring ?? '',
  audience: activity.audience,
  sessionsPerPerson: activity.sessionsPerPerson,
  noClashes: activity.noClashes,
  sessions: activity.sessions.map((session) => ({
    id: session.id,
    title: session.title,
    day: dayOf(session.startsAt),
    from: timeOf(session.startsAt),
    to: timeOf(session.endsAt),
    capacity: String(session.capacity),
    helpers: String(session.volunteersNeeded),
    opens: momentOf(session.signUpOpensAt),
    closes: momentOf(session.signUpClosesAt),
    cancelBy: momentOf(session.cancelBy),
    rules: Rules.parse(session),
  })),
})

export const sessionOf = ({ id, title, day, from, to, rules, ...draft }: SessionDraft) => ({
  ...rules,
  id,
  title: title.trim(),
  startsAt: instantOf(day, from),
  // A session that ends past midnight ends on the next day.
  endsAt: instantOf(to < from ? addDays(day, 1) : day, to),
  capacity: Number(draft.capacity),
  volunteersNeeded: Number(draft.helpers),
  signUpOpensAt: instantAt(draft.opens),
  signUpClosesAt: instantAt(draft.closes),
  cancelBy: instantAt(draft.cancelBy),
})

/** The draft as the API takes it; `type` was checked before. */
export const revisionOf = (draft: PlanDraft, type: ActivityType): ActivityRevision => ({
  type,
  title: draft.title.trim(),
  summary: draft.summary.trim(),
  place: draft.place.trim(),
  communityId: draft.communityId || undefined,
  organiser: draft.organiser.trim() || undefined,
  bring: draft.bring.trim() || undefined,
  audience: draft.communityId ? draft.audience : 'anyone',
  sessionsPerPerson: draft.sessionsPerPerson,
  noClashes: draft.noClashes,
  sessions: draft.sessions.map(sessionOf),
})
