import { photos } from '@mulin/shared/photos'
import { api, type Refused } from '../../../api'
import { forgetPhoto } from '../../../platform/photos'
import { carried, idsOf, type Prepare, underAnotherId } from '../../../queries/photo-courier'
import { alongIn, joinWith } from '../report/use-join'
import { lookalikesOf } from '../report/use-lookalikes'
import { reportOf } from '../report/report-of'
import { sendReport } from '../report/send-report'
import type { Trouble } from '../report/use-send-report'
import { rememberBuilding } from '../report/usual-place'
import { changeDraft, draftOf, myDrafts, myOpenDraft, notePhotoIds, type PatrolDraft } from './drafts'
import { noteWay, type Way } from './ways'

/** Photos, then whether a neighbour reported it, then the report. Why it stopped, if it did. */
export async function sendDraft(requestId: string): Promise<Trouble | undefined> {
  let way = await onItsWay(requestId)
  // A draft may wait longer than the server keeps photos that belong to nothing.
  if (isCode(way.trouble, 'photo_not_found')) {
    changeDraft(requestId, { photos: draftOf(requestId)?.photos.map(underAnotherId) ?? [] })
    way = await onItsWay(requestId)
  }
  noteWay(requestId, way)
  return way.trouble
}

const isCode = (trouble: Trouble | undefined, code: string) => typeof trouble === 'object' && trouble.code === code

async function onItsWay(requestId: string): Promise<Way> {
  const trouble = await bringPhotos(requestId)
  if (trouble) return { trouble }
  const alike = await lookAround(requestId)
  // Dropped or changed meanwhile, in another tab of the browser.
  const draft = myOpenDraft(requestId)
  const photoIds = draft && idsOf(draft.photos)
  if (!photoIds) return {}
  if (alike.length > 0) return { alike }
  return draft.choice === undefined || draft.choice === 'anyway' ? report(draft, photoIds) : join(draft, draft.choice)
}

/** Why not all of them are there, if so. */
async function bringPhotos(requestId: string): Promise<Trouble | undefined> {
  noteWay(requestId, { stage: 'photos' })
  let refusal: Refused | undefined
  const prepare: Prepare = async (photo) => {
    const answer = await api(photos).prepare(photo)
    if (!answer.ok) refusal = answer
    return answer
  }
  const brought = await carried(myOpenDraft(requestId)?.photos ?? [], prepare)
  notePhotoIds(requestId, brought)
  return idsOf(brought) ? undefined : (refusal ?? 'photos_failed')
}

/** Nothing once somebody looked and chose, and nothing of this walk: whoever walks knows what they saw. */
async function lookAround(requestId: string) {
  const draft = myOpenDraft(requestId)
  if (!draft || draft.choice !== undefined) return []
  noteWay(requestId, { stage: 'looking' })
  const ofThisWalk = myDrafts().map(({ outcome }) => outcome?.hazardId)
  const found = await lookalikesOf(draft, idsOf(draft.photos) ?? [])
  return found.filter(({ id }) => !ofThisWalk.includes(id))
}

async function report(draft: PatrolDraft, photoIds: string[]): Promise<Way> {
  const { requestId } = draft
  noteWay(requestId, { stage: 'sending' })
  // From now on it may have arrived, whatever is heard of it.
  changeDraft(requestId, { unsent: true })
  const answer = await sendReport(
    { ...reportOf(draft, photoIds), onPatrol: true },
    {
      onWait: () => noteWay(requestId, { stage: 'checking' }),
      onChange: (changes) => changeDraft(requestId, changes),
    },
  )
  if (!answer.ok) return { trouble: answer }
  const { id: hazardId, number } = answer.value
  rememberBuilding(draft)
  return done(draft, { kind: 'sent', hazardId, number })
}

async function join(draft: PatrolDraft, hazardId: string): Promise<Way> {
  noteWay(draft.requestId, { stage: 'sending' })
  // What waited here brings nobody back to what they left elsewhere meanwhile: they are told.
  const answer = await joinWith(draft, hazardId, idsOf(alongIn(draft)) ?? [])
  if (answer.ok) return done(draft, { kind: 'joined', ...answer.value })
  // It cannot be joined: what else it may be is asked anew.
  if (isNoneToJoin(answer.code)) changeDraft(draft.requestId, { choice: undefined })
  return { trouble: answer }
}

const isNoneToJoin = (code: string) => ['hazard_not_found', 'hazard_is_your_own', 'hazard_over'].includes(code)

function done({ requestId, photos }: PatrolDraft, outcome: NonNullable<PatrolDraft['outcome']>): Way {
  changeDraft(requestId, { photos: [], outcome })
  photos.forEach(({ path }) => void forgetPhoto(path))
  return {}
}
