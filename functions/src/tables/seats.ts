import type { Session, SessionPlan } from '@mulin/shared/activities/activity'
import { type Line, lineName } from '@mulin/shared/sign-ups/lines'
import { SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import * as z from 'zod'
import { absent, type Condition } from './expressions.ts'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import type { Write } from './transact.ts'

/**
 * One of the counters that the seats of a line, see `Line`, are split into. `free + taken` is its share of the seats. A
 * reserved pool has one counter of its own.
 */
export const Seats = z.object({
  sessionId: z.string(),
  as: SignUpRole,
  shiftId: z.string().optional(),
  shard: z.number(),
  pool: z.string().optional(),
  free: z.number(),
  taken: z.number(),
  /** Parties that wait; the first counter has all of a waiting list, an entrant of a lottery stands in any. */
  waiting: z.number().default(0),
  /** Sign-ups that were ever made by way of this counter. */
  entered: z.number().default(0),
  /** Of the first counter: how many counters of pools there ever were, for a number is given once. */
  poolsOpened: z.number().default(0),
  /** Grows by one with every change of it. */
  step: z.number().default(0),
  /** Those who wait keep its seats for themselves. */
  kept: z.literal(true).optional(),
  /** False once the activity or its session is called off. */
  open: z.boolean(),
  /** The version of the activity that a sign-up has to know, so that it never decides by an older plan. */
  plan: z.number(),
})
export type Seats = z.infer<typeof Seats>

export type SeatsPlace = Pick<Seats, 'sessionId' | 'as' | 'shiftId' | 'shard'>

export const keyOf = (activityId: string, { sessionId, shard, ...line }: SeatsPlace) =>
  keys.seats(activityId, sessionId, lineName(line), shard)

/** The counters of one line. */
export const seatsIn = (seats: readonly Seats[], { sessionId, ...line }: Line & { sessionId: string }) =>
  seats.filter((one) => one.sessionId === sessionId && lineName(one) === lineName(line))

type Counted = 'free' | 'taken' | 'waiting' | 'entered'
export const sumOf = (seats: readonly Seats[], counted: Counted) => seats.reduce((sum, one) => sum + one[counted], 0)

/** How many seats the plan has for everybody, and for each pool. */
export const plannedSeats = ({ capacity, pools }: Pick<SessionPlan, 'capacity' | 'pools'>): Session['freeSeats'] => [
  { free: capacity - pools.reduce((sum, { seats }) => sum + seats, 0) },
  ...pools.map(({ id: pool, seats: free }) => ({ pool, free })),
]

/** The counter that an item is, if it is one. */
export const counterFrom = (item: Item) => (item.sk.startsWith('SEATS#') ? Seats.parse(item) : undefined)

/** Of several states of counters the latest of each. */
export function latestOf(items: readonly unknown[]): Seats[] {
  const latest = new Map<string, Seats>()
  for (const seats of items.map((item) => Seats.parse(item))) {
    const name = `${seats.sessionId} ${lineName(seats)} ${seats.shard}`
    const known = latest.get(name)
    if (!known || known.step < seats.step) latest.set(name, seats)
  }
  return [...latest.values()]
}

/** What a counter becomes: what is no longer free is taken. `kept` false takes the mark off. */
export type SeatsAfter = Omit<Seats, 'kept' | 'taken'> & { kept?: boolean | undefined }

/**
 * The write that makes one counter the other, undefined when nothing changes. It loses when seats it takes are gone, or
 * when it met the counter unmarked and somebody began to wait since; who marks it must have seen every free seat.
 */
export function changeSeats(activityId: string, before: Seats, after: SeatsAfter, more: Condition = {}): Write[] {
  const gained = after.free - before.free
  const add = {
    free: gained,
    taken: -gained,
    waiting: after.waiting - before.waiting,
    entered: after.entered - before.entered,
  }
  const mark = markOf(before, after)
  if (!mark && Object.values(add).every((count) => count === 0)) return []
  return [
    {
      update: keyOf(activityId, before),
      add: { ...add, step: 1 },
      ...mark?.write,
      if: { ...premiseOf(before, gained), ...mark?.premise, ...more },
    },
  ]
}

/** Writing the mark, or taking it off, if that changes. */
function markOf(before: Seats, after: SeatsAfter): { write: object; premise: Condition } | undefined {
  if (after.kept && !before.kept) return { write: { set: { kept: true } }, premise: { free: before.free } }
  if (before.kept && !after.kept) return { write: { remove: ['kept'] }, premise: {} }
}

const premiseOf = ({ kept }: Seats, gained: number): Condition => ({
  ...(gained < 0 && { free: { atLeast: -gained }, open: true }),
  ...(gained > 0 && { taken: { atLeast: gained } }),
  ...(!kept && { kept: absent }),
})

/** Holds until what it counts is called off. */
export const stillOpen = (activityId: string, place: SeatsPlace): Write => ({
  check: keyOf(activityId, place),
  if: { open: true },
})
