import type { Activity, Session } from '@mulin/shared/activities/activity'
import type { ReasonFor } from '@mulin/shared/activities/revising'
import * as z from 'zod'
import type { Refused } from '../../../api'
import { now } from '../../../platform/clock'
import { inUseWords, needsReason } from './changes'
import { type PlanDraft, revisionOf, sessionOf } from './plan-draft'
import { planTexts } from './plan-texts'

/** Refusals that are said beside their field, or in words of their own. */
export const isSaidElsewhere = (refusal: Refused | undefined) =>
  refusal?.code === 'reason_required' || refusal?.code === 'session_in_use'

/** A reason is missing where closed sign-up is opened again or people wait in another order, as far as this device's clock or the server knows. */
export function reasonFaults(
  activity: Activity | undefined,
  draft: PlanDraft,
  refusal: Refused | undefined,
): { reason?: string } {
  const { length } = draft.reason.trim()
  if (!activity || length > 1) return {}
  if (length === 1) return { reason: planTexts.reasonTooShort }
  const needed = needsReason(activity, revisionOf(draft, activity.type), now()) ?? askedFor(refusal)
  return needed === undefined ? {} : { reason: planTexts.reasons[needed] }
}

const Counted = z.object({ taken: z.number(), waiting: z.number() })
const SeatsNow = z.object({ taken: z.number(), shifts: z.array(Counted.extend({ id: z.string() })) })

const askedFor = (refusal: Refused | undefined): ReasonFor | undefined => {
  if (refusal?.code !== 'reason_required') return undefined
  const why = refusal.details?.['for']
  return why === 'order' || why === 'too_large' ? why : 'reopened'
}

const Passed = z.object({ sessionId: z.string(), for: z.literal('too_large'), parties: z.number() })

/** How many who hope for seats would be more than there are, as was answered. */
const passedBy = (refusal: Refused | undefined) =>
  refusal?.code === 'reason_required' ? Passed.safeParse(refusal.details).data : undefined

/** As far as the organiser was told of them. */
export const passedOver = (refusal: Refused | undefined) => passedBy(refusal)?.parties ?? 0

export function passedIn(activity: Activity | undefined, refusal: Refused | undefined) {
  const passed = passedBy(refusal)
  const session = activity?.sessions.find(({ id }) => id === passed?.sessionId)
  return passed && session && planTexts.passed(session.title, passed.parties)
}

/** What is in the way of a change, because people signed up for the session. */
export function inUseIn(activity: Activity | undefined, draft: PlanDraft, refusal: Refused | undefined) {
  if (refusal?.code !== 'session_in_use') return undefined
  const session = activity?.sessions.find(({ id }) => id === refusal.details?.['sessionId'])
  const planned = draft.sessions.find(({ id }) => id === session?.id)
  return session && inUseWords(countedNow(session, refusal), planned && sessionOf(planned))
}

/** More may have signed up since the page was read. */
function countedNow(session: Session, { details }: Refused): Session {
  const seatsNow = SeatsNow.safeParse(details).data
  if (!seatsNow) return session
  const { taken, shifts } = seatsNow
  const helping = session.shifts.map((shift) => ({ ...shift, ...shifts.find(({ id }) => id === shift.id) }))
  return { ...session, taken, shifts: helping }
}
