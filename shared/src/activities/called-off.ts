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

/** As the last one on, a session is not called off by itself: then the whole activity is. */
export const isOnlyOne = (sessions: readonly (Held & { id: string })[], sessionId: string) =>
  sessionsOn(sessions).every(({ id }) => id === sessionId)

/** Why nobody gets anything there any more. */
export const calledOffCodes = ['activity_cancelled', 'session_cancelled'] as const

export function whyOff(
  { state }: { state: 'draft' | 'published' | 'cancelled' },
  { cancelled }: Held,
): (typeof calledOffCodes)[number] | undefined {
  if (state === 'cancelled') return 'activity_cancelled'
  return cancelled && 'session_cancelled'
}
