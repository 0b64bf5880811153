import * as z from 'zod'
import { shiftMinutes } from './hours/hours.ts'
import { AboutSignUp } from './sign-ups/about-sign-up.ts'
import type { SignUp } from './sign-ups/sign-up.ts'

/** A session of a training that somebody attended: 民政部令第67号 has 培训情况 in the record of a volunteer, not in the certificate. */
export const Training = AboutSignUp.pick({
  signUpId: true,
  activityId: true,
  sessionId: true,
  activityTitle: true,
  sessionTitle: true,
  startsAt: true,
})
  .extend({ organiser: z.string().optional(), minutes: z.number().int() })
  .meta({ id: 'Training' })
export type Training = z.infer<typeof Training>

/** Who decides about a volunteer sees so many, the latest. */
export const trainingsSeenByStaff = 20

interface Attended extends Pick<SignUp, 'as' | 'state' | 'startsAt' | 'endsAt' | 'thankedAt' | 'turnout'> {
  /** Where in the party whoever signed up is; nowhere if they only signed others up. */
  ownPlace?: number | undefined
}

/**
 * What a session of a training comes to in the record of whoever signed up, once it is over: all of it, if they were there
 * themselves. Scans say who came, and of who listens nobody is checked out.
 */
export function minutesTaught({ ownPlace, turnout, ...signUp }: Attended, now: string): number {
  const wasThere = ownPlace !== undefined && !turnout?.missing.includes(ownPlace)
  const isOver = signUp.thankedAt !== undefined || signUp.endsAt <= now
  return isOver && wasThere && signUp.as === 'participant' && signUp.state === 'attended' ? shiftMinutes(signUp) : 0
}
