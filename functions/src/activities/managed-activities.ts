import type { activities } from '@mulin/shared/activities/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { activitiesManaged, cardFrom } from '../tables/activity-lists.ts'

export const managedActivities: UseCase<typeof activities.managed> = async ({ input, actor }) => {
  const { items, next } = await activitiesManaged(actor, input)
  return { activities: items.map(cardFrom), next }
}
