import { useEffect, useState } from 'react'
import { newRequestId } from '../../../platform/ids'
import { say } from '../../../platform/toast'
import { countFaults, useTried } from '../../../platform/use-tried'
import { inUseIn, passedIn } from './change-refused'
import { isSamePlan, type KeptPlan, startOf } from './kept-plan'
import { newerTexts } from './newer-texts'
import { homeOf, type Places } from './places'
import type { PlanDraft } from './plan-draft'
import { faultsOf, type PlanFaults } from './plan-faults'
import { useAsking } from './use-asking'
import { type Shelf, useSavingPlan } from './use-saving-plan'
import { type Beginning, type Newer, useWritten } from './use-written'

/** Writing a new activity, or changing one that exists. */
export function usePlan({ activity, like }: Beginning, places: Places) {
  const { written, shelf, newer, isTakenOver } = useWritten({ activity, like }, places)
  const draft = placed(written, places)
  const { tried, attempt, forget } = useTried()
  const saving = useSavingPlan(activity, shelf)
  const { updateRefusal, forgetRefusal } = saving
  useEffect(() => {
    // What it says is of what was there before.
    if (isTakenOver) forgetRefusal()
  })
  const faults = faultsOf(draft)
  const shown = tried ? faults : noFaults
  const inTheWay = passedIn(activity, updateRefusal) ?? inUseIn(activity, draft, updateRefusal)
  const send = async () => {
    const { type, communityId } = draft
    if (type === undefined) return false
    shelf.change({ communityId })
    const isSaved = await saving.save({ ...draft, type })
    if (isSaved) forget()
    return isSaved
  }
  const asking = useAsking({ activity, draft, saving, send })

  return {
    draft,
    // Changed words are another plan, so each change makes another request.
    change: (changes: Partial<PlanDraft>) => shelf.change({ ...changes, requestId: newRequestId() }),
    faults: shown,
    trouble: inTheWay ?? shown.seats,
    left: countFaults(shown),
    ...useUnsaved(draft, activity, shelf),
    newer: newer && actsOn(newer, shelf, asking.close),
    /** What is shown and asked before it is saved. */
    asking: { ...asking, isOpen: asking.isOpen && !newer },
    save: () => (attempt(faults) ? asking.save() : undefined),
    busy: saving.busy,
    refusal: newer ? undefined : saving.refusal,
  }
}

/** Whether something was changed; and where that was there when the page was opened, the way to throw it away. */
function useUnsaved(draft: KeptPlan, activity: Beginning['activity'], { forget, show }: Shelf) {
  const isChanged = draft.base !== undefined && !isSamePlan(draft, draft.base.plan)
  const [isRestored, setRestored] = useState(isChanged)
  // Once it was saved or put back, what is changed next is not of before.
  if (isRestored && !isChanged) setRestored(false)
  const onDrop = () => {
    forget()
    if (activity) show(startOf(activity))
  }
  return { isChanged, restored: isRestored ? { onDrop } : undefined }
}

/** What was begun where it may not be held moves to where it may. */
const placed = (written: KeptPlan, places: Places): KeptPlan =>
  places.isWhole || written.communityId ? written : { ...written, communityId: homeOf(places) }

/** What one can do about what others saved. */
const actsOn = ({ news, newest, merged }: Newer, shelf: Shelf, forgetRefusal: () => void) => ({
  news,
  onMerge: () => {
    forgetRefusal()
    shelf.change(merged())
    say(newerTexts.merged)
  },
  onTakeNewest: () => {
    forgetRefusal()
    shelf.forget()
    shelf.show(newest)
  },
})

const noFaults: PlanFaults = { sessions: [] }
