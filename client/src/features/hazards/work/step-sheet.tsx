import type { ReactNode } from 'react'
import type { Refused } from '../../../api'
import { RefusalStrip } from '../../../queries/refusal-strip'
import type { Words } from '../../../refusal-words'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { insteadOf, OvertakenStrip, yesOf } from './overtaken-strip'
import type { Saying } from './saying'
import { texts } from './texts'

interface Props {
  number: string
  verb: string
  /** On the button, where it can say more. */
  yes?: string | undefined
  act: { busy: boolean; refusal: Refused | undefined; words?: Partial<Record<Refused['code'], Words>> | undefined }
  onSend: () => Promise<void>
  onClose: () => void
  /** In place of the button, where sending again does not help. */
  instead?: ReactNode
  children: ReactNode
}

/** What one step asks for, and its one button. */
export const StepSheet = ({ number, verb, yes = verb, act, onSend, onClose, instead, children }: Props) => (
  <Sheet
    open
    title={texts.of(verb, number)}
    onClose={onClose}
    bar={
      instead ?? (
        <Button look="primary" block busy={act.busy} onPress={onSend}>
          {yes}
        </Button>
      )
    }
  >
    {children}
    <RefusalStrip filled refusal={act.refusal} {...(act.words && { words: act.words })} />
  </Sheet>
)

interface SayingProps extends Omit<Props, 'act' | 'onClose' | 'instead'> {
  saying: Saying
  /** Everything that was typed. */
  words: string
}

/** The same where words are typed: they stay when somebody else was faster. */
export const SayingSheet = ({ saying, words, yes, children, ...sheet }: SayingProps) => (
  <StepSheet
    {...sheet}
    yes={yesOf(saying, yes ?? sheet.verb)}
    act={saying}
    onClose={saying.onClose}
    instead={insteadOf(saying)}
  >
    {children}
    <OvertakenStrip of={saying.overtaken} words={words} />
  </StepSheet>
)
