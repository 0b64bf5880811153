import type { ReactNode } from 'react'
import { IconButton } from './button'
import { Block, Modal, Words } from './elements/of-target'

interface Props {
  open: boolean
  title: string
  /** Without it only its own buttons close it: what it shows cannot be seen again. */
  onClose?: (() => void) | undefined
  children: ReactNode
  /** Buttons that stay in sight at its end. */
  bar?: ReactNode
  /** Fills the screen, to be shown to somebody else. */
  whole?: boolean
}

/** Comes up from the bottom on a phone, in from the side on a wide screen. */
export const Sheet = ({ open, title, onClose, children, bar, whole }: Props) => (
  <Modal open={open} onClose={onClose} label={title} className={whole ? 'sheet sheet-whole' : 'sheet'}>
    <Block className="sheet-head">
      <Words as="h2" className="title">
        {title}
      </Words>
      {onClose && <IconButton icon="cross" label="关闭" onPress={onClose} />}
    </Block>
    <Block className="sheet-content">{children}</Block>
    {bar && <Block className="sheet-bar">{bar}</Block>}
  </Modal>
)
