import type { results } from '@mulin/shared/results/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { withWholeNames } from '../tables/result-names.ts'
import { managedActivity } from './managed-event.ts'

export const managedResults: UseCase<typeof results.managed> = async ({ input: { activityId }, actor }) => {
  const { activity, events, boards } = await managedActivity(activityId, actor)
  const all = activity.sessions.map(({ id: sessionId, title, startsAt, cancelled }) => {
    const event = events.find((one) => one.sessionId === sessionId)
    const board = boards.find((one) => one.sessionId === sessionId)
    return {
      sessionId,
      title,
      startsAt,
      ...(cancelled && { cancelled }),
      ...(event && { results: withWholeNames(activityId, event) }),
      ...(board && { board }),
    }
  })
  return { title: activity.title, events: all.filter((one) => !one.cancelled || one.results || one.board) }
}
