import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { now } from '../platform/clock.ts'
import { blind, seal, unseal } from '../platform/sealing.ts'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import { getItem, query } from './table.ts'
import { transact, type Write } from './transact.ts'

// The secret is looked up by what stands for it, and shown to its owner alone: nowhere does it stand in plain text.
const StoredCalendar = z.object({ sealedSecret: z.string(), blinded: z.string(), renewedAt: z.string() })
type StoredCalendar = z.infer<typeof StoredCalendar>

const calendarRegister = (personId: string) => `calendar:${personId}`

const stored = (personId: string) => getItem(keys.calendar(personId), StoredCalendar)

/** The secret of a person's calendar, undefined while there is none. */
export const secretOf = async (personId: string) => opened(personId, await stored(personId))

const opened = (personId: string, calendar: StoredCalendar | undefined) =>
  calendar && { secret: unseal(calendar.sealedSecret, calendarRegister(personId)), renewedAt: calendar.renewedAt }

/** A new secret in the place of the one before. When another one came at the same moment, that counts. */
export async function renewSecret(personId: string) {
  const earlier = await stored(personId)
  const secret = randomBytes(32).toString('base64url')
  const calendar = {
    sealedSecret: seal(secret, calendarRegister(personId)),
    blinded: blind(secret),
    renewedAt: now(),
  }
  const lost = await transact([
    { update: keys.calendar(personId), set: calendar, if: { blinded: earlier?.blinded ?? absent } },
    { put: { ...keys.calendarAddress(calendar.blinded), personId }, fresh: true },
    ...forget(earlier),
  ])
  return lost ? secretOf(personId) : { secret, renewedAt: calendar.renewedAt }
}

/** Afterwards nobody can read it, also when it was renewed at the same moment. */
export async function endSecret(personId: string): Promise<void> {
  const earlier = await stored(personId)
  if (!earlier) return
  const mine = { delete: keys.calendar(personId), if: { blinded: earlier.blinded } }
  if (await transact([mine, ...forget(earlier)])) await endSecret(personId)
}

const forget = (earlier: StoredCalendar | undefined): Write[] =>
  earlier ? [{ delete: keys.calendarAddress(earlier.blinded) }] : []

/** Whose calendar it is. */
export const ownerOf = async (secret: string): Promise<string | undefined> =>
  (await getItem(keys.calendarAddress(blind(secret)), z.object({ personId: z.string() })))?.personId

const Seat = z.object({
  activityId: z.string(),
  sessionId: z.string(),
  activityTitle: z.string(),
  sessionTitle: z.string(),
  place: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  state: z.string(),
  calledOff: z.boolean().optional(),
  plan: z.number(),
})
export type Seat = z.infer<typeof Seat>

const seatsAtMost = 300

/** What a person signed up for, newest first: as much of it as a calendar shows. */
export async function seatsOf(personId: string): Promise<Seat[]> {
  const { pk, sk } = keys.signUp(personId, '')
  const { items } = await query({ pk, begins: sk, newestFirst: true, limit: seatsAtMost })
  return items.map((item) => Seat.parse(item))
}
