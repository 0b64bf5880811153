import { mayDecideIn } from '@mulin/shared/duties'
import type { Referral, referrals } from '@mulin/shared/referrals'
import type { UseCase } from '../platform/serve.ts'
import { type HazardRecord, hazardRecordOf } from '../tables/hazards.ts'
import { isAnswerable, referralFrom, referralsOfHazard, type StoredReferral } from '../tables/referrals.ts'
import { lasting } from './lasting.ts'
import { isStillWith, whenItLeft } from './leaving-the-unit.ts'

export const listReferrals: UseCase<typeof referrals.ofHazard> = async ({ input, actor, now, refuse }) => {
  const [record, found] = await Promise.all([hazardRecordOf(input.hazardId), referralsOfHazard(input.hazardId)])
  if (!record || !mayDecideIn(actor, record.hazard.areaPath)) throw refuse('hazard_not_found')
  return { referrals: found.map((one) => asItStands(lasting(one, record), record, now)) }
}

/** What went elsewhere took no link back: it just opens nothing any more. */
function asItStands(referral: StoredReferral, record: HazardRecord, now: string): Referral {
  const known = referralFrom(referral, now)
  if (!isAnswerable(known.state) || isStillWith(referral, record)) return known
  return { ...known, state: 'withdrawn', ended: whenItLeft(referral, record) }
}
