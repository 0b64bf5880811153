import { type ReactNode, useState } from 'react'
import type { Refused } from '../api'
import type { Words } from '../refusal-words'
import { Button } from '../ui/button'
import { ReasonField } from '../ui/reason-field'
import { Sheet } from '../ui/sheet'
import { RefusalStrip } from './refusal-strip'

interface Props {
  title: string
  /** What the button does. */
  yes: string
  /** `danger` takes something away from somebody. */
  look?: 'danger' | 'primary'
  texts: { usual: string; reason: string; reasonMissing: string }
  usual: readonly string[]
  /** Already given. */
  reason?: string
  maxLength?: number
  isFine: (reason: string) => boolean
  act: { busy: boolean; refusal: Refused | undefined; words?: Partial<Record<Refused['code'], Words>> }
  /** In place of the button, where sending again does not help. */
  instead?: ReactNode
  /** Of what is typed, as it is typed. */
  onWrite?: (reason: string) => void
  /** What came of the last try, below what was typed. */
  outcome?: ReactNode
  onSend: (reason: string) => void
  onClose: () => void
  /** What it is about, or what else is decided here. */
  children?: ReactNode
}

/** Something that is not done without a reason: a usual one by a tap, or own words, which stay when sending fails. */
export function ReasonSheet({ title, texts, usual, maxLength, isFine, act, onClose, children, ...sending }: Props) {
  const { yes, look = 'danger', instead, outcome, onSend } = sending
  const [reason, setReason] = useState(sending.reason ?? '')
  const [tried, setTried] = useState(false)
  const write = (words: string) => {
    setReason(words)
    sending.onWrite?.(words)
  }
  const send = () => {
    setTried(true)
    if (isFine(reason)) onSend(reason)
  }
  const button = (
    <Button look={look} block busy={act.busy} onPress={send}>
      {yes}
    </Button>
  )
  return (
    <Sheet open title={title} onClose={onClose} bar={instead ?? button}>
      {children}
      <ReasonField
        usualLabel={texts.usual}
        usual={usual}
        label={texts.reason}
        value={reason}
        error={tried && !isFine(reason) ? texts.reasonMissing : undefined}
        onChange={write}
        {...(maxLength !== undefined && { maxLength })}
      />
      {outcome}
      <RefusalStrip filled refusal={act.refusal} {...(act.words && { words: act.words })} />
    </Sheet>
  )
}
