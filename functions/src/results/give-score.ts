import type { results } from '@mulin/shared/results/endpoints'
import { newId } from '../platform/ids.ts'
import type { UseCase } from '../platform/serve.ts'
import { createOnce } from '../tables/requests.ts'
import { addScore, boardOf } from '../tables/score-boards.ts'
import { managed } from './managed-board.ts'

/** Many score at once: each adds its points to the team's in one transaction with its entry in the book. */
export const giveScore: UseCase<typeof results.score> = async ({ input, actor, personId, now, refuse }) => {
  const { requestId, ...content } = input
  managed(await boardOf(input), actor)
  const score = { id: newId('sco'), teamId: input.teamId, points: input.points, at: now }
  const request = { personId, requestId, content }
  const done = await createOnce(request, score, addScore(input, score, personId))
  if ('answer' in done) return done.answer
  throw refuse(done.lost.item ? 'board_closed' : 'team_not_found')
}
