import { CardSession, type Session } from '@mulin/shared/activities/activity'
import * as z from 'zod'
import { plannedSeats, type Seats } from './seats.ts'

// What a card says of each session: how it is planned, as the activity's row has it, by what the counters showed.

/** Of a counter of participants, by session and number, and up to which of its steps. */
export const Shown = z.record(
  z.string(),
  z.object({
    taken: z.number(),
    waiting: z.number().default(0),
    pool: z.string().optional(),
    kept: z.literal(true).optional(),
    seen: z.number(),
  }),
)
export type Shown = z.infer<typeof Shown>

const Plans = z.array(CardSession.omit({ taken: true, waiting: true, freeSeats: true }))

/** As one text: whoever signs up reads the row too, and none of this. */
export const plansOf = (sessions: readonly Session[]) => JSON.stringify(Plans.parse(sessions))

export const cardSessions = (plans: string, shown: Shown): CardSession[] =>
  Plans.parse(JSON.parse(plans)).map((plan) => {
    const counters = Object.entries(shown).flatMap(([name, one]) => (name.startsWith(`${plan.id}_`) ? [one] : []))
    return {
      ...plan,
      taken: sumOf(counters, 'taken'),
      waiting: sumOf(counters, 'waiting'),
      freeSeats: plannedSeats(plan).map(({ free, ...line }) => {
        const ofPool = counters.filter(({ pool }) => pool === line.pool)
        const isKept = ofPool.some(({ kept }) => kept)
        return { ...line, free: isKept ? 0 : free - sumOf(ofPool, 'taken') }
      }),
    }
  })

export const sumOf = (counters: readonly Shown[string][], counted: 'taken' | 'waiting') =>
  counters.reduce((sum, one) => sum + one[counted], 0)

export const shownOf = ({ taken, waiting, pool, kept, step: seen }: Seats): Shown[string] => ({
  taken,
  waiting,
  seen,
  ...(pool !== undefined && { pool }),
  ...(kept && { kept }),
})
