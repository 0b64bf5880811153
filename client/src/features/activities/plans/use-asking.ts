import type { Activity } from '@mulin/shared/activities/activity'
import { useState } from 'react'
import { now } from '../../../platform/clock'
import { useTried } from '../../../platform/use-tried'
import { reasonFaults } from './change-refused'
import { concernsPeople } from './changes'
import { type PlanDraft, revisionOf } from './plan-draft'
import type { useSavingPlan } from './use-saving-plan'

interface Saving {
  activity: Activity | undefined
  draft: PlanDraft
  saving: ReturnType<typeof useSavingPlan>
  /** Whether it was saved. */
  send: () => Promise<boolean>
}

/** Before a change is saved that people are told of, or want to know the reason of, also where only the server knows it. */
export function useAsking({ activity, draft, saving, send }: Saving) {
  const { updateRefusal, forgetRefusal } = saving
  const [isWanted, setWanted] = useState(false)
  const { tried, attempt, forget } = useTried()
  const { reason: fault } = reasonFaults(activity, draft, updateRefusal)
  const isAskedFor = updateRefusal?.code === 'reason_required'
  const close = () => {
    setWanted(false)
    forget()
    forgetRefusal()
  }
  const sendNow = async () => {
    if (await send()) close()
  }
  return {
    isOpen: isWanted || isAskedFor,
    error: tried || isAskedFor ? fault : undefined,
    close,
    saveSo: async () => {
      if (attempt({ fault })) await sendNow()
    },
    /** At once, where it concerns nobody. */
    save: async () => {
      if (activity && concernsPeople(activity, revisionOf(draft, activity.type), now())) setWanted(true)
      else await sendNow()
    },
  }
}
