import { whyNotCancellable, whyNotGivenUp } from '@mulin/shared/sign-ups/cancelling'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { now } from '../../platform/clock'

/** What somebody who cannot come can still do. */
export type WayOut = 'cancel' | 'cannotCome' | 'none'

export function wayOutOf(signUp: Pick<SignUp, 'state' | 'cancelBy' | 'startsAt'>): WayOut {
  const at = now()
  if (!whyNotCancellable(signUp, at)) return 'cancel'
  return whyNotGivenUp(signUp, at) ? 'none' : 'cannotCome'
}
