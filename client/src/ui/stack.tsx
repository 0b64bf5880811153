import type { ReactNode } from 'react'
import { Block } from './elements/of-target'

type Gap = 'tight' | 'close' | 'normal' | 'wide'

interface Props {
  children: ReactNode
  gap?: Gap
}

/** One below the other. */
export const Stack = ({ children, gap = 'normal' }: Props) => <Block className={`stack gap-${gap}`}>{children}</Block>

/** Beside each other, on the next line where there is no room. `apart` pushes them to both ends. */
export const Row = ({ children, gap = 'close', apart }: Props & { apart?: boolean }) => (
  <Block className={`row gap-${gap} ${apart ? 'apart' : ''}`}>{children}</Block>
)

/** A part of the page with a heading of its own. */
export const Section = ({ children, label }: { children: ReactNode; label: string }) => (
  <Block as="section" label={label} className="section">
    {children}
  </Block>
)
