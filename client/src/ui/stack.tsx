import type { ReactNode } from 'react'
import { Block } from './elements/of-target'

type Gap = 'tight' | 'close' | 'normal' | 'wide'

interface Props {
  children: ReactNode
  gap?: Gap
}

/** One below the other; `centred` for something to be shown to somebody else. */
export const Stack = ({ children, gap = 'normal', centred }: Props & { centred?: boolean }) => (
  <Block className={`stack gap-${gap} ${centred ? 'centred' : ''}`}>{children}</Block>
)

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
