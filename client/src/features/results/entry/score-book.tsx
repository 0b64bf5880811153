import { results } from '@mulin/shared/results/endpoints'
import type { Board, Score } from '@mulin/shared/results/result'
import { timeOf } from '@mulin/shared/times'
import { api } from '../../../api'
import { AnsweredPages } from '../../../queries/answered'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { usePages } from '../../../queries/use-pages'
import { Button } from '../../../ui/button'
import { Cell, Cells } from '../../../ui/cell'
import { Section } from '../../../ui/stack'
import { Tag } from '../../../ui/tag'
import { Text, Title } from '../../../ui/text'
import { texts } from './texts'
import { nameOn, scoreChanges, signed } from './use-scoring'

const rowsPerPage = 10

/** Everything that was scored, latest first; while the board is open, each can be taken back. */
export function ScoreBook({ activityId, board }: { activityId: string; board: Board }) {
  const { sessionId } = board
  const asked = usePages(['scores', sessionId], (after) =>
    api(results).scores({ activityId, sessionId, after, limit: rowsPerPage }),
  )
  const undo = useAct(api(results).undoScore, { changes: scoreChanges(activityId, sessionId) })
  return (
    <Section label={texts.book}>
      <Title>{texts.book}</Title>
      <RefusalStrip refusal={undo.refusal} />
      <AnsweredPages of={asked}>
        {(pages) => (
          <Rows
            board={board}
            scores={pages.flatMap(({ scores }) => scores)}
            busy={undo.busy}
            onUndo={(scoreId) => undo.run({ activityId, sessionId, scoreId })}
          />
        )}
      </AnsweredPages>
    </Section>
  )
}

interface RowsProps {
  board: Board
  scores: readonly Score[]
  busy: boolean
  onUndo: (scoreId: string) => Promise<unknown>
}

function Rows({ board, scores, busy, onUndo }: RowsProps) {
  if (scores.length === 0) return <Text soft>{texts.bookNone}</Text>
  const isOpen = board.closedAt === undefined
  return (
    <Cells label={texts.book}>
      {scores.map(({ id, teamId, points, at, undoneAt }) => {
        const words = texts.give(nameOn(board, teamId), signed(points))
        const undo = isOpen && (
          <Button look="plain" label={texts.undoOf(words)} busy={busy} onPress={() => onUndo(id)}>
            {texts.undo}
          </Button>
        )
        return <Cell key={id} title={words} note={timeOf(at)} value={undoneAt ? <Tag>{texts.undone}</Tag> : undo} />
      })}
    </Cells>
  )
}
