import type { ReactNode } from 'react'
import { Words } from './elements/of-target'

interface Props {
  children: ReactNode
  id?: string
}

/** The heading of a part of the page; the page's own heading is `Page`'s title. */
export const Title = ({ children, id, small }: Props & { small?: boolean }) => (
  <Words as={small ? 'h3' : 'h2'} id={id} className={small ? 'title title-small' : 'title'}>
    {children}
  </Words>
)

export const Headline = ({ children, id }: Props) => (
  <Words as="p" id={id} className="headline">
    {children}
  </Words>
)

interface TextProps extends Props {
  soft?: boolean
  strong?: boolean
  /** Read aloud when it changes. */
  live?: boolean
}

export const Text = ({ children, id, soft, strong, live }: TextProps) => (
  <Words
    as="p"
    id={id}
    live={live ? 'polite' : undefined}
    className={`body ${soft ? 'soft' : ''} ${strong ? 'strong' : ''}`}
  >
    {children}
  </Words>
)

export const Caption = ({ children, id }: Props) => (
  <Words as="p" id={id} className="caption soft">
    {children}
  </Words>
)
