import type { Board } from '@mulin/shared/results/result'
import { timeOf } from '@mulin/shared/times'
import { NoticeStrip } from '../../ui/notice-strip'
import { ScoreBoard } from '../../ui/score-board'
import { Row, Section } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption, Title } from '../../ui/text'
import { texts } from './texts'
import { useChanges } from './use-changes'

/** Scores while they change. The order stays, so that nobody loses their team out of sight. */
export function LiveBoard({ board, isCut }: { board: Board; isCut: boolean }) {
  const changes = useChanges(board.teams)
  const most = Math.max(...board.teams.map(({ points }) => points))
  const leads = (points: number) => points === most && board.scoredAt !== undefined
  return (
    <Section label={board.title}>
      <Row apart>
        <Title>{board.title}</Title>
        {board.closedAt === undefined && <Tag tone="action">{texts.live}</Tag>}
      </Row>
      <ScoreBoard
        label={board.title}
        lines={board.teams.map(({ id, name, points }) => ({
          key: id,
          name,
          points,
          isFirst: leads(points),
          change: changes[id],
        }))}
      />
      <BoardState board={board} isCut={isCut && board.closedAt === undefined} />
    </Section>
  )
}

function BoardState({ board: { startedAt, scoredAt, closedAt }, isCut }: { board: Board; isCut: boolean }) {
  const at = timeOf(scoredAt ?? startedAt)
  if (isCut)
    return (
      <NoticeStrip tone="waiting" icon="wifi-off">
        {texts.liveCut(at)}
      </NoticeStrip>
    )
  if (closedAt !== undefined) return <Caption>{texts.liveOver}</Caption>
  return <Caption>{`${scoredAt ? texts.liveSince(at) : texts.noScore} · ${texts.liveNow}`}</Caption>
}
