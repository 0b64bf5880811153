import { type Actor, mayDecideIn } from '@mulin/shared/duties'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { Refusal } from '@mulin/shared/refusals'
import { fileFor } from './hazard-files.ts'
import { moveHazard } from './hazard-writes.ts'
import { type HazardRecord, hazardRecordOf } from './hazards.ts'
import { transact } from './transact.ts'

/** What staff decide about one photo of a hazard. */
export interface PhotoCall {
  input: { hazardId: string; photoId: string }
  personId: string
  actor: Actor
  now: string
  refuse: (code: 'hazard_not_found' | 'photo_not_found') => Refusal
}

/** The hazard after it; undefined when it is so already, or not its photo: also what is sent again is written once. */
type Step = (record: HazardRecord) => HazardRecord | undefined

const triesAtMost = 4

/** Somebody else's step does not keep a photo in sight: then it is tried once more. */
export async function takePhotoStep(call: PhotoCall, step: Step): Promise<HazardFile> {
  for (let attempt = 0; attempt < triesAtMost; attempt++) {
    const record = await recordWithPhoto(call)
    const after = step(record)
    const others = (await othersWith(call.input.photoId, record)).map((other) => [other, step(other)] as const)
    const moves = [[record, after] as const, ...others].flatMap(([known, next]) =>
      next ? moveHazard(known, next) : [],
    )
    const lost = moves.length > 0 && (await transact(moves))
    if (!lost) return fileFor(call, after ?? record)
  }
  throw new Refusal('busy')
}

export async function recordWithPhoto({ input, actor, refuse }: PhotoCall): Promise<HazardRecord> {
  const record = await hazardRecordOf(input.hazardId)
  if (!record || !mayDecideIn(actor, record.hazard.areaPath)) throw refuse('hazard_not_found')
  if (!hasPhoto(record, input.photoId)) throw refuse('photo_not_found')
  return record
}

export const hasPhoto = ({ hazard, entries }: HazardRecord, photoId: string) =>
  [hazard, ...entries].some(({ photoIds }) => photoIds.includes(photoId))

/** Those that have this photo too: a whole and its parts, and what was merged with what it went on as. */
async function othersWith(photoId: string, record: HazardRecord): Promise<HazardRecord[]> {
  const known = new Map([[record.hazard.id, record]])
  let asked = relativesOf(record)
  while (asked.length > 0) {
    const found = (await Promise.all(asked.map(hazardRecordOf))).filter((one) => one !== undefined)
    for (const one of found) known.set(one.hazard.id, one)
    asked = [...new Set(found.flatMap(relativesOf))].filter((id) => !known.has(id))
  }
  return [...known.values()].filter((one) => one !== record && hasPhoto(one, photoId))
}

function relativesOf({ hazard: { parent, splitInto = [], mergedInto }, entries }: HazardRecord): string[] {
  const absorbed = entries.flatMap(({ action, other }) => (action === 'absorb' && other ? [other] : []))
  return [parent, ...splitInto, mergedInto, ...absorbed].flatMap((one) => one?.hazardId ?? [])
}
