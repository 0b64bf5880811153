import { activities } from '@mulin/shared/activities/endpoints'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { cancelActivity } from './cancel-activity.ts'
import { cancelSession } from './cancel-session.ts'
import { createActivity } from './create-activity.ts'
import { listActivities } from './list-activities.ts'
import { managedActivities } from './managed-activities.ts'
import { publishActivity } from './publish-activity.ts'
import { readActivity } from './read-activity.ts'
import { updateActivity } from './update-activity.ts'

export const handler = serve(
  activities,
  {
    list: listActivities,
    one: readActivity,
    managed: managedActivities,
    create: createActivity,
    update: updateActivity,
    publish: publishActivity,
    cancel: cancelActivity,
    cancelSession,
  },
  dutiesOf,
)
