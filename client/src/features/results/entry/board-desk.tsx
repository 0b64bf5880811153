import { results } from '@mulin/shared/results/endpoints'
import type { ManagedEvent } from '@mulin/shared/results/managed'
import type { Board } from '@mulin/shared/results/result'
import { timeOf } from '@mulin/shared/times'
import { useState } from 'react'
import { api } from '../../../api'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { Button } from '../../../ui/button'
import { Confirm } from '../../../ui/confirm'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Segments } from '../../../ui/segments'
import { Stack } from '../../../ui/stack'
import { Text } from '../../../ui/text'
import { LiveBoard } from '../live-board'
import { texts as readingTexts } from '../texts'
import { useResults } from '../use-results'
import { ScoreBook } from './score-book'
import { ScorePad } from './score-pad'
import { StartBoard } from './start-board'
import { texts } from './texts'
import { resultChanges } from './use-saving'

interface Props {
  activityId: string
  event: ManagedEvent
  onClosed: () => void
}

/** Scoring while people watch. */
export function BoardDesk({ activityId, event: { sessionId, board: known, results }, onClosed }: Props) {
  const { value, refusal } = useResults(activityId)
  const board = value?.boards.find((one) => one.sessionId === sessionId) ?? known
  if (!board) return <StartBoard activityId={activityId} sessionId={sessionId} results={results} />
  const isCut = refusal?.code === 'unavailable'
  return (
    <Stack gap="wide">
      {board.closedAt === undefined ? (
        <Scoring activityId={activityId} board={board} isCut={isCut} onClosed={onClosed} />
      ) : (
        <>
          <LiveBoard board={board} isCut={false} />
          <Text>{texts.boardClosed}</Text>
        </>
      )}
      <ScoreBook activityId={activityId} board={board} />
    </Stack>
  )
}

const steps = [1, 5, 10, 20].map((points) => ({ value: String(points), label: texts.stepOf(points) }))

interface ScoringProps {
  activityId: string
  board: Board
  isCut: boolean
  onClosed: () => void
}

function Scoring({ activityId, board, isCut, onClosed }: ScoringProps) {
  const [step, setStep] = useState('10')
  return (
    <>
      {isCut && (
        <NoticeStrip tone="waiting" icon="wifi-off">
          {readingTexts.liveCut(timeOf(board.scoredAt ?? board.startedAt))}
        </NoticeStrip>
      )}
      <Segments label={texts.step} options={steps} value={step} onChange={setStep} />
      <ScorePad activityId={activityId} board={board} step={Number(step)} />
      <CloseBoard activityId={activityId} sessionId={board.sessionId} onClosed={onClosed} />
    </>
  )
}

function CloseBoard({
  activityId,
  sessionId,
  onClosed,
}: {
  activityId: string
  sessionId: string
  onClosed: () => void
}) {
  const [asking, setAsking] = useState(false)
  const close = useAct(api(results).closeBoard, {
    changes: resultChanges(activityId),
    onDone: () => say(texts.closed),
  })
  const end = async () => {
    const { ok } = await close.run({ activityId, sessionId })
    if (ok) onClosed()
  }
  return (
    <>
      <Button onPress={() => setAsking(true)}>{texts.close}</Button>
      <Confirm
        open={asking}
        title={texts.close}
        yes={texts.close}
        busy={close.busy}
        onYes={end}
        onNo={() => setAsking(false)}
      >
        <Text>{texts.closeWhat}</Text>
        <RefusalStrip refusal={close.refusal} />
      </Confirm>
    </>
  )
}
