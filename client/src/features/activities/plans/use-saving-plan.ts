import type { Activity, ActivityType } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { api, type Refused } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { replace } from '../../../platform/navigation'
import { kept } from '../../../platform/storage'
import { say } from '../../../platform/toast'
import { useAct } from '../../../queries/use-act'
import { useCache } from '../../../queries/use-cache'
import { isSaidElsewhere, passedOver } from './change-refused'
import { baseOf, isSamePlan, KeptPlan, planKey, startOf, triedOnce } from './kept-plan'
import { type PlanDraft, revisionOf } from './plan-draft'
import { planTexts } from './plan-texts'
import { withIdsOf, withIdsSince } from './same-sessions'

export const planChanges = (activityId?: string) => [
  ['staff-activities'],
  ['activities'],
  ...(activityId ? [['activity', activityId]] : []),
]

/** The draft as it is kept; what is typed while something is on its way is in `latest`. */
export interface Shelf {
  latest: () => KeptPlan
  change: (changes: Partial<KeptPlan>) => KeptPlan
  show: (plan: KeptPlan) => void
  forget: () => void
}

type Ready = PlanDraft & { type: ActivityType }

export function useSavingPlan(activity: Activity | undefined, shelf: Shelf) {
  const create = useCreating(shelf)
  const update = useUpdating(activity, shelf)
  return {
    save: (draft: Ready) => (activity ? update.save(activity, draft) : create.save(draft)),
    updateRefusal: update.refusal,
    busy: create.busy || update.busy,
    refusal: create.refusal ?? (isSaidElsewhere(update.refusal) ? undefined : update.refusal),
    forgetRefusal: update.forget,
  }
}

/** What a refusal says of the activity is not what this page knows of it. */
const outdated: readonly Refused['code'][] = [
  'activity_changed',
  'activity_cancelled',
  'session_cancelled',
  'session_not_found',
]

function useUpdating(activity: Activity | undefined, { latest, change, show, forget }: Shelf) {
  const { askAgain } = useCache()
  const act = useAct(api(activities).update, {
    changes: planChanges(activity?.id),
    onDone: () => say(planTexts.saved),
  })
  const save = async ({ id: activityId, version }: Activity, draft: Ready) => {
    const edited = { activityId, version, passedOver: passedOver(act.refusal) }
    change({ tries: triedOnce(latest(), draft) })
    const answer = await act.run({ ...revisionOf(draft, draft.type), ...edited })
    if (!answer.ok && outdated.includes(answer.code)) await askAgain(['activity', activityId])
    if (!answer.ok) return false
    const written = latest()
    if (!isSamePlan<PlanDraft>(written, draft)) {
      const base = baseOf(answer.value)
      const sent = withIdsOf(base.plan.sessions, draft.sessions)
      change({ base, tries: undefined, sessions: withIdsSince(sent, base.plan.sessions, written.sessions) })
    } else {
      forget()
      show(startOf(answer.value))
    }
    return true
  }
  return { ...act, save }
}

/** Whether nothing was made of what was sent, also not by an earlier try. */
const refusedForGood: readonly Refused['code'][] = ['area_not_found', 'outside_your_area', 'invalid_input']

/**
 * A try without an answer may have made a draft, so that very plan is sent first until it is known; what was corrected
 * since is a change of it.
 */
function useCreating({ latest, change, forget }: Shelf) {
  const act = useAct(api(activities).create, { changes: planChanges() })
  const correct = useAct(api(activities).update, { changes: planChanges() })
  const save = async (draft: Ready): Promise<boolean> => {
    const { sent = draft } = latest()
    change({ sent: { ...sent } })
    const answer = await act.run({ ...revisionOf(sent, sent.type ?? draft.type), requestId: sent.requestId })
    if (answer.ok) return made(answer.value)
    if (answer.code === 'request_id_reused') change({ sent: undefined, requestId: newRequestId() })
    if (!refusedForGood.includes(answer.code)) return false
    const { sent: _, ...rest } = change({ sent: undefined })
    return isSamePlan(sent, rest) ? false : save({ ...draft, requestId: newRequestId() })
  }
  const made = async (activity: Activity) => {
    const { sent, ...written } = latest()
    const isSaved = sent !== undefined && isSamePlan(sent, written) ? true : await corrected(activity, written)
    forget()
    say(isSaved ? planTexts.saved : planTexts.lastNotSaved)
    replace('activityEdit', { activityId: activity.id })
    return isSaved
  }
  /** Until the server has it, it is kept as a change of the activity there is now. */
  const corrected = async (activity: Activity, written: PlanDraft) => {
    const shelf = kept(planKey(activity.id), KeptPlan)
    const sessions = written.sessions.map((session) => ({ ...session, id: undefined }))
    shelf.set({ ...written, sessions, base: baseOf(activity) })
    const revision = revisionOf({ ...written, sessions }, written.type ?? activity.type)
    const { ok } = await correct.run({ ...revision, activityId: activity.id, version: activity.version })
    if (ok) shelf.remove()
    return ok
  }
  return { save, busy: act.busy || correct.busy, refusal: act.refusal }
}
