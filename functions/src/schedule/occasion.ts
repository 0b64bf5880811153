import type { Session } from '@mulin/shared/activities/activity'
import type { Found } from '../tables/activities.ts'
import type { StoredSignUp } from '../tables/sign-ups.ts'

/** A moment of a session has come. */
export interface Occasion {
  found: Found
  /** As those of the lines in question have it. */
  session: Session
  /** Everybody who ever signed up for the session, in those lines. */
  signUps: readonly StoredSignUp[]
  /** Whether what stands under that session is meant too. */
  isMeant: (sessionId: string) => boolean
  now: string
}
