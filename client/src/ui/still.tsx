import type { ReactNode } from 'react'
import { Block } from './elements/of-target'

/** While it is sent, what was filled in keeps its place, so that the page does not jump, and takes no taps. */
export const Still = ({ on, children }: { on: boolean; children: ReactNode }) => (
  <Block className={on ? 'still' : undefined}>{children}</Block>
)
