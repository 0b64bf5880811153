import { registers } from '@mulin/shared/sign-ups/registers'
import { type ReactNode, useState } from 'react'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { Button } from '../../../ui/button'
import { ReasonField } from '../../../ui/reason-field'
import { Sheet } from '../../../ui/sheet'
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

/** Nothing happens to a sign-up without a reason, which its owner reads: a usual one by a tap, or own words. */
export function ReasonSheet({ title, yes, danger = false, usual, act, onSend, onClose, children }: Props) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (isReason(reason)) onSend(reason)
  }
  const close = () => {
    onClose()
    if (act.isLate) void act.refresh()
  }
  return (
    <Sheet
      open
      title={title}
      onClose={close}
      bar={act.isLate ? <Refresh onPress={close} /> : <Send {...{ yes, danger, busy: act.busy, onPress: send }} />}
    >
      {children}
      <ReasonField
        usualLabel={texts.usual}
        usual={usual}
        label={texts.reason}
        value={reason}
        error={tried && !isReason(reason) ? texts.reasonMissing : undefined}
        onChange={setReason}
      />
      <RefusalStrip refusal={act.refusal} words={act.words} />
    </Sheet>
  )
}

const Refresh = ({ onPress }: { onPress: () => void }) => (
  <Button block onPress={onPress}>
    {texts.refresh}
  </Button>
)

interface SendProps {
  yes: string
  danger: boolean
  busy: boolean
  onPress: () => void
}

const Send = ({ yes, danger, busy, onPress }: SendProps) => (
  <Button look={danger ? 'danger' : 'primary'} block busy={busy} onPress={onPress}>
    {yes}
  </Button>
)
