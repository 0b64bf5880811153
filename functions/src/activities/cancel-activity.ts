import { plannedUntil } from '@mulin/shared/activities/called-off'
import type { activities } from '@mulin/shared/activities/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { changeRow, type KnownActivity } from '../tables/activities.ts'
import { closeSeats } from '../tables/planned-seats.ts'
import { transact } from '../tables/transact.ts'
import { managedActivity } from './managed-activity.ts'

/** From the same moment on no seat can be taken; the sign-ups follow through the table's stream. */
export const cancelActivity: UseCase<typeof activities.cancel> = async ({ input, actor, now, refuse }) => {
  const { activity, seats } = await managedActivity(input.activityId, actor)
  if (activity.state === 'cancelled') throw refuse('activity_cancelled')
  if (activity.state === 'published' && plannedUntil(activity.sessions) <= now) throw refuse('activity_over')

  const { id, version } = activity
  const off = {
    state: 'cancelled' as const,
    cancelReason: input.reason,
    cancelledAt: now,
    changedAt: now,
    version: version + 1,
  }
  const cancelled: KnownActivity = { ...activity, ...off }
  const lost = await transact([
    changeRow(cancelled, version),
    ...seats.filter(({ open }) => open).map((one) => closeSeats(id, one)),
  ])
  if (lost) throw refuse('activity_changed')
  return cancelled
}
