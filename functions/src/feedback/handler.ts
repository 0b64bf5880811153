import { feedback } from '@mulin/shared/feedback'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { commentsOnActivity } from './comments-on-activity.ts'
import { rateActivity } from './rate-activity.ts'
import { ratingsOfActivity } from './ratings-of-activity.ts'

export const handler = serve(
  feedback,
  { rate: rateActivity, ofActivity: ratingsOfActivity, comments: commentsOnActivity },
  dutiesOf,
)
