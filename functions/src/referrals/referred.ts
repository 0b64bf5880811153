import type { OutputOf } from '@mulin/shared/endpoint'
import { shownOf } from '@mulin/shared/hazards/public-part'
import { withoutPhones } from '@mulin/shared/personal-data'
import type { referrals } from '@mulin/shared/referrals'
import { photoFrom } from '../platform/photo-store.ts'
import { type StoredHazard, storedHazardOf } from '../tables/hazards.ts'
import { stateAt, type StoredReferral } from '../tables/referrals.ts'

/** What the unit sees: the hazard only as long as it can answer. */
export async function viewOf(referral: StoredReferral, now: string): Promise<OutputOf<typeof referrals.open>> {
  const { unitName, endsAt: expiresAt } = referral
  const state = stateAt(referral, now)
  if (state !== 'open') return { unitName, state, expiresAt }
  const hazard = await storedHazardOf(referral.hazardId)
  return hazard && isStillWith(referral, hazard)
    ? { unitName, state, expiresAt, hazard: referredFrom(hazard, referral) }
    : { unitName, state: 'withdrawn', expiresAt }
}

/** Handed to somebody else, or put right as being in another estate, the link shows it no more. */
export const isStillWith = ({ unitId, estateId }: StoredReferral, hazard: StoredHazard) =>
  hazard.state === 'dispatched' &&
  hazard.handler?.unitId === unitId &&
  (estateId === undefined || hazard.estateId === estateId)

function referredFrom(hazard: StoredHazard, { areaName }: StoredReferral) {
  const { number, state, categoryName, photoIds, reportedAt, dueAt } = hazard
  // Who has the link has no account: it may be passed on.
  const photos = shownOf(photoIds.map(photoFrom), hazard)
  const [place, description] = [withoutPhones(hazard.place), withoutPhones(hazard.description)]
  return { number, state, categoryName, areaName, place, description, photos, reportedAt, dueAt }
}
