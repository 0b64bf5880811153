import * as z from 'zod'
import type { Session } from '../activities/activity.ts'
import { WaitingOrder } from '../allocation/waiting-list.ts'
import { SessionId, SignUpId } from '../ids.ts'

// The list of entrants and the commitment stand there for this long before the draw.
const minutesBetween = 10

/** When what was committed to is drawn: as planned, and never before anybody could look at it for that long. */
export function drawnFrom(planned: string, { committedAt }: Pick<Draw, 'committedAt'>): string {
  const looked = new Date(Date.parse(committedAt) + minutesBetween * 60_000).toISOString()
  return looked > planned ? looked : planned
}

// The clock looks every minute, and commits a minute after closing.
const minutesUntilCommitted = 2

/** When the draw of a lottery is, as it is announced: once what is committed to could be looked at. */
export const drawAtOf = ({ mode, signUpClosesAt }: Pick<Session, 'mode' | 'signUpClosesAt'>): string | undefined =>
  mode === 'lottery'
    ? new Date(Date.parse(signUpClosesAt) + (minutesUntilCommitted + minutesBetween) * 60_000).toISOString()
    : undefined

const FreeSeats = z.object({ shard: z.number(), free: z.number(), pool: z.string().optional() })

/** What decides who gets seats, beside the order. Under a number that only the entrant knows a size and pools name nobody. */
export const DrawTerms = z.object({
  waitingOrder: WaitingOrder,
  /** Pools whose seats are everybody's by the time of the draw. */
  released: z.array(z.string()),
  /** With those whose seats will be everybody's before it begins: a party that is more than could ever be its own is passed. */
  releasedInTime: z.array(z.string()).optional(),
  /** In this order they are given out. */
  seats: z.array(FreeSeats),
  /** Of the entrants, in their order. */
  parties: z.array(z.object({ size: z.number(), pools: z.array(z.string()) })),
})
export type DrawTerms = z.infer<typeof DrawTerms>

/** Entrants are numbered by their sign-up, which says nothing about who they are. See `differencesIn`. */
export const Draw = z
  .object({
    sessionId: SessionId,
    /** Until then sign-ups counted. */
    committedAt: z.string(),
    commitment: z.string(),
    /** In their order of signing up. */
    entrants: z.array(SignUpId),
    /** Committed to with the entrants, but in draws of before. */
    terms: DrawTerms.optional(),
    drawnAt: z.string().optional(),
    seed: z.string().optional(),
    /** Who still took part in the draw, first to last; who is not here had left before it. */
    order: z.array(SignUpId).optional(),
    winners: z.array(SignUpId).optional(),
    /** What there was to be drawn for: `terms.seats`, unless the plan changed meanwhile. */
    seatsAtDraw: z.array(FreeSeats).optional(),
  })
  .meta({ id: 'Draw' })
export type Draw = z.infer<typeof Draw>
