import * as z from 'zod'
import { WaitingOrder } from '../allocation/waiting-list.ts'
import { AreaPath } from '../areas.ts'
import { ActivityId, SessionId, Slug } from '../ids.ts'
import { Instant } from '../times.ts'
import { CalledOff } from './called-off.ts'
import { Changed } from './changed.ts'
import { Contact, contactPlan } from './contact.ts'
import { Ages, Pool, Question, TeamSize } from './session-rules.ts'
import { SessionShift, ShiftPlan } from './shifts.ts'

export const ActivityType = z.enum(['general', 'sports_meet', 'reading_club', 'health_fair', 'training', 'contest'])
export type ActivityType = z.infer<typeof ActivityType>

export const ActivityState = z.enum(['draft', 'published', 'cancelled'])
export type ActivityState = z.infer<typeof ActivityState>

const offerHours = z.number().int().min(1).max(72)

/** A session as its organiser writes it. Times must follow each other, see `whyNotPlannable`. */
export const SessionPlan = z.object({
  title: z.string().trim().min(1).max(40),
  startsAt: Instant,
  endsAt: Instant,
  capacity: z.number().int().min(1).max(5000),
  /** What helpers are wanted for. */
  shifts: z.array(ShiftPlan).max(6).default([]),
  signUpOpensAt: Instant,
  signUpClosesAt: Instant,
  /** Until then a participant may cancel without asking. */
  cancelBy: Instant,
  /** So many seats can be waited for once all are taken. */
  waitingCapacity: z.number().int().min(0).max(500).default(0),
  waitingOrder: WaitingOrder.default('strict'),
  /** So long seats are held for who is next, shorter when it begins soon: see `offerUntil`. */
  offerHours: offerHours.default(12),
  /** `approval`: a person decides about each. `lottery`: all who sign up before it closes have the same chance. */
  mode: z.enum(['first_come', 'approval', 'lottery']).default('first_come'),
  /** The seats of a `team` session are counted in teams. */
  kind: z.enum(['individual', 'team']).default('individual'),
  teamSize: TeamSize.optional(),
  /** Of everybody who takes part, by the calendar year of the session. */
  ages: Ages.optional(),
  volunteersOnly: z.boolean().default(false),
  /** Seats out of `capacity` that are kept for some, until they are released. */
  pools: z.array(Pool).max(3).default([]),
  questions: z.array(Question).max(8).default([]),
})
export type SessionPlan = z.infer<typeof SessionPlan>

const instant = z.string()
const FreeSeats = z.object({ pool: Slug.optional(), free: z.number().int() })

export const Session = z
  .object({
    ...SessionPlan.shape,
    startsAt: instant,
    endsAt: instant,
    signUpOpensAt: instant,
    signUpClosesAt: instant,
    cancelBy: instant,
    shifts: z.array(SessionShift),
    pools: z.array(Pool.extend({ releasedAt: instant })).default([]),
    id: SessionId,
    /** Also those that are offered to somebody. */
    taken: z.number().int(),
    /** Parties that wait, in a lottery those that take part in it. */
    waiting: z.number().int(),
    /** What participants can take at once, not what is kept for those who wait; per pool, the open ones without. */
    freeSeats: z.array(FreeSeats),
    /** It does not take place, and the others do. */
    cancelled: CalledOff.optional(),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

const described = {
  type: ActivityType,
  title: z.string().trim().min(1).max(40),
  summary: z.string().trim().max(2000),
  place: z.string().trim().min(1).max(60),
  /** Left out: the whole subdistrict is meant. */
  communityId: Slug.optional(),
  organiser: z.string().trim().min(1).max(40).optional(),
  bring: z.string().trim().max(200).optional(),
  /** `community`: only who chose an estate of the activity's community. */
  audience: z.enum(['anyone', 'community']).default('anyone'),
  /** In so many of its sessions one person may take part; left out: in all. */
  sessionsPerPerson: z.number().int().min(1).max(20).optional(),
  /** True when nobody may sign up for two sessions at the same time. */
  noClashes: z.boolean().default(false),
}

export const ActivityPlan = z.object({
  ...described,
  ...contactPlan,
  sessions: z.array(SessionPlan).min(1).max(20),
})
export type ActivityPlan = z.infer<typeof ActivityPlan>

/**
 * The same for an activity that exists: sessions with an `id` are changed, without are added, missing ones are
 * taken out. What was called off by itself stays as it is, also when it is left out. Clients of before leave out
 * `offerHours`, which then stay.
 */
export const ActivityRevision = z.object({
  ...described,
  ...contactPlan,
  sessions: z
    .array(SessionPlan.extend({ id: SessionId.optional(), offerHours: offerHours.optional() }))
    .min(1)
    .max(20),
  /** Why; it is shown, and needed to open again what was closed, or to change the order in which people wait. */
  reason: z.string().trim().min(2).max(200).optional(),
  /**
   * So many parties that hope for seats are known to be more than there are at all then, and are passed. Left out by clients
   * of before, of whom only the reason is wanted.
   */
  passedOver: z.number().int().min(0).optional(),
})
export type ActivityRevision = z.infer<typeof ActivityRevision>

export const Activity = z
  .object({
    ...described,
    ...Contact.shape,
    audience: z.enum(['anyone', 'community']),
    noClashes: z.boolean(),
    id: ActivityId,
    areaPath: AreaPath,
    state: ActivityState,
    cancelReason: z.string().optional(),
    /** Since when there are results or a score board to look at. */
    resultsSince: z.string().optional(),
    /** From the first session's start to the last one's end, without those that were called off by themselves. */
    startsAt: instant,
    endsAt: instant,
    version: z.number().int(),
    /** When its plan was last changed. */
    changedAt: z.string().optional(),
    /** Why it was changed after it was published, the last ones. */
    changes: z.array(Changed).optional(),
    sessions: z.array(Session),
  })
  .meta({ id: 'Activity' })
export type Activity = z.infer<typeof Activity>

/** Of a session what decides what signing up for it brings. */
export const CardSession = Session.omit({
  title: true,
  cancelBy: true,
  shifts: true,
  waitingOrder: true,
  offerHours: true,
  teamSize: true,
  ages: true,
  questions: true,
  cancelled: true,
})
export type CardSession = z.infer<typeof CardSession>

/** What a list shows. Seats may be a second old there; the activity itself is exact. */
export const ActivityCard = Activity.omit({
  summary: true,
  sessions: true,
  bring: true,
  version: true,
  changedAt: true,
  contactPhone: true,
  contactName: true,
  changes: true,
})
  .extend({
    /** Here and below only of sessions that were not called off by themselves. */
    sessionCount: z.number().int(),
    capacity: z.number().int(),
    taken: z.number().int(),
    /** Parties that wait for seats, or for a draw. */
    waiting: z.number().int(),
    /** Where all its sessions have the same. */
    mode: SessionPlan.shape.mode.unwrap().optional(),
    kind: SessionPlan.shape.kind.unwrap().optional(),
    signUpOpensAt: instant,
    signUpClosesAt: instant,
    /** Where the last session was called off by itself: when it would have ended. Its plan is changed until then. */
    plannedUntil: instant.optional(),
    /** Missing on what was last written before cards had them. */
    sessions: z.array(CardSession).optional(),
  })
  .meta({ id: 'ActivityCard' })
export type ActivityCard = z.infer<typeof ActivityCard>
