import type { Activity } from '@mulin/shared/activities/activity'
import { hashKey } from '@tanstack/react-query'
import * as z from 'zod'
import { kept, keptKeys } from '../../../platform/storage'
import { draftOf, PlanDraft, type SessionDraft } from './plan-draft'

/** A plan as the phone keeps it. */
export const KeptPlan = PlanDraft.extend({
  /** The activity that is changed, as it was when that was begun. */
  base: z.object({ version: z.number(), state: z.string(), plan: PlanDraft }).optional(),
  /** What was sent to be created, until it is known what became of it. */
  sent: PlanDraft.optional(),
  /** What was sent as a change of `base`, the latest last, until it is known what became of it. */
  tries: z.array(PlanDraft).optional(),
})
export type KeptPlan = z.infer<typeof KeptPlan>
export type Base = NonNullable<KeptPlan['base']>

export const baseOf = (activity: Activity): Base => ({
  version: activity.version,
  state: activity.state,
  plan: draftOf(activity),
})

// Among so many is the one whose answer was lost.
const triesKept = 5

/** With one more of them. */
export const triedOnce = ({ tries = [] }: KeptPlan, draft: PlanDraft): PlanDraft[] => [
  ...tries.slice(1 - triesKept),
  PlanDraft.parse(draft),
]

/** An activity before anything is changed. */
export function startOf(activity: Activity) {
  const base = baseOf(activity)
  return { ...base.plan, base }
}

export const planKey = (activityId: string) => `plan:${activityId}`

/**
 * What versions of before kept under the version that was changed: taken over where that is what there is, and in any
 * case gone from there, with the phone and the name in it.
 */
export function takeOverOld(activity: Activity) {
  const begin = `${planKey(activity.id)} `
  const old = keptKeys().filter((key) => key.startsWith(begin))
  const [written] = old.flatMap((key) => {
    const plan = key === `${begin}${activity.version}` ? kept(key, PlanDraft).get() : undefined
    kept(key, PlanDraft).remove()
    return plan ? [plan] : []
  })
  const shelf = kept(planKey(activity.id), KeptPlan)
  if (written && !shelf.get()) shelf.set({ ...written, base: baseOf(activity) })
}

const besides = new Set(['requestId', 'reason', 'isLongNight', 'base', 'sent', 'tries', 'id'])

/** True when both plan the same, by whatever ids, and however often it was sent. */
export const isSamePlan = <Plan extends PlanDraft | SessionDraft>(one: Plan, other: Plan) =>
  contentOf(one) === contentOf(other)

const contentOf = (plan: PlanDraft | SessionDraft) =>
  hashKey([
    JSON.parse(
      JSON.stringify(plan, (key, value: unknown) => {
        if (besides.has(key)) return undefined
        return typeof value === 'string' ? value.trim() : value
      }),
    ),
  ])
