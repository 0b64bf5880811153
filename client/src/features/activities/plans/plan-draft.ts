import { type Activity, ActivityType, type ActivityRevision } from '@mulin/shared/activities/activity'
import { sessionsOn } from '@mulin/shared/activities/called-off'
import { addDays, dayOf, instantOf, timeOf } from '@mulin/shared/times'
import * as z from 'zod'
import { today } from '../../../platform/clock'
import { newRequestId } from '../../../platform/ids'
import { instantAt, Moment, momentOf } from './moment'
import { noRules, RulesDraft, rulesDraftOf, rulesOf } from './rules-draft'
import { ShiftDraft, shiftDraftsOf, shiftOf } from './shifts-draft'

export const SessionDraft = z.object({
  id: z.string().optional(),
  title: z.string(),
  day: z.string(),
  from: z.string(),
  to: z.string(),
  /** That it goes on for so long into the next day is meant. */
  isLongNight: z.boolean().optional(),
  capacity: z.string(),
  /** What helpers are wanted for. */
  shifts: z.array(ShiftDraft),
  opens: Moment,
  closes: Moment,
  cancelBy: Moment,
  rules: RulesDraft,
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
  contactPhone: z.string().default(''),
  contactName: z.string().default(''),
  audience: z.enum(['anyone', 'community']),
  /** Empty: in all of them. */
  sessionsPerPerson: z.string(),
  noClashes: z.boolean(),
  /** Why it is changed after it was published. */
  reason: z.string(),
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
    shifts: [],
    opens: { day: today(), time: '09:00' },
    closes: evening,
    cancelBy: evening,
    rules: noRules,
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
  contactPhone: '',
  contactName: '',
  audience: 'anyone',
  sessionsPerPerson: '',
  noClashes: false,
  reason: '',
  sessions: [blankSession()],
})

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
  contactPhone: activity.contactPhone ?? '',
  contactName: activity.contactName ?? '',
  audience: activity.audience,
  sessionsPerPerson: activity.sessionsPerPerson === undefined ? '' : String(activity.sessionsPerPerson),
  noClashes: activity.noClashes,
  reason: '',
  sessions: sessionsOn(activity.sessions).map((session) => ({
    id: session.id,
    title: session.title,
    day: dayOf(session.startsAt),
    from: timeOf(session.startsAt),
    to: timeOf(session.endsAt),
    // It was asked when it was written.
    isLongNight: true,
    capacity: String(session.capacity),
    shifts: shiftDraftsOf(session),
    opens: momentOf(session.signUpOpensAt),
    closes: momentOf(session.signUpClosesAt),
    cancelBy: momentOf(session.cancelBy),
    rules: rulesDraftOf(session),
  })),
})

export const sessionOf = ({ id, title, day, from, to, rules, ...draft }: SessionDraft) => ({
  ...rulesOf(rules),
  id,
  title: title.trim(),
  startsAt: instantOf(day, from),
  // A session that ends past midnight ends on the next day.
  endsAt: instantOf(to < from ? addDays(day, 1) : day, to),
  capacity: Number(draft.capacity),
  shifts: draft.shifts.map(shiftOf),
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
  contactPhone: draft.contactPhone,
  contactName: draft.contactName.trim() || undefined,
  audience: draft.communityId ? draft.audience : 'anyone',
  sessionsPerPerson: draft.sessionsPerPerson === '' ? undefined : Number(draft.sessionsPerPerson),
  noClashes: draft.noClashes,
  reason: draft.reason.trim() || undefined,
  sessions: draft.sessions.map(sessionOf),
})
