import { type ReactNode, useEffect, useState } from 'react'
import { canWatchSight, watchSight } from '../platform/sight'
import { useElementId } from './element-id'
import { Block } from './elements/of-target'

const rowsPerPortion = 10
/** Of a row nobody has seen yet, in pixels. */
const usualHeight = 130

/**
 * A list of any length: what is far from the screen gives way to room of its height, so that a cheap phone never holds
 * more than some twenty rows. Each child is a row, with a key.
 */
export const LongList = ({ children, label }: { children: readonly ReactNode[]; label: string }) => (
  <Block role="list" className="list" label={label}>
    {portionsOf(children).map((rows, place) => (
      <Portion key={place} rows={rows} isFirst={place < 2} />
    ))}
  </Block>
)

const portionsOf = (rows: readonly ReactNode[]) =>
  Array.from({ length: Math.ceil(rows.length / rowsPerPortion) }, (_, place) =>
    rows.slice(place * rowsPerPortion, (place + 1) * rowsPerPortion),
  )

interface PortionProps {
  rows: readonly ReactNode[]
  /** On the first screen, and so drawn at once. */
  isFirst: boolean
}

function Portion({ rows, isFirst }: PortionProps) {
  const id = useElementId()
  const [room, setRoom] = useState(() => (isFirst || !canWatchSight() ? undefined : rows.length * usualHeight))
  useEffect(() => watchSight(id, ({ isNear, height }) => setRoom(isNear ? undefined : height)), [id])

  if (room !== undefined) return <Block id={id} style={{ height: `${room}px` }} />
  return (
    <Block id={id} className="list">
      {rows.map((row, place) => (
        <Block role="listitem" key={place}>
          {row}
        </Block>
      ))}
    </Block>
  )
}
