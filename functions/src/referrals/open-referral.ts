import type { referrals } from '@mulin/shared/referrals'
import type { UseCase } from '../platform/serve.ts'
import { linkOpened } from '../tables/by-link.ts'
import { noteAccess } from '../tables/referrals.ts'
import { transact } from '../tables/transact.ts'
import { linkWith } from './lasting.ts'
import { seenBy } from './referred.ts'

export const openReferral: UseCase<typeof referrals.open> = async ({ input, now, refuse }) => {
  const referral = await linkWith(input.secret, now)
  if (!referral) throw refuse('referral_not_found')
  // Nobody sees the hazard without a trace; that it was answered may be read by whoever just did.
  const [{ view, isNews }, lost] = await Promise.all([
    seenBy(referral, now),
    transact([noteAccess(referral, { at: now, what: 'opened' })]),
  ])
  if (lost && (view.hazard || view.state === 'worn_out')) throw refuse('referral_worn_out')
  if (isNews) await transact([linkOpened(referral.hazardId, referral.unitId, now)])
  return view
}
