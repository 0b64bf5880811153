import { type Actor, decidesForAll, maySee } from '@mulin/shared/duties'
import { type Hazard, type HazardFile, partsOf } from '@mulin/shared/hazards/hazard'
import { publicPart } from '@mulin/shared/hazards/public-part'
import type { Permission } from '@mulin/shared/roles'
import { aboutPhotos, type HazardAction, isOfResidents, type Part } from '@mulin/shared/hazards/workflow'
import { photoFrom } from '../platform/photo-store.ts'
import { allStaff } from './duties.ts'
import { entryFrom, type HazardRecord, hazardRecordOf, type StoredEntry, type StoredHazard, viewOf } from './hazards.ts'
import { type JoinedHazard, joinedHazardOf } from './joined-hazards.ts'
import { doneByIn, isOwnWorkOf, leftToOthers, ownWorkIn } from './own-work.ts'
import { addedBy, saidBy } from './said-after-end.ts'

/** Somebody who reads a hazard, with the duties that permit it, if any. */
export interface Reader {
  personId: string
  actor?: Actor | undefined
  /** Met it too. */
  joined?: JoinedHazard | undefined
}

/** Of a part of a hazard nobody is the reporter: who reported the whole has a say there. */
export function partsFor({ personId, actor, joined }: Reader, hazard: StoredHazard): Part[] {
  const parts = actor ? partsOf(actor, hazard) : []
  if (hazard.reporterId === personId) return hazard.parent ? parts : ['reporter', ...parts]
  return joined ? ['joined', ...parts] : parts
}

export const isSeenBy = (reader: Reader, hazard: StoredHazard) =>
  partsFor(reader, hazard).length > 0 || hazard.reporterId === reader.personId || isLookedAfterBy(reader, hazard)

/** Not only because they reported it or met it too. */
export const isSeenByStaff = (reader: Reader, hazard: StoredHazard) =>
  partsFor(reader, hazard).some((part) => !ofResidents.includes(part)) || isLookedAfterBy(reader, hazard)

const isLookedAfterBy = ({ actor }: Reader, { areaPath }: StoredHazard) =>
  actor !== undefined && maySee(actor, areaPath)

interface Looking {
  input: { hazardId: string }
  personId: string
  actorWith: (permission: Permission) => Promise<Actor>
}

/** A hazard and who reads it, undefined for everybody who may not. */
export async function recordSeenBy({ input, personId, actorWith }: Looking) {
  const { hazardId } = input
  const [record, actor, joined] = await Promise.all([
    hazardRecordOf(hazardId),
    actorWith('hazards.fix'),
    joinedHazardOf(hazardId, personId),
  ])
  const reader: Reader = { personId, actor, joined }
  return record && isSeenBy(reader, record.hazard) ? { record, reader } : undefined
}

/** The hazard as that reader sees it; only who decides sees how to reach the reporter, and who only joined not all. */
export async function fileFor(reader: Reader & { now: string }, record: HazardRecord): Promise<HazardFile> {
  const { hazard, entries } = record
  const parts = partsFor(reader, hazard)
  const { contact } = hazard
  const isStaff = isSeenByStaff(reader, hazard)
  const seen = isStaff ? hazard : asTakenBy(reader, record)
  const file: HazardFile = {
    ...viewOf(seen),
    entries: entries.map((entry) => entryFrom(isStaff ? entry : withoutOthers(entry, reader), seen)),
    earlier: earlierFor(reader, hazard, parts),
    parts,
    decidesForAll: isAtTheTop(reader),
    saidByMe: saidBy(reader, entries),
    addedByMe: addedBy(reader.personId, entries) || undefined,
    ...(parts.includes('decider') && (await leftIn(record, reader))),
    ...(contact && parts.includes('decider') && { reporter: contact }),
    ownWork: ownWorkFor(reader, record, parts),
    saidJoining: saidJoining(reader),
  }
  if (isStaff) return file
  return parts.every((part) => part === 'joined')
    ? withOwnWords(withoutOffice(publicPart(file)), { hazard: seen, entries }, reader)
    : withoutOffice(file)
}

/** What staff read of them, they read themselves. */
function saidJoining({ joined }: Reader): HazardFile['saidJoining'] {
  if (!joined) return undefined
  const { number, at, words, photoIds } = { number: undefined, ...(joined.reported ?? joined) }
  return words || photoIds.length > 0 ? { at, words, photos: photoIds.map(photoFrom), number } : undefined
}

const isAtTheTop = ({ actor }: Reader) => (actor && decidesForAll(actor)) || undefined

/** What only staff need to know. */
export const withoutOffice = <Known extends Hazard>(hazard: Known): Known => ({
  ...hazard,
  earlier: undefined,
  byLink: undefined,
  coveredPhotoIds: undefined,
  splitInto: hazard.splitInto?.map((part) => ({ ...part, byLink: undefined })),
})

/** Of what happened there before, who has only this one opens nothing: they hear how often it was. */
function earlierFor(reader: Reader, hazard: StoredHazard, parts: readonly Part[]): StoredHazard['earlier'] {
  const { earlier } = hazard
  const opensThem = isLookedAfterBy(reader, hazard) || parts.includes('decider') || parts.includes('property')
  return earlier && (opensThem ? earlier : { ...earlier, last: [] })
}

/** To whom it matters: the others say nothing to its end. */
const ownWorkFor = ({ personId }: Reader, record: HazardRecord, parts: readonly Part[]) =>
  (parts.some((part) => ofResidents.includes(part)) && isOwnWorkOf(personId, record)) || undefined

/** Who else is on duty there is read only for who has done something of it. */
async function leftIn({ hazard, entries }: HazardRecord, who: { personId: string; now: string }) {
  const work = { ...hazard, doneBy: doneByIn(entries) }
  return ownWorkIn(work, who.personId).length > 0 ? leftToOthers(work, who, await allStaff()) : {}
}

const ofResidents: readonly Part[] = ['reporter', 'joined']

/**
 * Residents write for staff, not for each other. Of what was merged into it, whoever reported that showed the photos to the
 * office only, also when staff hide one of them.
 */
function withoutOthers(entry: StoredEntry, { personId }: Reader): StoredEntry {
  if (entry.as === 'joined' && entry.personId !== personId) return { ...entry, note: undefined, photoIds: [] }
  return perhapsOfOthers.includes(entry.action) ? { ...entry, photoIds: [] } : entry
}
const perhapsOfOthers: readonly HazardAction[] = ['absorb', ...aboutPhotos]

/** Who took a photo sees it as it was taken, whatever is covered for others; staff see what others see. */
function asTakenBy({ personId }: Reader, { hazard, entries }: HazardRecord): StoredHazard {
  if (!hazard.coveredPhotos) return hazard
  const own = [
    ...(hazard.reporterId === personId ? hazard.photoIds : []),
    ...entries.flatMap((entry) => (entry.personId === personId && isOfResidents(entry.action) ? entry.photoIds : [])),
  ]
  const ofOthers = Object.entries(hazard.coveredPhotos).filter(([photoId]) => !own.includes(photoId))
  return { ...hazard, coveredPhotos: Object.fromEntries(ofOthers) }
}

const withOwnWords = (file: HazardFile, { hazard, entries }: HazardRecord, { personId }: Reader): HazardFile => ({
  ...file,
  entries: file.entries.map((shown, place) => {
    const entry = entries[place]
    return entry?.as === 'joined' && entry.personId === personId ? entryFrom(entry, hazard) : shown
  }),
})
