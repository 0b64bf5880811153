import { type Actor, maySee } from '@mulin/shared/duties'
import { type HazardFile, partsOf } from '@mulin/shared/hazards/hazard'
import { publicPart } from '@mulin/shared/hazards/public-part'
import type { Permission } from '@mulin/shared/roles'
import type { HazardAction, Part } from '@mulin/shared/hazards/workflow'
import { entryFrom, type HazardRecord, hazardRecordOf, type StoredEntry, type StoredHazard, viewOf } from './hazards.ts'
import { joinedHazardOf } from './joined-hazards.ts'

/** Somebody who reads a hazard, with the duties that permit it, if any. */
export interface Reader {
  personId: string
  actor?: Actor | undefined
  /** Met it too. */
  joined?: boolean | undefined
}

/** Of a part of a hazard nobody is the reporter: who reported the whole has a say there. */
export function partsFor({ personId, actor, joined }: Reader, hazard: StoredHazard): Part[] {
  const parts = actor ? partsOf(actor, hazard) : []
  if (hazard.reporterId === personId) return hazard.parent ? parts : ['reporter', ...parts]
  return joined ? ['joined', ...parts] : parts
}

export const isSeenBy = (reader: Reader, hazard: StoredHazard) =>
  partsFor(reader, hazard).length > 0 || hazard.reporterId === reader.personId || isLookedAfterBy(reader, hazard)

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
  const reader: Reader = { personId, actor, joined: joined !== undefined }
  return record && isSeenBy(reader, record.hazard) ? { record, reader } : undefined
}

/** Checked or closed it before somebody said that it was not fixed. */
export const checkedBefore = (entries: readonly StoredEntry[], personId: string) =>
  entriesBefore(entries, 'dispute').some((entry) => checks(entry.action) && entry.personId === personId)

/** Declined it, and its reporter does not agree. */
export const declinedBefore = (entries: readonly StoredEntry[], personId: string) =>
  entriesBefore(entries, 'appeal').some((entry) => entry.action === 'decline' && entry.personId === personId)

/** Says that it is fixed, the last one to say so. */
export const fixedBefore = (entries: readonly StoredEntry[], personId: string) =>
  entries.findLast(({ action }) => action === 'fix')?.personId === personId

const leftToOthers = ({ hazard, entries }: HazardRecord, personId: string, parts: readonly Part[]) => ({
  ...(hazard.state === 'fixed' && parts.includes('decider') && fixedBefore(entries, personId) && { fixedBefore: true }),
  ...(checkedBefore(entries, personId) && { checkedBefore: true }),
  ...(declinedBefore(entries, personId) && { declinedBefore: true }),
})

const entriesBefore = (entries: readonly StoredEntry[], objection: 'dispute' | 'appeal') =>
  entries.slice(
    0,
    Math.max(
      entries.findLastIndex(({ action }) => action === objection),
      0,
    ),
  )

const checks = (action: HazardAction) => action === 'check' || action === 'close'

/** The hazard as that reader sees it; only who decides sees how to reach the reporter, and who only joined not all. */
export function fileFor(reader: Reader, { hazard, entries }: HazardRecord): HazardFile {
  const parts = partsFor(reader, hazard)
  const { contact } = hazard
  const isStaff = parts.some((part) => !ofResidents.includes(part)) || isLookedAfterBy(reader, hazard)
  const file: HazardFile = {
    ...viewOf(hazard),
    entries: entries.map(isStaff ? entryFrom : withoutOthersPhotos),
    parts,
    ...leftToOthers({ hazard, entries }, reader.personId, parts),
    ...(contact && parts.includes('decider') && { reporter: contact }),
  }
  if (isStaff) return file
  return parts.every((part) => part === 'joined') ? publicPart(file) : { ...file, earlier: undefined }
}

const ofResidents: readonly Part[] = ['reporter', 'joined']

/** Of what was merged into it: whoever reported that showed them to the office only, also when staff hide one of them. */
const withoutOthersPhotos = (entry: StoredEntry) =>
  entryFrom(perhapsOfOthers.includes(entry.action) ? { ...entry, photoIds: [] } : entry)
const perhapsOfOthers: readonly HazardAction[] = ['absorb', 'hide_photo', 'show_photo']
