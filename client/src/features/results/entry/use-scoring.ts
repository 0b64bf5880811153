import type { SentTo } from '@mulin/shared/endpoint'
import { results } from '@mulin/shared/results/endpoints'
import type { Board } from '@mulin/shared/results/result'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { say } from '../../../platform/toast'
import { useAct } from '../../../queries/use-act'
import { texts } from './texts'

type Given = SentTo<typeof results.score>

/** Gives points. What may not have arrived is sent again as the same request, so that it counts once. */
export function useScoring(activityId: string, board: Board) {
  const { sessionId } = board
  const [last, setLast] = useState<Given>()
  const act = useAct(api(results).score, {
    changes: scoreChanges(activityId, sessionId),
    onDone: ({ teamId, points }) => say(texts.given(nameOn(board, teamId), signed(points))),
  })
  const send = (given: Given) => {
    setLast(given)
    return act.run(given)
  }
  const isLost = act.refusal?.code === 'unavailable' || act.refusal?.code === 'busy'
  return {
    give: (teamId: string, points: number) =>
      send({ activityId, sessionId, requestId: newRequestId(), teamId, points }),
    again: () => last && send(last),
    lost: isLost ? last : undefined,
    busy: act.busy,
    refusal: act.refusal,
  }
}

export const scoreChanges = (activityId: string, sessionId: string) => [
  ['results', activityId],
  ['scores', sessionId],
]

export const nameOn = ({ teams }: Board, teamId: string): string => teams.find(({ id }) => id === teamId)?.name ?? ''
export const signed = (points: number): string => (points < 0 ? texts.minus(-points) : texts.plus(points))
