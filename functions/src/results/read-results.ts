import type { results } from '@mulin/shared/results/endpoints'
import { tablesOf } from '@mulin/shared/results/tally'
import type { UseCase } from '../platform/serve.ts'
import { resultsOf } from '../tables/results.ts'

/** One Query whatever there is: while a quiz goes on, everybody who watches asks every two seconds. */
export const readResults: UseCase<typeof results.ofActivity> = async ({ input: { activityId } }) => {
  const { events, boards } = await resultsOf(activityId)
  const published = events.filter(({ state }) => state === 'published')
  const done = new Set(published.map(({ sessionId }) => sessionId))
  return {
    activityId,
    events: published,
    boards: boards.filter(({ sessionId }) => !done.has(sessionId)),
    tables: tablesOf(published),
  }
}
