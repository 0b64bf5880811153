import type { results } from '@mulin/shared/results/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { boardOf, scoresOf } from '../tables/score-boards.ts'
import { managed } from './managed-board.ts'

export const listScores: UseCase<typeof results.scores> = async ({ input, actor }) => {
  const { sessionId, after, limit } = input
  const [board, page] = await Promise.all([boardOf(input), scoresOf(sessionId, { after, limit })])
  managed(board, actor)
  return page
}
