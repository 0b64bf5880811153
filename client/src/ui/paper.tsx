import type { ReactNode } from 'react'
import { Block } from './elements/of-target'

/** A document as it lies on the table; printed, it is all there is, on sheets of A4. */
export const Paper = ({ label, children }: { label: string; children: ReactNode }) => (
  <Block as="article" label={label} className="paper stack gap-normal">
    {children}
  </Block>
)

/** What is for the screen only. */
export const OffPaper = ({ children }: { children: ReactNode }) => (
  <Block className="off-paper stack gap-normal">{children}</Block>
)
