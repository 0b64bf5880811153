import type { activities } from '@mulin/shared/activities/endpoints'
import { mayDecideIn } from '@mulin/shared/duties'
import type { UseCase } from '../platform/serve.ts'
import { activityOf } from '../tables/activities.ts'

/** What was never published only its organisers see. */
export const readActivity: UseCase<typeof activities.one> = async ({ input, actorWith, refuse }) => {
  const found = await activityOf(input.activityId)
  if (!found) throw refuse('activity_not_found')
  const { activity } = found
  if (activity.publishedAt !== undefined) return activity
  if (!mayDecideIn(await actorWith('activities.manage'), activity.areaPath)) throw refuse('activity_not_found')
  return activity
}
