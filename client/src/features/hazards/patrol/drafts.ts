import { HazardId } from '@mulin/shared/ids'
import * as z from 'zod'
import { now } from '../../../platform/clock'
import { newRequestId } from '../../../platform/ids'
import { forgetPhoto } from '../../../platform/photos'
import { whoIsSignedIn } from '../../../platform/session'
import { kept } from '../../../platform/storage'
import { type DraftPhoto, underAnotherId } from '../../../queries/photo-courier'
import { Draft } from '../report/draft'
import { missingIn } from '../report/report-of'
import { forgetWay } from './ways'

const Outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sent'), hazardId: HazardId, number: z.string() }),
  z.object({ kind: z.literal('joined'), hazardId: HazardId, joined: z.number() }),
])

/** One place of a walk: a report being written, until it was sent or joined another. */
const PatrolDraft = Draft.extend({
  /** Chosen when neighbours had reported something alike: which one it is, or none of them. */
  choice: z.union([HazardId, z.literal('anyway')]).optional(),
  outcome: Outcome.optional(),
})
export type PatrolDraft = z.infer<typeof PatrolDraft>

/**
 * Of a walk through a basement without a network. Six photos each, made small, are 150 MB of the 200 MB that WeChat keeps
 * for a mini-program.
 */
export const draftsAtMost = 60
/** From then on it is said how many more there is room for. */
export const draftsLeftToSay = 10

const onDevice = kept('patrol', z.array(z.unknown()))
const listeners = new Set<() => void>()

/** Runs after every change. Gives back how to stop. */
export function onDraftsChange(run: () => void): () => void {
  listeners.add(run)
  return () => void listeners.delete(run)
}

// Read anew before every change: another tab of the browser may have taken down more.
const stored = () => (onDevice.get() ?? []).map((one) => ({ one, draft: PatrolDraft.safeParse(one).data }))
const all = () => stored().flatMap(({ draft }) => draft ?? [])

function write(drafts: PatrolDraft[]) {
  // What this version cannot read, another one may.
  const unreadable = stored().flatMap(({ one, draft }) => (draft ? [] : [one]))
  onDevice.set([...unreadable, ...drafts])
  listeners.forEach((run) => run())
}

/** Whose it is; on a shared device the next person has their own. */
const isMine = ({ by }: PatrolDraft) => by === undefined || by === whoIsSignedIn()
const has = (requestId: string) => (draft: PatrolDraft) => draft.requestId === requestId

export const isOpen = ({ outcome }: PatrolDraft) => outcome === undefined
export const isComplete = (draft: PatrolDraft) => Object.keys(missingIn(draft)).length === 0

/** In the order of the walk. */
export const myDrafts = (): PatrolDraft[] => all().filter(isMine)
export const draftOf = (requestId: string): PatrolDraft | undefined => all().find(has(requestId))
/** Undefined once it was dropped or sent, or when somebody else signed in meanwhile. */
export const myOpenDraft = (requestId: string): PatrolDraft | undefined =>
  myDrafts().filter(isOpen).find(has(requestId))

/** False when the device has no room for it. */
export function addDraft(draft: PatrolDraft): boolean {
  write([...all(), draft])
  return draftOf(draft.requestId) !== undefined
}

/** What was sent stays as it was sent. */
export const changeDraft = (requestId: string, changes: Partial<PatrolDraft>): void =>
  write(all().map((draft) => (has(requestId)(draft) && isOpen(draft) ? { ...draft, ...changes } : draft)))

/**
 * By hand: what was found to be alike, and what was chosen then, no longer holds. False when the device has no room
 * for it; what was sent or dropped meanwhile is as it is.
 */
export function editDraft(requestId: string, changes: Partial<PatrolDraft>): boolean {
  const changedAt = now()
  forgetWay(requestId)
  changeDraft(requestId, { ...changes, choice: undefined, changedAt })
  const draft = draftOf(requestId)
  return draft === undefined || !isOpen(draft) || draft.changedAt === changedAt
}

/** Ids that its photos got on their way; others may have been taken or dropped meanwhile. */
export function notePhotoIds(requestId: string, carried: readonly DraftPhoto[]): void {
  const photos = draftOf(requestId)?.photos.map(
    (photo) => carried.find((one) => one.requestId === photo.requestId) ?? photo,
  )
  if (photos) changeDraft(requestId, { photos })
}

/**
 * It arrived before it was changed, or they left it since: what it is now is another one, with photos of its own. Gives
 * its id.
 */
export function asAnother(requestId: string, choice: string): string {
  const anew = newRequestId()
  const { photos = [] } = draftOf(requestId) ?? {}
  forgetWay(requestId)
  changeDraft(requestId, { requestId: anew, photos: photos.map(underAnotherId), choice })
  return anew
}

export function dropDraft(requestId: string): void {
  forgetWay(requestId)
  draftOf(requestId)?.photos.forEach(({ path }) => void forgetPhoto(path))
  write(all().filter((draft) => !has(requestId)(draft)))
}

export const dropDone = (): void => write(all().filter((draft) => !isMine(draft) || isOpen(draft)))
