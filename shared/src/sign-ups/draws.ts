import * as z from 'zod'
import type { Session } from '../activities/activity.ts'
import { SessionId, SignUpId } from '../ids.ts'

// The list of entrants and the commitment stand there for this long before the draw.
const minutesBetween = 10

/** When the draw of a lottery is: a little after its sign-up closes. */
export const drawAtOf = ({ mode, signUpClosesAt }: Pick<Session, 'mode' | 'signUpClosesAt'>): string | undefined =>
  mode === 'lottery' ? new Date(Date.parse(signUpClosesAt) + minutesBetween * 60_000).toISOString() : undefined

/** Entrants are numbered by their sign-up, which says nothing about who they are. See `commitmentOf` and `drawnOrder`. */
export const Draw = z
  .object({
    sessionId: SessionId,
    /** Until then sign-ups counted. */
    committedAt: z.string(),
    commitment: z.string(),
    /** In their order of signing up. */
    entrants: z.array(SignUpId),
    drawnAt: z.string().optional(),
    seed: z.string().optional(),
    /** Who still took part in the draw, first to last; who is not here had left before it. */
    order: z.array(SignUpId).optional(),
    winners: z.array(SignUpId).optional(),
  })
  .meta({ id: 'Draw' })
export type Draw = z.infer<typeof Draw>
