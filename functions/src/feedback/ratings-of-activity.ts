import type { feedback } from '@mulin/shared/feedback'
import type { UseCase } from '../platform/serve.ts'
import { ratingsOf } from '../tables/feedback.ts'

export const ratingsOfActivity: UseCase<typeof feedback.ofActivity> = async ({ input: { activityId }, refuse }) => {
  const ratings = await ratingsOf(activityId)
  if (!ratings) throw refuse('activity_not_found')
  return ratings
}
