import { mayDecideIn } from '@mulin/shared/duties'
import type { feedback } from '@mulin/shared/feedback'
import type { UseCase } from '../platform/serve.ts'
import { commentsOn } from '../tables/feedback.ts'

export const commentsOnActivity: UseCase<typeof feedback.comments> = async ({ input, actor, refuse }) => {
  const found = await commentsOn(input.activityId)
  if (!found) throw refuse('activity_not_found')
  if (!mayDecideIn(actor, found.areaPath)) throw refuse('outside_your_area')
  return found.ratings
}
