import type { OutputOf } from '@mulin/shared/endpoint'
import { isUnheard } from '@mulin/shared/hazards/by-link'
import { shownOf } from '@mulin/shared/hazards/public-part'
import { withoutPhones } from '@mulin/shared/personal-data'
import type { referrals } from '@mulin/shared/referrals'
import { areaOf } from '../tables/areas.ts'
import { hazardRecordOf, photosOf, type StoredHazard } from '../tables/hazards.ts'
import { stateAt, type StoredReferral, takenBack } from '../tables/referrals.ts'
import { isStillWith, whenItLeft } from './leaving-the-unit.ts'

/** What the unit sees: the hazard only as long as it can answer. */
export const viewOf = async (referral: StoredReferral, now: string): Promise<View> => (await seenBy(referral, now)).view

type View = OutputOf<typeof referrals.open>

/** The same, and whether that is the first the unit hears of it. */
export async function seenBy(referral: StoredReferral, now: string): Promise<{ view: View; isNews?: boolean }> {
  const { unitName, endsAt: expiresAt } = referral
  const state = stateAt(referral, now)
  if (state !== 'open') return { view: { unitName, state, expiresAt, ended: takenBack(referral) } }
  const record = await hazardRecordOf(referral.hazardId)
  if (!record || !isStillWith(referral, record))
    return { view: { unitName, state: 'withdrawn', expiresAt, ended: record && whenItLeft(referral, record) } }
  const hazard = referredFrom(record.hazard, await areaNameOf(record.hazard, referral))
  return { view: { unitName, state, expiresAt, hazard }, isNews: isUnheard(record.hazard) }
}

/** Where it was when the link was made, the link knows. */
async function areaNameOf(hazard: StoredHazard, { estateId, areaName }: StoredReferral): Promise<string> {
  return hazard.estateId === estateId ? areaName : ((await areaOf(hazard.estateId))?.name ?? areaName)
}

function referredFrom(hazard: StoredHazard, areaName: string) {
  const { number, state, categoryName, photoIds, reportedAt, dueAt } = hazard
  // Who has the link has no account: it may be passed on.
  const photos = shownOf(photosOf(photoIds, hazard), hazard)
  const [place, description] = [withoutPhones(hazard.place), withoutPhones(hazard.description)]
  return { number, state, categoryName, areaName, place, description, photos, reportedAt, dueAt }
}
