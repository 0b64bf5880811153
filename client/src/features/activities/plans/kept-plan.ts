import type { Activity } from '@mulin/shared/activities/activity'
import { hashKey } from '@tanstack/react-query'
import * as z from 'zod'
import { draftOf, PlanDraft, type SessionDraft } from './plan-draft'

/** A plan as the phone keeps it. */
export const KeptPlan = PlanDraft.extend({
  /** The activity that is changed, as it was when that was begun. */
  base: z.object({ version: z.number(), state: z.string(), plan: PlanDraft }).optional(),
  /** What was sent to be created, until it is known what became of it. */
  sent: PlanDraft.optional(),
})
export type KeptPlan = z.infer<typeof KeptPlan>
export type Base = NonNullable<KeptPlan['base']>

export const baseOf = (activity: Activity): Base => ({
  version: activity.version,
  state: activity.state,
  plan: draftOf(activity),
})

/** An activity before anything is changed. */
export function startOf(activity: Activity) {
  const base = baseOf(activity)
  return { ...base.plan, base }
}

export const planKey = (activityId: string) => `plan:${activityId}`

const besides = new Set(['requestId', 'reason', 'isLongNight', 'base', 'sent', 'id'])

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
