import type { ReactNode } from 'react'
import { Block } from './elements/of-target'

/** A mark (a calendar leaf, a large icon) with words beside it that never move below it. */
export const Beside = ({ mark, children }: { mark: ReactNode; children: ReactNode }) => (
  <Block className="beside">
    <Block className="beside-mark">{mark}</Block>
    <Block className="beside-words stack gap-tight">{children}</Block>
  </Block>
)
