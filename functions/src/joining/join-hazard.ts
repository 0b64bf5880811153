import type { joining } from '@mulin/shared/hazards/joining'
import { isHome } from '@mulin/shared/hazards/place'
import { isOver } from '@mulin/shared/hazards/workflow'
import type { UseCase } from '../platform/serve.ts'
import { StoredHazard, storedHazardOf } from '../tables/hazards.ts'
import { joinedHazardOf, joinHazard as joinWrites } from '../tables/joined-hazards.ts'
import { keys } from '../tables/keys.ts'
import { attachPhoto, whyLost, whyUnusable } from '../tables/photos.ts'
import type { Item } from '../tables/reading.ts'
import { createOnce, requestKey } from '../tables/requests.ts'
import { getItems } from '../tables/table.ts'
import type { Lost } from '../tables/transact.ts'

type Join = UseCase<typeof joining.join>
type Call = Parameters<Join>[0]

/** Joined before, by whatever request, it stays as it is. */
export const joinHazard: Join = async (call) => {
  const { input, personId, now, refuse } = call
  const { hazardId, requestId, words } = input
  const photoIds = [...new Set(input.photoIds)]
  // Words that were written anew meanwhile make it no other request.
  const request = { personId, requestId, content: { hazardId, photoIds } }
  const mine = photoIds.map((photoId) => keys.photo(personId, photoId))
  const [remembered, joined, found, ...photos] = await getItems([
    requestKey(request),
    keys.joined(hazardId, personId),
    keys.hazard(hazardId),
    ...mine,
  ])
  // The same, sent at the same moment, may have been done between two of these reads.
  const isIn = joined ?? (remembered && (await joinedHazardOf(hazardId, personId)))
  // Whoever is in stays so, also where nobody else could join it any more.
  if (isIn) return asItStands(hazardId, found)
  const hazard = hazardToJoin(call, found)
  if (isOver(hazard.state)) throw refuse('hazard_over', { state: hazard.state })
  // They left since. What is sent once more brings nobody back; whoever wants to takes another id.
  if (remembered) throw refuse('request_id_reused')
  const toAttach = photosToAttach(call, photoIds, photos)

  const done = await createOnce(request, { hazardId, joined: (hazard.joined ?? 0) + 1 }, [
    ...joinWrites({ kind: 'joined', hazardId, personId, at: now, photoIds, words }),
    ...toAttach.map((photoId) => attachPhoto(personId, photoId, hazardId)),
  ])
  return 'answer' in done ? done.answer : afterLosing(call, done.lost)
}

// What they joined may have been read a moment before it was counted.
const asItStands = (hazardId: string, found: Item | undefined) => ({
  hazardId,
  joined: Math.max(Number(found?.['joined'] ?? 0), 1),
})

/** A private home is nobody else's to meet; of what was split the whole is met. */
function hazardToJoin({ personId, refuse }: Call, found: Item | undefined): StoredHazard {
  const hazard = found && StoredHazard.parse(found)
  if (!hazard || hazard.parent) throw refuse('hazard_not_found')
  if (hazard.reporterId === personId) throw refuse('hazard_is_your_own')
  if (isHome(hazard)) throw refuse('hazard_not_found')
  return hazard
}

/** Whoever comes back may bring those that they left there. */
function photosToAttach({ input: { hazardId }, refuse }: Call, photoIds: string[], photos: (Item | undefined)[]) {
  const unusable = whyUnusable(photos.filter((photo) => photo?.['usedBy'] !== hazardId))
  if (unusable) throw refuse(unusable)
  return photoIds.filter((_, place) => photos[place]?.['usedBy'] !== hazardId)
}

async function afterLosing({ input: { hazardId }, refuse }: Call, lost: Lost) {
  if (lost.write === 1) throw refuse('hazard_over', { state: lost.item?.['state'] })
  if (lost.write > 1) throw refuse(whyLost(lost))
  // Joined at the same moment.
  return { hazardId, joined: (await storedHazardOf(hazardId))?.joined ?? 1 }
}
