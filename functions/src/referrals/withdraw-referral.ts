import { mayDecideIn } from '@mulin/shared/duties'
import type { referrals } from '@mulin/shared/referrals'
import type { UseCase } from '../platform/serve.ts'
import { storedHazardOf } from '../tables/hazards.ts'
import { referralFrom, referralsOfHazard, stateAt, withdrawReferral as withdrawn } from '../tables/referrals.ts'
import { transact } from '../tables/transact.ts'

export const withdrawReferral: UseCase<typeof referrals.withdraw> = async ({ input, actor, now, refuse }) => {
  const { hazardId, referralId } = input
  const [hazard, found] = await Promise.all([storedHazardOf(hazardId), referralsOfHazard(hazardId)])
  if (!hazard || !mayDecideIn(actor, hazard.areaPath)) throw refuse('hazard_not_found')
  const referral = found.find(({ id }) => id === referralId)
  if (!referral) throw refuse('referral_not_found')
  if (referral.state === 'withdrawn') return referralFrom(referral, now)
  const taken = { ...referral, state: 'withdrawn' as const, withdrawnAt: now }
  if (await transact([withdrawn(referral, now)])) throw refuse('referral_over', { state: stateAt(referral, now) })
  return referralFrom(taken, now)
}
