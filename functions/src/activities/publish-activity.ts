import type { activities } from '@mulin/shared/activities/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { changeRow, type KnownActivity } from '../tables/activities.ts'
import { planSeats } from '../tables/planned-seats.ts'
import { startTimer } from '../tables/timers.ts'
import { transact } from '../tables/transact.ts'
import { managedActivity } from './managed-activity.ts'

export const publishActivity: UseCase<typeof activities.publish> = async ({ input, actor, now, refuse }) => {
  const { activity } = await managedActivity(input.activityId, actor)
  if (activity.state !== 'draft') throw refuse('activity_not_draft')
  if (activity.endsAt <= now) throw refuse('activity_over')

  const version = activity.version + 1
  const published: KnownActivity = { ...activity, state: 'published', publishedAt: now, changedAt: now, version }
  const seats = published.sessions.flatMap((session) => planSeats(published.id, session, [], version))
  const lost = await transact([changeRow(published, activity.version), ...seats, startTimer(published.id, now, now)])
  if (lost) throw refuse('activity_changed')
  return published
}
