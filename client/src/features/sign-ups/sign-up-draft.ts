import { Gender } from '@mulin/shared/activities/session-rules'
import { SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import * as z from 'zod'
import { now } from '../../platform/clock'
import { newRequestId } from '../../platform/ids'
import { forgetPhoto } from '../../platform/photos'
import { kept } from '../../platform/storage'
import { useDraftOn } from '../../platform/use-draft'
import { DraftPhoto, underAnotherId } from '../../queries/photo-courier'

/** Somebody who takes part, as far as it is typed. */
export const PersonDraft = z.object({
  name: z.string(),
  birthYear: z.string(),
  gender: Gender.optional(),
  isChild: z.boolean().optional(),
  isSubstitute: z.boolean(),
})
export type PersonDraft = z.infer<typeof PersonDraft>

export const nobody: PersonDraft = { name: '', birthYear: '', isSubstitute: false }

export const SignUpDraft = z.object({
  requestId: z.string(),
  /** By this phone's clock; what was begun before everything kept was cleared is not kept: see `isClearedSince`. */
  begunAt: z.string().default(''),
  /** Whose it is: somebody else on this device starts anew. */
  personId: z.string(),
  activityId: z.string(),
  as: SignUpRole,
  sessionId: z.string().optional(),
  shiftId: z.string().optional(),
  /** A further team, beside those that were entered. */
  another: z.boolean().default(false),
  name: z.string(),
  /** Left out: the number of last time. */
  phone: z.string().optional(),
  /** Whoever signs up takes part, and was born then. */
  alsoMe: z.boolean().default(true),
  birthYear: z.string().default(''),
  others: z.array(PersonDraft).default([]),
  /** Of the children among them. */
  isGuardian: z.boolean().default(false),
  teamName: z.string().default(''),
  /** The captain first; left out: nobody typed one yet. */
  members: z.array(PersonDraft).optional(),
  /** By the id of the question; what is left out was answered last time, or never. A photo of before by its id. */
  answers: z.record(z.string(), z.string()).default({}),
  /** The same for answers that are photos, one each. */
  photos: z.record(z.string(), z.array(DraftPhoto)).default({}),
})
export type SignUpDraft = z.infer<typeof SignUpDraft>

type Start = Pick<
  SignUpDraft,
  'personId' | 'activityId' | 'as' | 'sessionId' | 'shiftId' | 'another' | 'name' | 'birthYear'
>

const shelf = kept('sign-up-draft', SignUpDraft)

/** Starts as the page was opened; a draft of the same sign-up goes on, with its request id until that is renewed. */
export function useSignUpDraft(start: Start) {
  const on = useSignUpDraftOn(shelf, () => {
    const before = shelf.get()
    return before && isSame(before, start)
      ? { ...before, ...(start.sessionId !== undefined && { sessionId: start.sessionId, shiftId: start.shiftId }) }
      : SignUpDraft.parse({ ...start, requestId: newRequestId(), begunAt: now() })
  })
  /** What was kept may have become a sign-up; from now on it is for another one. */
  const renew = () => {
    if (shelf.get()) on.change(anew(on.latest()))
  }
  return { ...on, renew }
}

/** Who gave up what a draft became, in whatever way, may send it once more. */
export function renewDraftFor(activityId: string) {
  const draft = shelf.get()
  if (draft?.activityId === activityId) shelf.set({ ...draft, ...anew(draft) })
}

/** The photos belong to what it became. */
const anew = ({ photos }: SignUpDraft): Pick<SignUpDraft, 'requestId' | 'photos'> => ({
  requestId: newRequestId(),
  photos: Object.fromEntries(Object.entries(photos).map(([id, all]) => [id, all.map(underAnotherId)])),
})

export function useSignUpDraftOn(...on: Parameters<typeof useDraftOn<SignUpDraft>>) {
  const { draft, latest, change, ...kept } = useDraftOn<SignUpDraft>(...on)
  const changePhotos = (questionId: string, photos: DraftPhoto[]) =>
    void change({ photos: { ...latest().photos, [questionId]: photos } })
  const forget = () => {
    forgetPhotosOf(latest())
    kept.forget()
  }
  return { draft, latest, change, changePhotos, forget }
}

export function forgetPhotosOf({ photos }: SignUpDraft) {
  for (const { path } of Object.values(photos).flat()) void forgetPhoto(path)
}

const isSame = (before: SignUpDraft, start: Start) =>
  before.personId === start.personId &&
  before.activityId === start.activityId &&
  before.as === start.as &&
  before.another === start.another
