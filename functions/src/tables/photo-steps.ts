import { type Actor, mayDecideIn } from '@mulin/shared/duties'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { aboutPhotos, type HazardAction } from '@mulin/shared/hazards/workflow'
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

/** Of a hazard that has the photo, how it is after it; undefined when it is so already: also what is sent again is written once. */
type Step = (record: HazardRecord) => HazardRecord | undefined

/** Whether a photo is one of a hazard's. */
type Having = (record: HazardRecord, photoId: string) => boolean | Promise<boolean>

const triesAtMost = 4

/** Somebody else's step does not keep a photo in sight: then it is tried once more. */
export async function takePhotoStep(call: PhotoCall, step: Step, has: Having = hasPhoto): Promise<HazardFile> {
  for (let attempt = 0; attempt < triesAtMost; attempt++) {
    const record = await recordWithPhoto(call, has)
    const after = step(record)
    const others = (await othersWith(call.input.photoId, record, has)).map((other) => [other, step(other)] as const)
    const moves = [[record, after] as const, ...others].flatMap(([known, next]) =>
      next ? moveHazard(known, next) : [],
    )
    const lost = moves.length > 0 && (await transact(moves))
    if (!lost) return fileFor(call, after ?? record)
  }
  throw new Refusal('busy')
}

export async function recordWithPhoto({ input, actor, refuse }: PhotoCall, has: Having = hasPhoto) {
  const record = await hazardRecordOf(input.hazardId)
  if (!record || !mayDecideIn(actor, record.hazard.areaPath)) throw refuse('hazard_not_found')
  if (!(await has(record, input.photoId))) throw refuse('photo_not_found')
  return record
}

/** Of its report and its steps; what was decided about a photo makes it nobody's. */
export const hasPhoto = ({ hazard, entries }: HazardRecord, photoId: string) =>
  [hazard, ...entries.filter(({ action }) => !isAboutPhoto(action))].some(({ photoIds }) => photoIds.includes(photoId))

const isAboutPhoto = (action: HazardAction) => aboutPhotos.some((one) => one === action)

/** Those that have this photo too: a whole and its parts, and what was merged with what it went on as. */
async function othersWith(photoId: string, record: HazardRecord, has: Having): Promise<HazardRecord[]> {
  const known = new Map([[record.hazard.id, record]])
  let asked = relativesOf(record)
  while (asked.length > 0) {
    const found = (await Promise.all(asked.map(hazardRecordOf))).filter((one) => one !== undefined)
    for (const one of found) known.set(one.hazard.id, one)
    asked = [...new Set(found.flatMap(relativesOf))].filter((id) => !known.has(id))
  }
  const others = [...known.values()].filter((one) => one !== record)
  const having = await Promise.all(others.map((one) => has(one, photoId)))
  return others.filter((_, place) => having[place])
}

function relativesOf({ hazard: { parent, splitInto = [], mergedInto }, entries }: HazardRecord): string[] {
  const absorbed = entries.flatMap(({ action, other }) => (action === 'absorb' && other ? [other] : []))
  return [parent, ...splitInto, mergedInto, ...absorbed].flatMap((one) => one?.hazardId ?? [])
}
