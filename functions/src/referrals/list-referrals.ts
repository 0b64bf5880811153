import { mayDecideIn } from '@mulin/shared/duties'
import type { referrals } from '@mulin/shared/referrals'
import type { UseCase } from '../platform/serve.ts'
import { storedHazardOf } from '../tables/hazards.ts'
import { referralFrom, referralsOfHazard } from '../tables/referrals.ts'

export const listReferrals: UseCase<typeof referrals.ofHazard> = async ({ input, actor, now, refuse }) => {
  const [hazard, found] = await Promise.all([storedHazardOf(input.hazardId), referralsOfHazard(input.hazardId)])
  if (!hazard || !mayDecideIn(actor, hazard.areaPath)) throw refuse('hazard_not_found')
  return { referrals: found.map((referral) => referralFrom(referral, now)) }
}
