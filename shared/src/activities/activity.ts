import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import { ActivityId, SessionId, Slug } from '../ids.ts'
import { Instant } from '../times.ts'

export const ActivityType = z.enum(['general', 'sports_meet', 'reading_club', 'health_fair', 'training', 'contest'])
export type ActivityType = z.infer<typeof ActivityType>

export const ActivityState = z.enum(['draft', 'published', 'cancelled'])

/** A session as its organiser writes it. Times must follow each other, see `whyNotPlannable`. */
export const SessionPlan = z.object({
  title: z.string().trim().min(1).max(40),
  startsAt: Instant,
  endsAt: Instant,
  capacity: z.number().int().min(1).max(5000),
  /** Helpers wanted; they take none of the seats. */
  volunteersNeeded: z.number().int().min(0).max(200).default(0),
  signUpOpensAt: Instant,
  signUpClosesAt: Instant,
  /** Until then a participant may cancel without asking. */
  cancelBy: Instant,
})
export type SessionPlan = z.infer<typeof SessionPlan>

const instant = z.string()
export const Session = z
  .object({
    ...SessionPlan.shape,
    startsAt: instant,
    endsAt: instant,
    signUpOpensAt: instant,
    signUpClosesAt: instant,
    cancelBy: instant,
    volunteersNeeded: z.number().int(),
    id: SessionId,
    taken: z.number().int(),
    volunteersTaken: z.number().int(),
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
}

export const ActivityPlan = z.object({ ...described, sessions: z.array(SessionPlan).min(1).max(20) })
export type ActivityPlan = z.infer<typeof ActivityPlan>

/** The same for an activity that exists: sessions with an `id` are changed, without are added, missing ones are taken out. */
export const ActivityRevision = z.object({
  ...described,
  sessions: z
    .array(SessionPlan.extend({ id: SessionId.optional() }))
    .min(1)
    .max(20),
})
export type ActivityRevision = z.infer<typeof ActivityRevision>

export const Activity = z
  .object({
    ...described,
    audience: z.enum(['anyone', 'community']),
    id: ActivityId,
    areaPath: AreaPath,
    state: ActivityState,
    cancelReason: z.string().optional(),
    /** Since when there are results or a score board to look at. */
    resultsSince: z.string().optional(),
    /** From the first session's start to the last one's end. */
    startsAt: instant,
    endsAt: instant,
    version: z.number().int(),
    sessions: z.array(Session),
  })
  .meta({ id: 'Activity' })
export type Activity = z.infer<typeof Activity>

/** What a list shows. Seats may be a second old there; the activity itself is exact. */
export const ActivityCard = Activity.omit({ summary: true, sessions: true, bring: true, version: true })
  .extend({
    sessionCount: z.number().int(),
    capacity: z.number().int(),
    taken: z.number().int(),
    signUpOpensAt: instant,
    signUpClosesAt: instant,
  })
  .meta({ id: 'ActivityCard' })
export type ActivityCard = z.infer<typeof ActivityCard>
