import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { type ReactNode, useState } from 'react'
import type { Refused } from '../../../api'
import { RefusalStrip } from '../../../queries/refusal-strip'
import type { Words } from '../../../refusal-words'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { Sheet } from '../../../ui/sheet'
import { TextArea } from '../../../ui/text-field'
import { texts } from './texts'

interface Props {
  title: string
  yes: string
  usual: readonly string[]
  busy: boolean
  refusal: Refused | undefined
  words: Partial<Record<Refused['code'], Words>>
  onSend: (reason: string) => void
  onClose: () => void
  /** What else is decided here. */
  children?: ReactNode
}

const isReason = (reason: string) => signUps.decline.input.shape.reason.safeParse(reason).success

/** Nothing happens to a sign-up without a reason, which its owner reads: a usual one by a tap, or own words. */
export function ReasonSheet({ title, yes, usual, busy, refusal, words, onSend, onClose, children }: Props) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const send = () => {
    setTried(true)
    if (isReason(reason)) onSend(reason)
  }
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      bar={
        <Button look="danger" block busy={busy} onPress={send}>
          {yes}
        </Button>
      }
    >
      {children}
      <Choice
        label={texts.usual}
        options={usual.map((value) => ({ value, label: value }))}
        value={usual.find((value) => value === reason)}
        onChange={setReason}
      />
      <TextArea
        label={texts.reason}
        maxLength={200}
        value={reason}
        error={tried && !isReason(reason) ? texts.reasonMissing : undefined}
        onChange={setReason}
      />
      <RefusalStrip refusal={refusal} words={words} />
    </Sheet>
  )
}
