import * as z from 'zod'
import { type Activity, ActivityCard, type CardSession, type Session } from './activity.ts'

/** What who manages an activity reads of it in a list. */
export const ManagedCard = ActivityCard.extend({
  /** Sign-ups that a person has to decide; with `more` at least so many. Left out: none. */
  pending: z.object({ count: z.number().int(), more: z.boolean() }).optional(),
}).meta({ id: 'ManagedCard' })
export type ManagedCard = z.infer<typeof ManagedCard>

/**
 * The activity of a card, to be asked what signing up for it brings: what has no part in that is left empty. Undefined
 * where the card does not say its sessions.
 */
export const activityOn = ({ sessions, ...card }: ActivityCard): Activity | undefined =>
  sessions && { ...card, summary: '', version: 0, sessions: sessions.map(sessionOn) }

const sessionOn = (session: CardSession): Session => ({
  ...session,
  title: '',
  cancelBy: session.startsAt,
  shifts: [],
  waitingOrder: 'strict',
  offerHours: 12,
  questions: [],
})
