import type { ReactNode } from 'react'
import { Block, Press, Words } from './elements/of-target'
import { Icon, type IconName } from './icon'

interface CellProps {
  title: ReactNode
  /** A second line. */
  note?: ReactNode
  /** At the right end: a value, a tag, a count. */
  value?: ReactNode
  icon?: IconName
  /** Below the words, as wide as they are. */
  plot?: ReactNode
  onPress?: () => void
  label?: string
  chosen?: boolean
}

/** A row of facts, or a row that leads somewhere when it has `onPress`. */
export function Cell({ title, note, value, icon, plot, onPress, label, chosen }: CellProps) {
  const content = (
    <>
      {icon && <Icon name={icon} />}
      <Block className="cell-words">
        <Words className="cell-title">{title}</Words>
        {note && <Words className="cell-note caption soft">{note}</Words>}
        {plot}
      </Block>
      {value && <Block className="cell-value">{value}</Block>}
      {onPress && <Icon name="chevron" size="small" />}
    </>
  )
  return onPress ? (
    <Press className={`cell ${chosen ? 'chosen' : ''}`} onPress={onPress} label={label}>
      {content}
    </Press>
  ) : (
    <Block className="cell">{content}</Block>
  )
}

/** Cells as one sheet of paper with hairlines between them. */
export const Cells = ({ children, label }: { children: ReactNode; label?: string }) => (
  <Block className="cells" role={label ? 'group' : undefined} label={label}>
    {children}
  </Block>
)
