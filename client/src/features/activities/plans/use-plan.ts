import type { Activity } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { replace } from '../../../platform/navigation'
import { say } from '../../../platform/toast'
import { countFaults, useTried } from '../../../platform/use-tried'
import { useDraft } from '../../../platform/use-draft'
import { useAct } from '../../../queries/use-act'
import { againOf } from './again'
import { inUseIn, isSaidElsewhere, passedIn, passedOver, reasonFaults } from './change-refused'
import { homeOf, type Places } from './places'
import { blankPlan, draftOf, PlanDraft, revisionOf } from './plan-draft'
import { faultsOf, type PlanFaults } from './plan-faults'
import { planTexts } from './plan-texts'

export const planChanges = (activityId?: string) => [
  ['staff-activities'],
  ['activities'],
  ...(activityId ? [['activity', activityId]] : []),
]

export interface Beginning {
  /** The one that is changed; without it a new one is written. */
  activity?: Activity | undefined
  /** The one that is held once more. */
  like?: Activity | undefined
}

/** Writing a new activity, or changing one that exists. The draft stays on the device until it is saved. */
export function usePlan({ activity, like }: Beginning, places: Places) {
  const {
    draft: written,
    change,
    forget,
  } = useDraft(keyOf({ activity, like }), PlanDraft, () => {
    if (activity) return draftOf(activity)
    return like ? againOf(like) : blankPlan(homeOf(places))
  })
  // What was begun where it may not be held moves to where it may.
  const draft = places.isWhole || written.communityId ? written : { ...written, communityId: homeOf(places) }
  const { tried, attempt } = useTried()
  const { create, update, busy, refusal } = useSaving(activity, forget)
  const faults = { ...faultsOf(draft), ...reasonFaults(activity, draft, update.refusal) }

  const shown = tried ? faults : noFaults
  const inTheWay = passedIn(activity, update.refusal) ?? inUseIn(activity, draft, update.refusal)

  const save = () => {
    if (!attempt(faults) || draft.type === undefined) return
    const revision = revisionOf(draft, draft.type)
    const edited = activity && { activityId: activity.id, version: activity.version }
    if (edited) return void update.run({ ...revision, ...edited, passedOver: passedOver(update.refusal) })
    void create.run({ ...revision, requestId: draft.requestId })
  }

  return {
    draft,
    // Changed words are another plan, so each change makes another request.
    change: (changes: Partial<PlanDraft>) => change({ ...changes, requestId: newRequestId() }),
    faults: shown,
    left: countFaults(shown),
    trouble: inTheWay ?? shown.seats,
    isChanged: activity !== undefined && !isSame(draft, draftOf(activity)),
    save,
    busy,
    refusal,
  }
}

function keyOf({ activity, like }: Beginning) {
  if (activity) return `plan:${activity.id} ${activity.version}`
  return like ? `plan:like ${like.id}` : 'plan:new'
}

function useSaving(activity: Activity | undefined, forget: () => void) {
  const saved = () => {
    forget()
    say(planTexts.saved)
  }
  const create = useAct(api(activities).create, {
    changes: planChanges(),
    onDone: ({ id }) => {
      saved()
      replace('activityEdit', { activityId: id })
    },
  })
  const update = useAct(api(activities).update, { changes: planChanges(activity?.id), onDone: saved })
  return {
    create,
    update,
    busy: create.busy || update.busy,
    refusal: create.refusal ?? (isSaidElsewhere(update.refusal) ? undefined : update.refusal),
  }
}

const noFaults: PlanFaults = { sessions: [] }

const isSame = (draft: PlanDraft, other: PlanDraft) =>
  JSON.stringify({ ...draft, requestId: '', reason: '' }) === JSON.stringify({ ...other, requestId: '', reason: '' })
