import type { ReactNode } from 'react'
import { Button } from './button'
import { Block, Modal, Words } from './elements/of-target'

interface Props {
  open: boolean
  title: string
  /** What will happen. */
  children?: ReactNode
  /** The verb of what is confirmed: 取消报名, not 确定. */
  yes: string
  no?: string
  danger?: boolean
  busy?: boolean
  onYes: (() => void) | (() => Promise<unknown>)
  onNo: () => void
}

/** Asks before something that cannot be undone. */
export const Confirm = ({ open, title, children, yes, no = '返回', danger, busy, onYes, onNo }: Props) => (
  <Modal open={open} onClose={onNo} label={title} className="confirm">
    <Words as="h2" className="title">
      {title}
    </Words>
    <Block className="stack gap-close">{children}</Block>
    <Block className="confirm-bar">
      <Button onPress={onNo} block>
        {no}
      </Button>
      <Button look={danger ? 'danger' : 'primary'} onPress={onYes} busy={busy ?? false} block>
        {yes}
      </Button>
    </Block>
  </Modal>
)
