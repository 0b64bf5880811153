import { titleIn } from '@mulin/shared/duties'
import type { covering, Rectangle } from '@mulin/shared/hazards/covering'
import type { HazardAction } from '@mulin/shared/hazards/workflow'
import { newId } from '../platform/ids.ts'
import { paintOver } from '../platform/photo-paint.ts'
import { photoKey, readObject, writeJpeg } from '../platform/photo-store.ts'
import type { UseCase } from '../platform/serve.ts'
import { fileFor } from '../tables/hazard-files.ts'
import { moved } from '../tables/hazard-writes.ts'
import type { HazardRecord } from '../tables/hazards.ts'
import { recordWithPhoto, takePhotoStep } from '../tables/photo-steps.ts'
import { hasAnyPhoto } from '../tables/who-took.ts'

type Cover = UseCase<typeof covering.cover>
type Call = Parameters<Cover>[0]

/**
 * Painted over what others see of it, so that nothing is uncovered by it. The picture is in the store before the hazard
 * says so: cut off in between, the photo is what it was, and nothing leads to the new picture.
 */
export const coverPhoto: Cover = async (call) => {
  const { photoId, rectangles, version } = call.input
  const record = await recordWithPhoto(call, hasAnyPhoto)
  if (isDone(record, call)) return fileFor(call, record)
  unlessChanged(record, version, call)
  const { coveredPhotos = {}, version: seen } = record.hazard
  const coverId = await painted(coveredPhotos[photoId] ?? photoId, rectangles)
  const step = (known: HazardRecord) => {
    if (isDone(known, call)) return undefined
    if (known.hazard.id === record.hazard.id) unlessChanged(known, seen, call)
    return covered(known, coverId, call)
  }
  return takePhotoStep(call, step, hasAnyPhoto)
}

/** Nobody covers a photo that somebody else covered, or uncovered, since they looked at it. */
function unlessChanged({ hazard, entries }: HazardRecord, seen: number, { input, refuse }: Call) {
  const since = entries.slice(entries.length - Math.max(hazard.version - seen, 0))
  if (since.some(({ action, photoIds }) => changing.includes(action) && photoIds.includes(input.photoId)))
    throw refuse('photo_changed')
}
const changing: readonly HazardAction[] = ['cover_photo', 'uncover_photo']

const isDone = ({ entries }: HazardRecord, { input: { requestId, photoId }, personId }: Call) =>
  entries.some(
    (entry) => entry.requestId === requestId && entry.personId === personId && entry.photoIds.includes(photoId),
  )

// Of a picture that was checked and made smaller: far more than it can have.
const bytesAtMost = 20 * 1024 * 1024

/** A new id each time: no picture that somebody may be looking at is ever written over. */
async function painted(photoId: string, rectangles: readonly Rectangle[]): Promise<string> {
  const picture = await readObject(photoKey(photoId, 'large'), bytesAtMost)
  if (!picture) throw new Error(`${photoId} is too large to be covered`)
  const { large, small } = await paintOver(picture, rectangles)
  const coverId = newId('pho')
  await Promise.all([
    writeJpeg(photoKey(coverId, 'large'), Uint8Array.from(large)),
    writeJpeg(photoKey(coverId, 'small'), Uint8Array.from(small)),
  ])
  return coverId
}

function covered(record: HazardRecord, coveredAs: string, call: Call): HazardRecord {
  const { input, actor, personId, now: at } = call
  const { areaPath, state, coveredPhotos } = record.hazard
  const { photoId, requestId } = input
  const by = titleIn(actor, areaPath)
  return moved(
    record,
    { coveredPhotos: { ...coveredPhotos, [photoId]: coveredAs } },
    { at, action: 'cover_photo', state, by, photoIds: [photoId], coveredAs, personId, requestId },
  )
}
