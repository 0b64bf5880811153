import { type HazardRecord, hazardRecordOf } from '../tables/hazards.ts'
import { referralWith, stateAt, type StoredReferral } from '../tables/referrals.ts'
import { cameBack } from './leaving-the-unit.ts'

/** A deadline that came to be later than when the link was made takes it along: whoever has it can answer until then. */
export function lasting(referral: StoredReferral, record: HazardRecord): StoredReferral {
  const { dueAt } = record.hazard
  if (dueAt <= referral.endsAt) return referral
  const after = goesAlongAfter(referral, record)
  return after !== undefined && dueAt > after ? { ...referral, endsAt: dueAt } : referral
}

/** Which deadline that was. What came back to the unit is done again: for that it needs another link. */
export const goesAlongAfter = (referral: StoredReferral, { entries }: HazardRecord): string | undefined =>
  cameBack(referral, entries) ? undefined : referral.dueAt

/** The hazard is only read where the link would be over without it. */
export async function linkWith(secret: string, now: string): Promise<StoredReferral | undefined> {
  const referral = await referralWith(secret)
  if (!referral || stateAt(referral, now) !== 'expired') return referral
  const record = await hazardRecordOf(referral.hazardId)
  return record ? lasting(referral, record) : referral
}
