import type { ReactNode } from 'react'
import { Block, Words } from './elements/of-target'

interface Side {
  title: string
  content: ReactNode
}

/** Two things to compare, side by side on every screen; one that has none to compare with is as large. */
export const Pair = ({ left, right }: { left: Side; right?: Side }) => (
  <Block className="pair">
    {[left, ...(right ? [right] : [])].map(({ title, content }) => (
      <Block key={title} className="pair-side">
        <Words as="p" className="caption soft">
          {title}
        </Words>
        {content}
      </Block>
    ))}
  </Block>
)
