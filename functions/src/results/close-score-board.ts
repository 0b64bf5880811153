import { ranked } from '@mulin/shared/results/ranking'
import type { results } from '@mulin/shared/results/endpoints'
import { type Entry, usualPointsPerRank } from '@mulin/shared/results/result'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { type KnownEvent, putEvent, resultsOf } from '../tables/results.ts'
import { closeBoard, type KnownBoard } from '../tables/score-boards.ts'
import { transact } from '../tables/transact.ts'
import { managed } from './managed-board.ts'

// While it is closed somebody may still score; then it is read once more.
const attemptsAtMost = 8

/** The draft of the results says exactly what the board said last. */
export const closeScoreBoard: UseCase<typeof results.closeBoard> = async ({ input, actor, now, refuse }) => {
  const { activityId, sessionId } = input
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const { events, boards } = await resultsOf(activityId)
    const board = managed(
      boards.find((one) => one.sessionId === sessionId),
      actor,
    )
    const event = events.find((one) => one.sessionId === sessionId)
    if (board.closedAt !== undefined) throw refuse('board_closed')
    if (event?.state === 'published') throw refuse('results_published')
    const draft = draftOf(board, event)
    const writes = [...closeBoard(activityId, board, now), putEvent(activityId, draft, event?.version ?? 0)]
    if (!(await transact(writes))) return draft
  }
  throw new Refusal('busy')
}

const draftOf = ({ sessionId, title, startsAt, areaPath, teams }: KnownBoard, event?: KnownEvent): KnownEvent => ({
  sessionId,
  title,
  startsAt,
  areaPath,
  state: 'draft',
  measure: 'points',
  pointsPerRank: event?.pointsPerRank ?? usualPointsPerRank,
  fullNames: false,
  entries: ranked(teams.map(entryOf), 'points'),
  corrections: [],
  version: (event?.version ?? 0) + 1,
})

const entryOf = ({ id, name, communityId, points }: KnownBoard['teams'][number]): Entry => ({
  id,
  kind: 'team',
  name,
  ...(communityId && { communityId }),
  value: points,
})
