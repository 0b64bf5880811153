import type { Activity } from '@mulin/shared/activities/activity'
import { useEffect } from 'react'
import { useDraft } from '../../../platform/use-draft'
import { againOf } from './again'
import { isSamePlan, KeptPlan, planKey, startOf } from './kept-plan'
import { type News, newsFor, ontoNewest } from './newer-plan'
import { homeOf, type Places } from './places'
import { blankPlan } from './plan-draft'

export interface Beginning {
  /** The one that is changed; without it a new one is written. */
  activity?: Activity | undefined
  /** The one that is held once more. */
  like?: Activity | undefined
}

/** What is written, kept on the device until it is saved, and what others saved meanwhile. */
export function useWritten({ activity, like }: Beginning, places: Places) {
  const shelf = useDraft(keyOf({ activity, like }), KeptPlan, (): KeptPlan => {
    if (activity) return startOf(activity)
    return like ? againOf(like) : blankPlan(homeOf(places))
  })
  const { show, forget } = shelf
  const standing = activity ? standingOf(shelf.draft, activity) : { written: shelf.draft }
  const isNewest = standing.written !== shelf.draft
  useEffect(() => {
    if (!isNewest) return
    forget()
    show(standing.written)
  })
  return { ...standing, shelf }
}

function keyOf({ activity, like }: Beginning) {
  if (activity) return planKey(activity.id)
  return like ? `plan:like ${like.id}` : 'plan:new'
}

/** What the activity is by now, while something else is written. */
export interface Newer {
  news: News
  newest: KeptPlan
  merged: () => KeptPlan
}

function standingOf(draft: KeptPlan, activity: Activity): { written: KeptPlan; newer?: Newer } {
  const { base } = draft
  if (!base || base.version >= activity.version) return { written: draft }
  const newest = startOf(activity)
  // An answer that was lost on its way leaves behind what is saved all the same.
  if (isSamePlan(draft, base.plan) || isSamePlan(draft, newest)) return { written: newest }
  const own = { ...draft, base }
  return { written: draft, newer: { news: newsFor(own, activity), newest, merged: () => ontoNewest(own, activity) } }
}
