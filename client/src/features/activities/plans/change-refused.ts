import type { Activity } from '@mulin/shared/activities/activity'
import * as z from 'zod'
import type { Refused } from '../../../api'
import { now } from '../../../platform/clock'
import { inUseWords, needsReason } from './changes'
import { type PlanDraft, revisionOf, sessionOf } from './plan-draft'
import type { PlanFaults } from './plan-faults'
import { planTexts } from './plan-texts'

/** Refusals that are said beside their field, or in words of their own. */
export const isSaidElsewhere = (refusal: Refused | undefined) =>
  refusal?.code === 'reason_required' || refusal?.code === 'session_in_use'

/** A reason is missing where closed sign-up is opened again, as far as this device's clock or the server knows. */
export function reasonFaults(
  activity: Activity | undefined,
  draft: PlanDraft,
  refusal: Refused | undefined,
): Pick<PlanFaults, 'reason'> {
  const { length } = draft.reason.trim()
  if (!activity || length > 1) return {}
  if (length === 1) return { reason: planTexts.reasonTooShort }
  const isNeeded = refusal?.code === 'reason_required' || needsReason(activity, revisionOf(draft, activity.type), now())
  return isNeeded ? { reason: planTexts.reopenReason } : {}
}

const SeatsNow = z.object({ taken: z.number(), volunteersTaken: z.number() })

/** What is in the way of a change, because people signed up for the session. */
export function inUseIn(activity: Activity | undefined, draft: PlanDraft, refusal: Refused | undefined) {
  if (refusal?.code !== 'session_in_use') return undefined
  const session = activity?.sessions.find(({ id }) => id === refusal.details?.['sessionId'])
  const planned = draft.sessions.find(({ id }) => id === session?.id)
  // More may have signed up since the page was read.
  const seatsNow = SeatsNow.safeParse(refusal.details).data
  return session && inUseWords({ ...session, ...seatsNow }, planned && sessionOf(planned))
}
