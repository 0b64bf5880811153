import type { Session } from '../activities/activity.ts'
import { offerUntil } from '../allocation/offer-deadline.ts'
import type { OfferRules } from '../allocation/waiting-list.ts'
import { releasedInTime, releasedPools } from './pools.ts'

// Each offer is a write or two of the transaction that also frees the seats.
const offersAtOnce = 20

/** How seats of the session are offered now to those who wait. Once it began, nobody is offered any. */
export const offerRulesFor = (
  session: Pick<Session, 'waitingOrder' | 'offerHours' | 'pools' | 'startsAt'>,
  now: string,
): OfferRules => ({
  order: session.waitingOrder,
  released: releasedPools(session, now),
  releasedInTime: releasedInTime(session),
  until: offerUntil(now, session.startsAt, session.offerHours),
  offersAtMost: now < session.startsAt ? offersAtOnce : 0,
})
