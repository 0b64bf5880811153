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
    const others = (await othersOfWhole(record)).map((other) => [other, changed(other, action, call)] as const)
    const moves = [[record, after] as const, ...others].flatMap(([known, next]) =>
      next ? moveHazard(known, next) : [],
    )
    const lost = moves.length > 0 && (await transact(moves))
    if (!lost) return fileFor(call, after ?? record)
  }
  throw new Refusal('busy')
}

async function recordFor({ input, actor, refuse }: Call): Promise<HazardRecord> {
  const record = await hazardRecordOf(input.hazardId)
  if (!record || !mayDecideIn(actor, record.hazard.areaPath)) throw refuse('hazard_not_found')
  if (!has(record, input.photoId)) throw refuse('photo_not_found')
  return record
}

const has = ({ hazard, entries }: HazardRecord, photoId: string) =>
  [hazard, ...entries].some(({ photoIds }) => photoIds.includes(photoId))

/** A whole and its parts have their photos in common. */
async function othersOfWhole(record: HazardRecord): Promise<HazardRecord[]> {
  const { id, parent } = record.hazard
  const whole = parent ? await hazardRecordOf(parent.hazardId) : record
  const partIds = whole?.hazard.splitInto?.map(({ hazardId }) => hazardId) ?? []
  const parts = await Promise.all(partIds.filter((partId) => partId !== id).map(hazardRecordOf))
  return [...(whole === record ? [] : [whole]), ...parts].filter((other) => other !== undefined)
}

/** Undefined when it is so already, or not its photo: also what is sent again is written once. */
function changed(record: HazardRecord, action: AboutPhoto, call: Call): HazardRecord | undefined {
  const { input, actor, personId, now: at } = call
  const { areaPath, state, hiddenPhotoIds: before = [] } = record.hazard
  const isSo = before.includes(input.photoId) === (action === 'hide_photo')
  if (isSo || !has(record, input.photoId)) return undefined
  const others = before.filter((photoId) => photoId !== input.photoId)
  const hidden = action === 'hide_photo' ? [...others, input.photoId] : others
  return moved(
    record,
    { hiddenPhotoIds: hidden.length > 0 ? hidden : undefined },
    { at, action, state, by: titleIn(actor, areaPath), note: input.reason, photoIds: [input.photoId], personId },
  )
}
