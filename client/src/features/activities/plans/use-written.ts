import type { Activity } from '@mulin/shared/activities/activity'
import { useEffect, useState } from 'react'
import { say } from '../../../platform/toast'
import { useDraft } from '../../../platform/use-draft'
import { againOf } from './again'
import { isSamePlan, KeptPlan, planKey, startOf, takeOverOld } from './kept-plan'
import { knownIn, type News, newsFor, ontoNewest } from './newer-plan'
import { homeOf, type Places } from './places'
import { newerTexts } from './newer-texts'
import { blankPlan, type PlanDraft } from './plan-draft'

export interface Beginning {
  /** The one that is changed; without it a new one is written. */
  activity?: Activity | undefined
  /** The one that is held once more. */
  like?: Activity | undefined
}

/** What is written, kept on the device until it is saved, and what others saved meanwhile. */
export function useWritten({ activity, like }: Beginning, places: Places) {
  useState(() => activity && takeOverOld(activity))
  const shelf = useDraft(keyOf({ activity, like }), KeptPlan, (): KeptPlan => {
    if (activity) return startOf(activity)
    return like ? againOf(like) : blankPlan(homeOf(places))
  })
  const { change, show, forget } = shelf
  const standing = activity ? standingOf(shelf.draft, activity) : { written: shelf.draft }
  const { written } = standing
  const isTakenOver = written !== shelf.draft
  useEffect(() => {
    if (!isTakenOver) return
    forget()
    if (!written.base || isSamePlan<PlanDraft>(written, written.base.plan)) return show(written)
    change(written)
    say(newerTexts.savedBefore)
  })
  return { ...standing, isTakenOver, shelf }
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
  const own = knownIn({ ...draft, base }, activity)
  if (isSamePlan<PlanDraft>(own, own.base.plan) || isSamePlan(draft, newest)) return { written: newest }
  const news = newsFor(own, activity)
  if (news.what.length === 0) return { written: ontoNewest(own, activity) }
  return { written: draft, newer: { news, newest, merged: () => ontoNewest(own, activity) } }
}
