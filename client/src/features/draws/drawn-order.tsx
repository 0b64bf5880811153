import type { Session } from '@mulin/shared/activities/activity'
import type { Drawn } from '@mulin/shared/sign-ups/draw-check'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Cell, Cells } from '../../ui/cell'
import { Row, Section } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption, Title } from '../../ui/text'
import { shortNumber } from './short-number'
import { publishedParty } from './published-party'
import { texts } from './texts'

// A page of WeChat takes at most 60 children in one place.
const perPage = 50

interface Props {
  draw: Drawn
  session: Session
  mine: string | undefined
}

/** First to last, page by page; my own page first. */
export function DrawnOrder({ draw, session, mine }: Props) {
  const { order, winners } = draw
  const [page, setPage] = useState(() => Math.floor(Math.max(order.indexOf(mine ?? ''), 0) / perPage))
  const won = new Set(winners)
  const from = page * perPage
  const to = Math.min(from + perPage, order.length)
  return (
    <Section label={texts.order}>
      <Title>{texts.order}</Title>
      <Cells label={texts.order}>
        {order.slice(from, to).map((entrant, index) => (
          <Cell
            key={entrant}
            title={texts.place(from + index + 1, shortNumber(entrant))}
            note={publishedParty(draw, session, entrant)}
            value={<Standing won={won.has(entrant)} isMine={entrant === mine} />}
          />
        ))}
      </Cells>
      {order.length > perPage && (
        <>
          <Caption>{texts.shown(from + 1, to, order.length)}</Caption>
          <Row>
            {page > 0 && <Button onPress={() => setPage(page - 1)}>{texts.back}</Button>}
            {to < order.length && <Button onPress={() => setPage(page + 1)}>{texts.on}</Button>}
          </Row>
        </>
      )}
    </Section>
  )
}

const Standing = ({ won, isMine }: { won: boolean; isMine: boolean }) => (
  <Row>
    {isMine && <Tag tone="action">{texts.you}</Tag>}
    {won && <Tag tone="done">{texts.won}</Tag>}
  </Row>
)
