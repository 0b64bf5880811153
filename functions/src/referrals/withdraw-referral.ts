import { mayDecideIn } from '@mulin/shared/duties'
import type { referrals } from '@mulin/shared/referrals'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { linkGone } from '../tables/by-link.ts'
import { hazardRecordOf, type StoredHazard } from '../tables/hazards.ts'
import {
  isAnswerable,
  referralFrom,
  referralsOfHazard,
  stateAt,
  type StoredReferral,
  withdrawReferral as withdrawn,
} from '../tables/referrals.ts'
import { lasting } from './lasting.ts'
import { transact } from '../tables/transact.ts'

export const withdrawReferral: UseCase<typeof referrals.withdraw> = async ({ input, actor, now, refuse }) => {
  const { hazardId, referralId } = input
  const [record, stored] = await Promise.all([hazardRecordOf(hazardId), referralsOfHazard(hazardId)])
  if (!record || !mayDecideIn(actor, record.hazard.areaPath)) throw refuse('hazard_not_found')
  const { hazard } = record
  const found = stored.map((one) => lasting(one, record))
  const referral = found.find(({ id }) => id === referralId)
  if (!referral) throw refuse('referral_not_found')
  if (referral.state === 'withdrawn') return referralFrom(referral, now)
  const taken = { ...referral, state: 'withdrawn' as const, withdrawnAt: now }
  const others = found.filter((one) => one !== referral && isAnswerable(stateAt(one, now)))
  const lost = await transact([withdrawn(referral, now), ...ofUnit(hazard, referral, others)])
  if (lost && lost.write > 0) throw new Refusal('busy')
  if (lost) throw refuse('referral_over', { state: stateAt(referral, now) })
  return referralFrom(taken, now)
}

/** That its unit has no link, unless it still has another one that it can answer by. */
const ofUnit = (hazard: StoredHazard, { unitId }: StoredReferral, others: readonly StoredReferral[]) =>
  others.some((one) => one.unitId === unitId) ? [] : linkGone(hazard, { unitId })
