import { registers } from '@mulin/shared/sign-ups/registers'
import type { ReactNode } from 'react'
import { ReasonSheet } from '../../../queries/reason-sheet'
import { Button } from '../../../ui/button'
import { texts } from './texts'
import type { SignUpAct } from './use-sign-up-act'

interface Props {
  title: string
  yes: string
  /** It takes something away from somebody. */
  danger?: boolean
  usual: readonly string[]
  act: SignUpAct
  onSend: (reason: string) => void
  onClose: () => void
  /** What else is decided here. */
  children?: ReactNode
}

const isReason = (reason: string) => registers.decline.input.shape.reason.safeParse(reason).success

/** Nothing happens to a sign-up without a reason, which its owner reads. */
export function SignUpReasonSheet({ danger = false, act, onClose, ...sheet }: Props) {
  const close = () => {
    onClose()
    if (act.isLate) void act.refresh()
  }
  return (
    <ReasonSheet
      {...sheet}
      look={danger ? 'danger' : 'primary'}
      texts={texts}
      isFine={isReason}
      act={act}
      instead={act.isLate ? <Refresh onPress={close} /> : undefined}
      onClose={close}
    />
  )
}

const Refresh = ({ onPress }: { onPress: () => void }) => (
  <Button block onPress={onPress}>
    {texts.refresh}
  </Button>
)
