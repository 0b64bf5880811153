import type { results } from '@mulin/shared/results/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { boardAndScoreOf, takeBack } from '../tables/score-boards.ts'
import { transact } from '../tables/transact.ts'
import { managed } from './managed-board.ts'

/** Taken back once, however often it is asked for, and by however many. */
export const undoScore: UseCase<typeof results.undoScore> = async ({ input, actor, personId, now, refuse }) => {
  const { board, score } = await boardAndScoreOf(input, input.scoreId)
  const { closedAt } = managed(board, actor)
  if (!score) throw refuse('score_not_found')
  if (score.undoneAt !== undefined) return score
  if (closedAt !== undefined) throw refuse('board_closed')
  const lost = await transact(takeBack(input, score, now, personId))
  if (lost && lost.write > 0) throw refuse('board_closed')
  return { ...score, undoneAt: now }
}
