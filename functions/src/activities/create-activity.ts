import type { Activity } from '@mulin/shared/activities/activity'
import type { activities } from '@mulin/shared/activities/endpoints'
import { mayDecideIn } from '@mulin/shared/duties'
import { newId } from '../platform/ids.ts'
import type { UseCase } from '../platform/serve.ts'
import { addActivity, byStart, periodOf, withNobody } from '../tables/activities.ts'
import { keys } from '../tables/keys.ts'
import { createOnce, earlierAnswer, requestKey } from '../tables/requests.ts'
import { getItems } from '../tables/table.ts'
import { placeOfActivity } from './place-of-activity.ts'
import { refuseUnplannable } from './plannable.ts'

export const createActivity: UseCase<typeof activities.create> = async ({ input, actor, personId, refuse }) => {
  const { requestId, ...plan } = input
  const request = { personId, requestId, content: plan }
  const area = plan.communityId === undefined ? [] : [keys.area(plan.communityId)]
  const [remembered, community] = await getItems([requestKey(request), ...area])
  const earlier = earlierAnswer<Activity>(remembered, request)
  if (earlier) return earlier
  refuseUnplannable(plan.sessions)
  const areaPath = placeOfActivity(plan.communityId, community, actor)
  if (!areaPath) throw refuse('area_not_found')
  if (!mayDecideIn(actor, areaPath)) throw refuse('outside_your_area')

  const sessions = plan.sessions.map((session) => withNobody(session, newId('ses')))
  const start = { id: newId('act'), state: 'draft' as const, version: 1, ...periodOf(sessions) }
  const activity: Activity = { ...plan, ...start, areaPath, sessions: sessions.toSorted(byStart) }
  const done = await createOnce(request, activity, addActivity(activity))
  if ('lost' in done) throw refuse('request_id_reused')
  return done.answer
}
