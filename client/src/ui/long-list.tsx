import { type Key, type ReactNode, useEffect, useState } from 'react'
import { canWatchSight, watchSight } from '../platform/sight'
import { useElementId } from './element-id'
import { Block } from './elements/of-target'
import { keyOf, keysOf } from './list'
import { useSettling } from './use-settling'

const rowsPerPortion = 10
/** Of a row nobody has seen yet, in pixels. */
const usualHeight = 130

/**
 * A list of any length: what is far from the screen gives way to room of its height, so that a cheap phone never holds
 * more than some twenty rows. Each child is a row, with a key.
 */
export const LongList = ({ children, label }: { children: readonly ReactNode[]; label: string }) => {
  const [memory] = useState((): Memory => ({ placed: new Map(), begun: 0 }))
  const settling = useSettling(keysOf(children))
  return (
    <Block role="list" className={`list ${settling}`} label={label}>
      {portionsOf(children, memory).map(({ id, rows }, place) => (
        <Portion key={id} rows={rows} isFirst={place < 2} />
      ))}
    </Block>
  )
}

interface Rows {
  id: number
  rows: ReactNode[]
}

interface Memory {
  /** By the key of a row, its portion. */
  placed: Map<Key, number>
  begun: number
}

/** A row stays in its portion while others come and go, and so does what is open in it and typed. */
function portionsOf(rows: readonly ReactNode[], memory: Memory): Rows[] {
  const portions: Rows[] = []
  const placed = new Map<Key, number>()
  for (const [place, row] of rows.entries()) {
    const key = keyOf(row) ?? place
    const portion = portionFor(memory.placed.get(key), portions, memory)
    portion.rows.push(row)
    placed.set(key, portion.id)
  }
  memory.placed = placed
  return portions
}

/** The one where it was; of a new row, or one that moved, the last one while that has room. */
function portionFor(before: number | undefined, portions: Rows[], memory: Memory): Rows {
  const last = portions.at(-1)
  const isNew = before === undefined || portions.slice(0, -1).some(({ id }) => id === before)
  const fits = last && (isNew ? last.rows.length < rowsPerPortion : last.id === before)
  if (fits) return last
  const portion: Rows = { id: isNew ? memory.begun++ : before, rows: [] }
  portions.push(portion)
  return portion
}

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
        <Block role="listitem" key={keyOf(row) ?? place}>
          {row}
        </Block>
      ))}
    </Block>
  )
}
