import type { Board, BoardTeam } from '@mulin/shared/results/result'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Row, Stack } from '../../../ui/stack'
import { Headline, Text } from '../../../ui/text'
import { texts } from './texts'
import { nameOn, signed, useScoring } from './use-scoring'

/** Two large buttons per team. */
export function ScorePad({ activityId, board, step }: { activityId: string; board: Board; step: number }) {
  const { give, again, lost, busy, refusal } = useScoring(activityId, board)
  return (
    <Stack>
      {lost ? (
        <NoticeStrip
          tone="urgent"
          act={
            <Button busy={busy} onPress={again}>
              {texts.again}
            </Button>
          }
        >
          {`${texts.give(nameOn(board, lost.teamId), signed(lost.points))} ${texts.notGiven}`}
        </NoticeStrip>
      ) : (
        <RefusalStrip refusal={refusal} />
      )}
      {board.teams.map((team) => (
        <TeamPad key={team.id} team={team} step={step} busy={busy} onGive={(points) => give(team.id, points)} />
      ))}
    </Stack>
  )
}

interface TeamProps {
  team: BoardTeam
  step: number
  busy: boolean
  onGive: (points: number) => Promise<unknown>
}

const TeamPad = ({ team: { name, points }, step, busy, onGive }: TeamProps) => (
  <Card>
    <Row apart>
      <Text strong>{name}</Text>
      <Headline>{String(points)}</Headline>
    </Row>
    <Row>
      {[-step, step].map((change) => (
        <Button key={change} block label={texts.give(name, signed(change))} busy={busy} onPress={() => onGive(change)}>
          {signed(change)}
        </Button>
      ))}
    </Row>
  </Card>
)
