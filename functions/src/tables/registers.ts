import { AreaPath } from '@mulin/shared/areas'
import type { Line } from '@mulin/shared/sign-ups/lines'
import * as z from 'zod'
import { registered } from './index-keys.ts'
import { cut } from './pages.ts'
import type { Item } from './reading.ts'
import { type Seats, seatsIn, sumOf } from './seats.ts'
import { StoredSignUp } from './sign-ups.ts'
import { query, queryAll } from './table.ts'

export interface Register {
  areaPath: string
  /** Only with its first page. */
  title?: string
  signUps: StoredSignUp[]
  next?: string
}

const Head = z.object({ areaPath: AreaPath, title: z.string() })
const isHead = (item: Item) => item['gsi4sk'] === 'ACTIVITY'

/** A page of who signed up, session by session, and where the activity lies. Undefined when there is no such activity. */
export async function registerOf(
  activityId: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Register | undefined> {
  // The activity itself is the first row of the first page.
  const rows = after === undefined ? limit + 1 : limit
  const { gsi4pk: pk } = registered(activityId, '', '')
  const { items, next } = cut(await query({ index: 'gsi4', pk, after, limit: rows + 1 }), rows, 'gsi4')
  return items[0] && { ...registerFrom(items), ...(next && { next }) }
}

/** All of it. */
export async function wholeRegisterOf(activityId: string): Promise<Register | undefined> {
  const { gsi4pk: pk } = registered(activityId, '', '')
  const items = await queryAll({ index: 'gsi4', pk })
  return items[0] && registerFrom(items)
}

function registerFrom(items: readonly Item[]): Register {
  const signUps = items.filter((item) => !isHead(item)).map((item) => StoredSignUp.parse(item))
  const [first] = items
  const head = first && isHead(first) ? Head.parse(first) : undefined
  return { areaPath: '', ...signUps[0], ...head, signUps }
}

/** Who takes part in a session and has a seat, or came, in order of signing up; a moment old. */
export async function havingSeatsIn(activityId: string, sessionId: string): Promise<StoredSignUp[]> {
  const { gsi4pk: pk, gsi4sk: begins } = registered(activityId, sessionId, '')
  const where = { as: 'participant', state: ['confirmed', 'attended'] }
  return (await queryAll({ index: 'gsi4', pk, begins, where })).map((item) => StoredSignUp.parse(item))
}

const Hoping = StoredSignUp.pick({ size: true, pools: true })

/** Who waits for seats of a session, asks for some, or takes part in its draw; a moment old. */
export async function hopingIn(activityId: string, sessionId: string): Promise<z.infer<typeof Hoping>[]> {
  const { gsi4pk: pk, gsi4sk: begins } = registered(activityId, sessionId, '')
  const where = { as: 'participant', state: ['waiting', 'pending'] }
  const only = [...Object.keys(Hoping.shape), 'as', 'state']
  return (await queryAll({ index: 'gsi4', pk, begins, only, where })).map((item) => Hoping.parse(item))
}

/** Whether anybody was checked in; a moment old. */
export async function somebodyCame(activityId: string, sessionId: string): Promise<boolean> {
  const { gsi4pk: pk, gsi4sk: begins } = registered(activityId, sessionId, '')
  return (await queryAll({ index: 'gsi4', pk, begins, only: ['pk'], where: { state: 'attended' } })).length > 0
}

/**
 * Who ever signed up for the line. Undefined when the index does not know every sign-up that the counters
 * know, or when they are too many for one Query.
 */
export async function everSignedUp(
  activityId: string,
  { sessionId, as, shiftId }: Line & { sessionId: string },
  seats: readonly Seats[],
): Promise<ReadonlySet<string> | undefined> {
  const { gsi4pk: pk, gsi4sk: begins } = registered(activityId, sessionId, '')
  const only = ['personId', 'as', 'shiftId']
  const where = { as, ...(shiftId !== undefined && { shiftId }) }
  const { items, next } = await query({ index: 'gsi4', pk, begins, only, where })
  const isCurrent = items.length === sumOf(seatsIn(seats, { sessionId, as, shiftId }), 'entered')
  return next || !isCurrent ? undefined : new Set(items.map((item) => String(item['personId'])))
}

/** False while the index misses a sign-up that the counters know. */
export const isComplete = (signUps: readonly StoredSignUp[], seats: readonly Seats[]) => {
  const sessions = new Set(seats.map(({ sessionId }) => sessionId))
  const known = signUps.filter(({ sessionId }) => sessions.has(sessionId)).length
  return known >= sumOf(seats, 'entered')
}
