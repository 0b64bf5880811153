import type { Activity, Session } from '@mulin/shared/activities/activity'
import { Refusal } from '@mulin/shared/refusals'
import { alternativesTo, type Ineligible, type SignUpRole, whyNotEligible } from '@mulin/shared/sign-ups'
import type { Found } from '../tables/activities.ts'
import type { Item } from '../tables/reading.ts'
import type { Seats } from '../tables/seats.ts'
import { rememberSoldOut } from './sold-out.ts'

interface Wish {
  activityId: string
  sessionId: string
  as: SignUpRole
  areaPath: string | undefined
  isVolunteer: boolean
  now: string
}

export interface Opening {
  activity: Activity
  session: Session
  /** The counters that had seats left. */
  seats: Seats[]
  alternatives: ReturnType<typeof alternativesTo>
}

/** The session that somebody may sign up for now, or why not, with what helps them on. */
export async function openingFor(found: Found | undefined, wish: Wish, held?: Item): Promise<Opening> {
  if (found?.activity.publishedAt === undefined) throw new Refusal('activity_not_found')
  const { activity, seats } = found
  const session = activity.sessions.find(({ id }) => id === wish.sessionId)
  if (!session) throw new Refusal('session_not_found')

  const candidate = { ...wish, hasSeat: held !== undefined }
  const alternatives = alternativesTo(activity, session, candidate, wish.now)
  const reason = whyNotEligible(activity, session, candidate, wish.now)
  if (!reason) return { activity, session, seats: seats.filter(isFreeFor(wish)), alternatives }

  const details = { ...helpful[reason]?.(session, held), alternatives }
  if (reason === 'session_full') await rememberSoldOut(wish, seats, details)
  throw new Refusal(reason, reason, details)
}

const isFreeFor =
  ({ sessionId, as }: Wish) =>
  (seats: Seats) =>
    seats.sessionId === sessionId && seats.as === as && seats.open && seats.free > 0

type Details = (session: Session, held: Item | undefined) => Record<string, unknown>

const helpful: Partial<Record<Ineligible, Details>> = {
  already_signed_up: (_session, held) => ({ signUpId: held?.['signUpId'] }),
  sign_up_not_open: ({ signUpOpensAt }) => ({ opensAt: signUpOpensAt }),
  sign_up_closed: ({ signUpClosesAt }) => ({ closedAt: signUpClosesAt }),
}
