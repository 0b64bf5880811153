import type { Session } from '@mulin/shared/activities/activity'
import type { Drawn } from '@mulin/shared/sign-ups/draw-check'
import { timeText } from '../../platform/clock'
import { Cell, Cells } from '../../ui/cell'
import { NoticeStrip } from '../../ui/notice-strip'
import { Section, Stack } from '../../ui/stack'
import { Caption, Title } from '../../ui/text'
import { ByHand } from './by-hand'
import { CheckDraw } from './check-draw'
import { DrawnOrder } from './drawn-order'
import { texts } from './texts'

interface Props {
  draw: Drawn
  session: Session
  /** My number, when I took part. */
  mine: string | undefined
}

/** After the draw: who is first, second …, and everything to do it over again. */
export const DrawResult = ({ draw, session, mine }: Props) => (
  <Stack gap="wide">
    <Section label={texts.result}>
      <Title>{texts.result}</Title>
      {mine && <OwnPlace draw={draw} mine={mine} />}
      <Published draw={draw} session={session} />
      <Caption>{texts.seats(session)}</Caption>
      <CheckDraw draw={draw} />
    </Section>
    <DrawnOrder draw={draw} session={session} mine={mine} />
    <ByHand draw={draw} />
  </Stack>
)

function OwnPlace({ draw: { order, winners }, mine }: { draw: Drawn; mine: string }) {
  const place = order.indexOf(mine) + 1
  if (place === 0) return null
  // As the list counts it, and what says how I stand from then on.
  const waiting = order.filter((entrant) => !winners.includes(entrant))
  return winners.includes(mine) ? (
    <NoticeStrip tone="done">{texts.youWon(place)}</NoticeStrip>
  ) : (
    <NoticeStrip tone="waiting">{texts.youWait(waiting.indexOf(mine) + 1, place)}</NoticeStrip>
  )
}

function Published({ draw, session }: Pick<Props, 'draw' | 'session'>) {
  const { committedAt, drawnAt, commitment, seed, entrants, order, winners, terms, seatsAtDraw } = draw
  const left = entrants.length - order.length
  return (
    <Cells>
      <Cell icon="clock" title={texts.committedAt} note={timeText(committedAt)} />
      {drawnAt && <Cell icon="clock" title={texts.drawnAt} note={timeText(drawnAt)} />}
      <Cell icon="people" title={texts.entrants} note={texts.numbers(entrants.length)} />
      {left > 0 && <Cell icon="exit" title={texts.left} note={texts.numbers(left)} />}
      {terms && seatsAtDraw && <Cell icon="list" title={texts.seatsFixed} note={texts.seatsOf(session, seatsAtDraw)} />}
      <Cell icon="check" title={texts.winners} note={texts.numbers(winners.length)} />
      <Cell icon="shield" title={texts.commitment} note={commitment} />
      <Cell icon="shield" title={texts.seed} note={seed} />
    </Cells>
  )
}
