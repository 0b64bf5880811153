import { type Actor, mayDecideIn, titleIn } from '@mulin/shared/duties'
import type { handling } from '@mulin/shared/hazards/handling'
import type { AboutPhoto } from '@mulin/shared/hazards/workflow'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { fileFor } from '../tables/hazard-files.ts'
import { moved, moveHazard } from '../tables/hazard-writes.ts'
import { type HazardRecord, hazardRecordOf } from '../tables/hazards.ts'
import { transact } from '../tables/transact.ts'

export const hidePhoto: UseCase<typeof handling.hidePhoto> = (call) => lookedAfter(call, 'hide_photo')
export const showPhoto: UseCase<typeof handling.showPhoto> = (call) => lookedAfter(call, 'show_photo')

interface Call {
  input: { hazardId: string; photoId: string; reason: string }
  personId: string
  actor: Actor
  now: string
  refuse: (code: 'hazard_not_found' | 'photo_not_found') => Refusal
}

const triesAtMost = 4

/** Somebody else's step does not keep a photo in sight: then it is tried once more. */
async function lookedAfter(call: Call, action: AboutPhoto) {
  for (let attempt = 0; attempt < triesAtMost; attempt++) {
    const record = await recordFor(call)
    const after = changed(record, action, call)
    const lost = after && (await transact(moveHazard(record, after)))
    if (!lost) return fileFor(call, after ?? record)
  }
  throw new Refusal('busy')
}

async function recordFor({ input, actor, refuse }: Call): Promise<HazardRecord> {
  const record = await hazardRecordOf(input.hazardId)
  if (!record || !mayDecideIn(actor, record.hazard.areaPath)) throw refuse('hazard_not_found')
  const photoIds = [...record.hazard.photoIds, ...record.entries.flatMap((entry) => entry.photoIds)]
  if (!photoIds.includes(input.photoId)) throw refuse('photo_not_found')
  return record
}

/** Undefined when it is so already: also what is sent again is written once. */
function changed(record: HazardRecord, action: AboutPhoto, call: Call): HazardRecord | undefined {
  const { input, actor, personId, now: at } = call
  const { areaPath, state, hiddenPhotoIds: before = [] } = record.hazard
  if (before.includes(input.photoId) === (action === 'hide_photo')) return undefined
  const others = before.filter((photoId) => photoId !== input.photoId)
  const hidden = action === 'hide_photo' ? [...others, input.photoId] : others
  return moved(
    record,
    { hiddenPhotoIds: hidden.length > 0 ? hidden : undefined },
    { at, action, state, by: titleIn(actor, areaPath), note: input.reason, photoIds: [input.photoId], personId },
  )
}
