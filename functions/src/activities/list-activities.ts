import type { activities } from '@mulin/shared/activities/endpoints'
import { dayOf } from '@mulin/shared/times'
import type { UseCase } from '../platform/serve.ts'
import { activitiesShown, cardFrom } from '../tables/activity-lists.ts'

export const listActivities: UseCase<typeof activities.list> = async ({ input, now }) => {
  const { items, next } = await activitiesShown({ ...input, from: input.from ?? dayOf(now) })
  return { activities: items.map(cardFrom), next }
}
