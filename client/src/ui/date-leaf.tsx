import { dayOf } from '@mulin/shared/times'
import { weekdayOf } from '../platform/clock'
import { Block, Words } from './elements/of-target'

/** A day as a leaf of a wall calendar. Decoration: the full date stands beside it in words. */
export function DateLeaf({ at }: { at: string }) {
  const [, month, date] = dayOf(at).split('-').map(Number)
  return (
    <Block className="leaf" hidden>
      <Words className="leaf-month">{`${month}月`}</Words>
      <Words className="leaf-day">{date}</Words>
      <Words className="leaf-weekday">{weekdayOf(dayOf(at))}</Words>
    </Block>
  )
}
