import type { Hazard, HazardEntry, HazardFile } from './hazard.ts'
import { isHome } from './place.ts'
import { placesIn, wasEverHome } from './put-right.ts'
import type { HazardAction } from './workflow.ts'

/** Words that staff write for everybody it concerns; the others are between them and who reported it. */
export const isSaidToAll: Readonly<Record<HazardAction, boolean>> = {
  report: false,
  withdraw: false,
  accept: true,
  decline: true,
  dispatch: false,
  take_on: false,
  send_back: false,
  reroute: false,
  correct: false,
  ask: false,
  answer: false,
  no_answer: false,
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
  hide_photo: false,
  show_photo: false,
}

/**
 * A hazard without what was written between its reporter and staff, and without where exactly: building and spot stay,
 * unless it is a private home, of which nothing is shown. Of its photos only the first is everybody's, unless staff hid it.
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
  photos: shownOf(hazard.photos.slice(0, 1), hazard),
  hiddenPhotoIds: undefined,
  splitInto: hazard.splitInto?.map((part) => ({ ...part, what: '' })),
  ...(isHome(hazard) && { building: undefined, photos: [] }),
})

/** What a neighbour who met it too reads: what becomes of it, and nothing that somebody wrote about it privately. */
export function publicPart(file: HazardFile): HazardFile {
  const isPrivate = wasEverHome(file, file.entries)
  const entries = file.entries.map((entry) => ({
    ...(isHome(file) ? withoutPhotos(entry) : publicEntry(entry, file)),
    ...(!isPrivate && placesIn(entry)),
  }))
  return { ...withoutWords(file), reporter: undefined, entries }
}

const withoutPhotos = (entry: HazardEntry): HazardEntry => ({ ...publicEntry(entry, {}), photos: [] })

/** Those that staff do not hide. */
export const shownOf = <P extends { id: string }>(
  photos: readonly P[],
  { hiddenPhotoIds = [] }: Pick<Hazard, 'hiddenPhotoIds'>,
): P[] => photos.filter(({ id }) => !hiddenPhotoIds.includes(id))

/** A resident's words go with that resident's photos, and what is hidden is not shown by saying so. */
const withoutAny: readonly HazardAction[] = ['answer', 'dispute', 'dispute_too', 'appeal', 'hide_photo', 'show_photo']

const publicEntry = (
  { note, was: _was, is: _is, photos, ...entry }: HazardEntry,
  hazard: Pick<Hazard, 'hiddenPhotoIds'>,
): HazardEntry => ({
  ...entry,
  photos: withoutAny.includes(entry.action)
    ? []
    : shownOf(entry.action === 'report' ? photos.slice(0, 1) : photos, hazard),
  ...(isSaidToAll[entry.action] && { note }),
})
