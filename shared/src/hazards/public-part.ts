import type { Hazard, HazardEntry, HazardFile } from './hazard.ts'
import { withoutDoors, withoutPhones } from '../personal-data.ts'
import { buildingWithoutDoor, isHome } from './place.ts'
import { placesIn, wasEverHome } from './put-right.ts'
import { aboutPhotos, type HazardAction, type HazardState, isOver } from './workflow.ts'

/**
 * Words that staff write for everybody it concerns, see `noteForNeighbours`; the others are between them and who reported it.
 */
export const isSaidToAll: Readonly<Record<HazardAction, boolean>> = {
  report: false,
  withdraw: false,
  accept: true,
  decline: true,
  hand_up: false,
  dispatch: false,
  take_on: false,
  send_back: false,
  reroute: false,
  correct: false,
  ask: false,
  answer: false,
  no_answer: false,
  add: false,
  request_extension: false,
  extend: true,
  refuse_extension: false,
  escalate: false,
  split: false,
  merge: true,
  absorb: true,
  fix: true,
  rework: false,
  check: true,
  close: true,
  dispute: false,
  dispute_too: false,
  appeal: false,
  rate: false,
  sign_for: false,
  refuse_to_sign: false,
  object: false,
  hide_photo: false,
  show_photo: false,
  cover_photo: false,
  uncover_photo: false,
}

/** As neighbours read it: without telephone numbers and doors, which its reporter and staff know. */
export const noteForNeighbours = (note: string | undefined) => note && withoutDoors(withoutPhones(note))

/** Never the door; nothing at all where it is in a home, or may be. */
export const buildingForNeighbours = ({ building, spot }: Pick<Hazard, 'building' | 'spot'>) =>
  building === undefined || spot === undefined || isHome({ spot }) ? undefined : buildingWithoutDoor(building)

/** Somebody of staff has looked at it and found nothing against it: until then its photos are nobody else's. */
export const isLookedAt = ({ state }: Pick<Hazard, 'state'>) => !notTakenUp.includes(state)
const notTakenUp: readonly HazardState[] = ['reported', 'declined', 'withdrawn']

/**
 * A hazard without what was written between its reporter and staff, and without where exactly: building and spot stay,
 * unless it is a private home, of which nothing is shown. Of its photos only the first is everybody's, once it was looked
 * at and unless staff hid it.
 */
export const withoutWords = <Known extends Hazard>(hazard: Known): Known => ({
  ...hazard,
  place: '',
  description: '',
  location: undefined,
  answers: undefined,
  question: hazard.question && { ...hazard.question, text: '' },
  unanswered: undefined,
  extension: undefined,
  earlier: undefined,
  building: buildingForNeighbours(hazard),
  photos: isLookedAt(hazard) ? shownOf(hazard.photos.slice(0, 1), hazard) : [],
  hiddenPhotoIds: undefined,
  coveredPhotoIds: undefined,
  splitInto: hazard.splitInto?.map((part) => ({ ...part, what: '' })),
  ...(isHome(hazard) && { photos: [] }),
})

/** What a neighbour who met it too reads: what becomes of it, and nothing that somebody wrote about it privately. */
export function publicPart(file: HazardFile): HazardFile {
  const isPrivate = wasEverHome(file, file.entries)
  const entries = file.entries.map((entry) => ({
    ...publicEntry(entry),
    photos: photosIn(entry, file),
    ...(!isPrivate && placesIn(entry)),
  }))
  return { ...withoutWords(file), reporter: undefined, entries }
}

/** Those that staff do not hide. */
export const shownOf = <P extends { id: string }>(
  photos: readonly P[],
  { hiddenPhotoIds = [] }: Pick<Hazard, 'hiddenPhotoIds'>,
): P[] => photos.filter(({ id }) => !hiddenPhotoIds.includes(id))

/** A resident's words go with that resident's photos, and what is hidden is not shown by saying so. */
const withoutAny: readonly HazardAction[] = ['answer', 'add', 'dispute', 'dispute_too', 'appeal', ...aboutPhotos]

/** Of these a unit reads words and photos through its link, which may be passed on. */
export const isToldByLink = ({ action, note, forUnitToo }: Told): boolean =>
  toldByLink.includes(action) &&
  (action !== 'add' || forUnitToo === true) &&
  (action !== 'dispatch' || note !== undefined)

type Told = Pick<HazardEntry, 'action' | 'note' | 'forUnitToo'>

const toldByLink: readonly HazardAction[] = [
  'dispatch',
  'reroute',
  'ask',
  'answer',
  'add',
  'no_answer',
  'request_extension',
  'extend',
  'refuse_extension',
  'rework',
  'dispute',
]

/** Photos that others than staff see, or would: hiding any other changes nothing. */
export function photosForOthers({ photos, entries, state }: HazardFile): HazardEntry['photos'] {
  const isSeen = (entry: HazardEntry) => !forStaffOnly.includes(entry.action) || isForLink(state, entry)
  return [...photos, ...entries.filter(isSeen).flatMap((entry) => entry.photos)]
}

/** Whether some of them only a unit sees, through its link. */
export const hasPhotosForLink = ({ state, entries }: HazardFile): boolean =>
  entries.some((entry) => entry.photos.length > 0 && forStaffOnly.includes(entry.action) && isForLink(state, entry))

// As long as it is open a unit may get it, by a rule even at once, and its link with it: hidden it has to be before.
const isForLink = (state: HazardState, entry: HazardEntry) => !isOver(state) && isToldByLink(entry)

/** Of what was merged into it only the office was shown the photos. */
const forStaffOnly: readonly HazardAction[] = [...withoutAny, 'absorb']

function photosIn({ action, photos }: HazardEntry, hazard: Hazard): HazardEntry['photos'] {
  if (isHome(hazard) || withoutAny.includes(action)) return []
  if (action !== 'report') return shownOf(photos, hazard)
  return isLookedAt(hazard) ? shownOf(photos.slice(0, 1), hazard) : []
}

const publicEntry = ({ note, was: _was, is: _is, ...entry }: HazardEntry): HazardEntry => ({
  ...entry,
  ...(isSaidToAll[entry.action] && { note: noteForNeighbours(note) }),
})
