import { type StoredHazard, storedHazardOf } from '../tables/hazards.ts'
import { referralWith, stateAt, type StoredReferral } from '../tables/referrals.ts'

/** A deadline that came to be later than when the link was made takes it along: whoever has it can answer until then. */
export function lasting(referral: StoredReferral, { dueAt }: Pick<StoredHazard, 'dueAt'>): StoredReferral {
  const isLater = referral.dueAt !== undefined && dueAt > referral.dueAt
  return isLater && dueAt > referral.endsAt ? { ...referral, endsAt: dueAt } : referral
}

/** The hazard is only read where the link would be over without it. */
export async function linkWith(secret: string, now: string): Promise<StoredReferral | undefined> {
  const referral = await referralWith(secret)
  if (!referral || stateAt(referral, now) !== 'expired') return referral
  const hazard = await storedHazardOf(referral.hazardId)
  return hazard ? lasting(referral, hazard) : referral
}
