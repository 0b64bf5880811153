import type { OutputOf } from '@mulin/shared/endpoint'
import { shownOf } from '@mulin/shared/hazards/public-part'
import { withoutPhones } from '@mulin/shared/personal-data'
import type { referrals } from '@mulin/shared/referrals'
import { areaOf } from '../tables/areas.ts'
import { hazardRecordOf, photosOf, type StoredHazard } from '../tables/hazards.ts'
import { stateAt, type StoredReferral, takenBack } from '../tables/referrals.ts'
import { isStillWith, whenItLeft } from './leaving-the-unit.ts'

/** What the unit sees: the hazard only as long as it can answer. */
export async function viewOf(referral: StoredReferral, now: string): Promise<OutputOf<typeof referrals.open>> {
  const { unitName, endsAt: expiresAt } = referral
  const state = stateAt(referral, now)
  if (state !== 'open') return { unitName, state, expiresAt, ended: takenBack(referral) }
  const record = await hazardRecordOf(referral.hazardId)
  return record && isStillWith(referral, record)
    ? { unitName, state, expiresAt, hazard: referredFrom(record.hazard, await areaNameOf(record.hazard, referral)) }
    : { unitName, state: 'withdrawn', expiresAt, ended: record && whenItLeft(referral, record) }
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
