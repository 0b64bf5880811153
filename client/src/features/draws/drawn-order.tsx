import { useState } from 'react'
import { Button } from '../../ui/button'
import { Cell, Cells } from '../../ui/cell'
import { Row, Section } from '../../ui/stack'
import { Tag } from '../../ui/tag'
import { Caption, Title } from '../../ui/text'
import { type Drawn, shortNumber } from './drawn'
import { texts } from './texts'

// A page of WeChat takes at most 60 children in one place.
const perPage = 50

/** First to last, page by page; my own page first. */
export function DrawnOrder({ draw: { order, winners }, mine }: { draw: Drawn; mine: string | undefined }) {
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
