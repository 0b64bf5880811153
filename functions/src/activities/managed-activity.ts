import { mayDecideIn, type Actor } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'
import { activityOf, type Found } from '../tables/activities.ts'

/** The activity, when the actor may decide about it. */
export async function managedActivity(activityId: string, actor: Actor): Promise<Found> {
  const found = await activityOf(activityId)
  if (!found) throw new Refusal('activity_not_found')
  if (!mayDecideIn(actor, found.activity.areaPath)) throw new Refusal('outside_your_area')
  return found
}
