import { Activity, type Session, SessionPlan } from '@mulin/shared/activities/activity'
import { CalledOff, plannedUntil, sessionsOn } from '@mulin/shared/activities/called-off'
import { planOfShift } from '@mulin/shared/activities/plan'
import { SessionShift, type ShiftPlan } from '@mulin/shared/activities/shifts'
import { onlyShift } from '@mulin/shared/sign-ups/lines'
import { Skill } from '@mulin/shared/skills'
import * as z from 'zod'
import { plansOf } from './card-sessions.ts'
import { keys } from './keys.ts'
import { managedActivity, shownActivity } from './index-keys.ts'
import type { Item } from './reading.ts'
import { plannedSeats, Seats, seatsIn, sumOf } from './seats.ts'
import { queryAll } from './table.ts'
import type { Write } from './transact.ts'

const StoredSession = z.object({
  ...SessionPlan.shape,
  id: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  signUpOpensAt: z.string(),
  signUpClosesAt: z.string(),
  cancelBy: z.string(),
  shifts: z.array(SessionShift.omit({ taken: true, waiting: true })).optional(),
  cancelled: CalledOff.optional(),
})

/** Before there were shifts, a session had a number of helpers, and one skill that all of them needed. */
const Older = z.object({ volunteersNeeded: z.number().default(0), volunteerSkill: Skill.optional() })

function shiftsBefore(item: Item): ShiftPlan[] {
  const { volunteersNeeded: needed, volunteerSkill: skill } = Older.parse(item)
  return needed > 0 ? [{ id: onlyShift, title: '志愿者', ...(skill && { skill }), needed }] : []
}

const StoredActivity = Activity.omit({ sessions: true }).extend({
  noClashes: z.boolean().default(false),
  /** Drafts have none, also when they were thrown away. */
  publishedAt: z.string().optional(),
  cancelledAt: z.string().optional(),
})

/** An activity with what only we need to know. */
export type KnownActivity = z.infer<typeof StoredActivity> & Pick<Activity, 'sessions'>

export interface Found {
  activity: KnownActivity
  seats: Seats[]
}

/** The activity with its sessions and exact seats, in one Query. */
export async function activityOf(activityId: string): Promise<Found | undefined> {
  const items = await queryAll({ pk: keys.activity(activityId).pk })
  const parts = { ACTIVITY: [], SESSION: [], SEATS: [] } as Record<string, Item[]>
  for (const item of items) parts[item.sk.split('#', 1)[0]!]?.push(item)
  const row = parts['ACTIVITY']![0]
  if (!row) return undefined
  const seats = parts['SEATS']!.map((item) => Seats.parse(item))
  const sessions = parts['SESSION']!.map((item) => sessionFrom(item, seats))
  return { activity: { ...StoredActivity.parse(row), sessions: sessions.toSorted(byStart) }, seats }
}

function sessionFrom(item: Item, all: readonly Seats[]): Session {
  const { shifts = shiftsBefore(item), ...session } = StoredSession.parse(item)
  const seats = seatsIn(all, { sessionId: session.id, as: 'participant' })
  return {
    ...session,
    shifts: shifts.map((shift) => {
      const helpers = seatsIn(all, { sessionId: session.id, as: 'volunteer', shiftId: shift.id })
      return { ...shift, taken: sumOf(helpers, 'taken'), waiting: sumOf(helpers, 'waiting') }
    }),
    taken: sumOf(seats, 'taken'),
    waiting: sumOf(seats, 'waiting'),
    freeSeats: session.cancelled ? [] : freeSeatsOf(session, seats),
  }
}

/** Nobody changed the plan since it was read. */
export const stillPlanned = ({ id, version }: Pick<Activity, 'id' | 'version'>): Write => ({
  check: keys.activity(id),
  if: { version },
})

/** A session that nobody signed up for. */
export const withNobody = (plan: SessionPlan, id: string): Session => ({
  ...plan,
  id,
  shifts: plan.shifts.map((shift) => ({ ...shift, taken: 0, waiting: 0 })),
  taken: 0,
  waiting: 0,
  freeSeats: [],
})

/** Before it is published there are no counters: all seats of the plan are free. */
function freeSeatsOf(session: Pick<SessionPlan, 'capacity' | 'pools'>, seats: readonly Seats[]) {
  const planned = plannedSeats(session)
  if (seats.length === 0) return planned
  return planned.map(({ free: _, ...line }) => {
    const ofPool = seats.filter(({ pool, kept }) => pool === line.pool && !kept)
    return { ...line, free: sumOf(ofPool, 'free') }
  })
}

/** Sessions by start, those that start together in the order they were written. */
export const byStart = (one: Pick<Session, 'id' | 'startsAt'>, other: Pick<Session, 'id' | 'startsAt'>) =>
  one.startsAt === other.startsAt ? Number(one.id > other.id) * 2 - 1 : one.startsAt < other.startsAt ? -1 : 1

/** The period from the first session's start to the last one's end, of those that were not called off by themselves. */
export function periodOf(sessions: readonly Pick<Session, 'startsAt' | 'endsAt' | 'cancelled'>[]) {
  const on = sessionsOn(sessions)
  return {
    startsAt: earliest(on.map(({ startsAt }) => startsAt)),
    endsAt: latest(on.map(({ endsAt }) => endsAt)),
  }
}

const earliest = (instants: readonly string[]) => instants.reduce((one, other) => (other < one ? other : one))
const latest = (instants: readonly string[]) => instants.reduce((one, other) => (other > one ? other : one))

/** Everything the activity's own row says, for lists too; what it lost is undefined. */
function rowOf({ sessions: all, ...activity }: KnownActivity) {
  const sessions = sessionsOn(all)
  const until = plannedUntil(all)
  return {
    ...nothing,
    ...activity,
    ...(activity.publishedAt !== undefined && shownActivity(activity)),
    ...managedActivity(activity),
    listedFor: activity.communityId ?? everyone,
    sessionCount: sessions.length,
    capacity: sessions.reduce((sum, { capacity }) => sum + capacity, 0),
    mode: onlyOne(sessions.map(({ mode }) => mode)),
    kind: onlyOne(sessions.map(({ kind }) => kind)),
    plans: plansOf(sessions),
    signUpOpensAt: earliest(sessions.map(({ signUpOpensAt }) => signUpOpensAt)),
    signUpClosesAt: latest(sessions.map(({ signUpClosesAt }) => signUpClosesAt)),
    plannedUntil: until > activity.endsAt ? until : undefined,
    sessionsOff: all.flatMap(({ id, cancelled }) => (cancelled ? [id] : [])),
  }
}

const onlyOne = <T>(values: readonly T[]) => (new Set(values).size === 1 ? values[0] : undefined)

/** Stands in `listedFor` when the whole subdistrict is meant. */
export const everyone = '*'

const nothing = {
  communityId: undefined,
  organiser: undefined,
  bring: undefined,
  contactName: undefined,
  sessionsPerPerson: undefined,
  changes: undefined,
  mode: undefined,
  kind: undefined,
  gsi2pk: undefined,
  gsi2sk: undefined,
  gsi5pk: undefined,
  gsi5sk: undefined,
}

export const addActivity = (activity: KnownActivity): Write[] => [
  { put: { ...rowOf(activity), ...keys.activity(activity.id), shown: {} }, fresh: true },
  ...putSessions(activity),
]

/** First the activity itself, which loses when its version is no longer the one read, then its sessions that are on. */
export const changeActivity = (activity: KnownActivity, version: number): Write[] => [
  changeRow(activity, version),
  ...putSessions(activity),
]

/** Loses when its version is no longer the one read. */
export function changeRow(activity: KnownActivity, version: number): Write {
  const row = rowOf(activity)
  const remove = Object.entries(row).flatMap(([name, value]) => (value === undefined ? [name] : []))
  return { update: keys.activity(activity.id), set: row, remove, if: { version } }
}

const putSessions = ({ id: activityId, sessions }: KnownActivity): Write[] =>
  sessionsOn(sessions).map((session) => ({
    put: { ...planOf(session), id: session.id, ...keys.session(activityId, session.id) },
  }))

/** A session without what its counters say. */
export function planOf<S extends Session>(session: S) {
  const { taken: _, waiting: __, freeSeats: ___, shifts, ...plan } = session
  return { ...plan, shifts: shifts.map(planOfShift) }
}

/** By itself; nothing else of its plan changes any more. */
export const markCalledOff = (activityId: string, { id, cancelled }: Pick<Session, 'id' | 'cancelled'>): Write => ({
  update: keys.session(activityId, id),
  set: { cancelled },
  if: { id },
})

export const removeSession = (activityId: string, sessionId: string): Write => ({
  delete: keys.session(activityId, sessionId),
})
