import * as z from 'zod'

/** Since when a session is called off by itself, and why. */
export const CalledOff = z.object({ at: z.string(), reason: z.string() })
export type CalledOff = z.infer<typeof CalledOff>

interface Held {
  cancelled?: CalledOff | undefined
}

/** Those that were not called off by themselves. */
export const sessionsOn = <S extends Held>(sessions: readonly S[]): S[] =>
  sessions.filter(({ cancelled }) => !cancelled)

interface Planned extends Held {
  id: string
  endsAt: string
}

/** Nothing else takes place any more: such a session is not called off by itself, but with the whole activity. */
export const isOnlyOne = (sessions: readonly Planned[], sessionId: string, now: string) =>
  sessionsOn(sessions).every(({ id, endsAt }) => id === sessionId || endsAt <= now)

/**
 * Until then what is planned is changed, or called off as a whole: also in the place of a session that was called off by
 * itself another one is planned.
 */
export const plannedUntil = (sessions: readonly Pick<Planned, 'endsAt'>[]) =>
  sessions.map(({ endsAt }) => endsAt).reduce((one, other) => (one < other ? other : one))

/** Why nobody gets anything there any more. */
export const calledOffCodes = ['activity_cancelled', 'session_cancelled'] as const

export function whyOff(
  { state }: { state: 'draft' | 'published' | 'cancelled' },
  { cancelled }: Held,
): (typeof calledOffCodes)[number] | undefined {
  if (state === 'cancelled') return 'activity_cancelled'
  return cancelled && 'session_cancelled'
}
