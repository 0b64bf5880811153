import type { ReactNode } from 'react'
import type { Refused } from '../../../api'
import { RefusalStrip } from '../../../queries/refusal-strip'
import type { Words } from '../../../refusal-words'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { texts } from './texts'

interface Props {
  number: string
  verb: string
  /** On the button, where it can say more. */
  yes?: string | undefined
  act: { busy: boolean; refusal: Refused | undefined; words?: Partial<Record<Refused['code'], Words>> | undefined }
  onSend: () => Promise<void>
  onClose: () => void
  children: ReactNode
}

/** What one step asks for, and its one button. */
export const StepSheet = ({ number, verb, yes = verb, act, onSend, onClose, children }: Props) => (
  <Sheet
    open
    title={texts.of(verb, number)}
    onClose={onClose}
    bar={
      <Button look="primary" block busy={act.busy} onPress={onSend}>
        {yes}
      </Button>
    }
  >
    {children}
    <RefusalStrip refusal={act.refusal} {...(act.words && { words: act.words })} />
  </Sheet>
)
