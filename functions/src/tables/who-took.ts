import { isOfResidents } from '@mulin/shared/hazards/workflow'
import type { HazardRecord } from './hazards.ts'
import { JoinedHazard, whoJoined } from './joined-hazards.ts'
import { hasPhoto } from './photo-steps.ts'

/** Also what came with 我也遇到, which only staff and who took it see. */
export const hasAnyPhoto = async (record: HazardRecord, photoId: string) =>
  hasPhoto(record, photoId) || (await whoShowed(record, photoId)) !== undefined

/** Whose photo it is: a neighbour's who met it too, otherwise it counts as of whoever reported it. */
export async function whoTook(record: HazardRecord, photoId: string): Promise<string> {
  const step = record.entries.find(({ action, photoIds }) => isOfResidents(action) && photoIds.includes(photoId))
  const joined = hasPhoto(record, photoId) ? undefined : await whoShowed(record, photoId)
  return step?.personId ?? joined ?? record.hazard.reporterId
}

const readAtOnce = 1000

/** Who showed it when they joined. */
const whoShowed = async ({ hazard: { id, joined = 0 } }: HazardRecord, photoId: string) =>
  joined > 0 ? whoJoinedWith(photoId, id) : undefined

async function whoJoinedWith(photoId: string, hazardId: string, after?: string): Promise<string | undefined> {
  const { items, next } = await whoJoined(hazardId, { limit: readAtOnce, after })
  const found = items.map((item) => JoinedHazard.parse(item)).find(({ photoIds }) => photoIds.includes(photoId))
  return found?.personId ?? (next && whoJoinedWith(photoId, hazardId, next))
}
