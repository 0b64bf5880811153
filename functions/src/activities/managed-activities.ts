import type { activities } from '@mulin/shared/activities/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { activitiesManaged, cardFrom } from '../tables/activity-lists.ts'
import { pendingPerActivity } from '../tables/work.ts'

export const managedActivities: UseCase<typeof activities.managed> = async ({ input, actor }) => {
  const [{ items, next }, { perActivity, more }] = await Promise.all([
    activitiesManaged(actor, input),
    pendingPerActivity(actor),
  ])
  const cards = items.map((item) => {
    const card = cardFrom(item)
    const count = perActivity.get(card.id)?.length ?? 0
    return { ...card, ...((count > 0 || more) && { pending: { count, more } }) }
  })
  return { activities: cards, next }
}
