import type { OutputOf } from '@mulin/shared/endpoint'
import { shownOf } from '@mulin/shared/hazards/public-part'
import { withoutPhones } from '@mulin/shared/personal-data'
import type { referrals } from '@mulin/shared/referrals'
import { photoFrom } from '../platform/photo-store.ts'
import { areaOf } from '../tables/areas.ts'
import { hazardRecordOf, type StoredEntry, type StoredHazard } from '../tables/hazards.ts'
import { stateAt, type StoredReferral } from '../tables/referrals.ts'

/** What the unit sees: the hazard only as long as it can answer. */
export async function viewOf(referral: StoredReferral, now: string): Promise<OutputOf<typeof referrals.open>> {
  const { unitName, endsAt: expiresAt } = referral
  const state = stateAt(referral, now)
  if (state !== 'open') return { unitName, state, expiresAt }
  const record = await hazardRecordOf(referral.hazardId)
  return record && isStillWith(referral, record)
    ? { unitName, state, expiresAt, hazard: referredFrom(record.hazard, await areaNameOf(record.hazard, referral)) }
    : { unitName, state: 'withdrawn', expiresAt }
}

interface Known {
  hazard: StoredHazard
  entries: readonly StoredEntry[]
}

/**
 * Handed to somebody else, or handed on as being in another estate, the link shows it no more. Where only its place was
 * put right, the unit keeps it.
 */
export const isStillWith = ({ unitId, createdAt }: StoredReferral, { hazard, entries }: Known) =>
  hazard.state === 'dispatched' &&
  hazard.handler?.unitId === unitId &&
  !entries.some(({ action, at, was }) => action === 'reroute' && at >= createdAt && was?.areaPath !== undefined)

/** Where it was when the link was made, the link knows. */
async function areaNameOf(hazard: StoredHazard, { estateId, areaName }: StoredReferral): Promise<string> {
  return hazard.estateId === estateId ? areaName : ((await areaOf(hazard.estateId))?.name ?? areaName)
}

function referredFrom(hazard: StoredHazard, areaName: string) {
  const { number, state, categoryName, photoIds, reportedAt, dueAt } = hazard
  // Who has the link has no account: it may be passed on.
  const photos = shownOf(photoIds.map(photoFrom), hazard)
  const [place, description] = [withoutPhones(hazard.place), withoutPhones(hazard.description)]
  return { number, state, categoryName, areaName, place, description, photos, reportedAt, dueAt }
}
