import type { results } from '@mulin/shared/results/endpoints'
import { whyNotPublishable } from '@mulin/shared/results/writing'
import type { UseCase } from '../platform/serve.ts'
import { withWholeNames } from '../tables/result-names.ts'
import { type KnownEvent, putEvent, showResults } from '../tables/results.ts'
import { transact } from '../tables/transact.ts'
import { eventOn } from './managed-event.ts'

export const publishResults: UseCase<typeof results.publish> = async ({ input, actor, now, refuse }) => {
  const { activityId, version } = input
  const { activity, about, event } = await eventOn(input, actor)
  if (!event) throw refuse('results_not_found')
  if (event.state === 'published' && event.version === version + 1) return withWholeNames(activityId, event)
  const fault = whyNotPublishable(event, version, { startsAt: about.startsAt, now })
  if (fault) throw refuse(fault)

  const published: KnownEvent = { ...event, ...about, state: 'published', publishedAt: now, version: version + 1 }
  const shown = activity.resultsSince === undefined ? [showResults(activityId, now)] : []
  const lost = await transact([putEvent(activityId, published, version), ...shown])
  if (lost) throw refuse('results_changed')
  return withWholeNames(activityId, published)
}
