import type { results } from '@mulin/shared/results/endpoints'
import type { Board } from '@mulin/shared/results/result'
import type { UseCase } from '../platform/serve.ts'
import { createOnce, unlessAnswered } from '../tables/requests.ts'
import { showResults } from '../tables/results.ts'
import { addBoard } from '../tables/score-boards.ts'
import { eventOn } from './managed-event.ts'
import { refuseUnwritable } from './writable.ts'

type Start = UseCase<typeof results.startBoard>

export const startScoreBoard: Start = async ({ input, actor, personId, now, refuse }) => {
  const { requestId, ...content } = input
  const { activityId } = input
  const teams = input.teams.map((team, place) => ({ ...team, id: String(place + 1).padStart(2, '0'), points: 0 }))
  refuseUnwritable({ measure: 'points', entries: teams.map((team) => ({ ...team, kind: 'team' })) })
  const { activity, about, event } = await eventOn(input, actor)

  const request = { personId, requestId, content }
  if (event?.state === 'published') return unlessAnswered<Board>(request)(refuse('results_published'))
  const board = { ...about, startedAt: now, teams }
  const shown = activity.resultsSince === undefined ? [showResults(activityId, now)] : []
  const done = await createOnce<Board>(request, board, [...addBoard(activityId, board), ...shown])
  if ('lost' in done) throw refuse('board_already_started')
  return done.answer
}
