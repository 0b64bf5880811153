import type { ComponentProps } from 'react'
import { ReasonSheet } from '../../../queries/reason-sheet'
import { insteadOf, OvertakenStrip, yesOf } from './overtaken-strip'
import type { Saying } from './saying'
import { texts } from './texts'

type Sheet = ComponentProps<typeof ReasonSheet>
interface Props extends Pick<Sheet, 'title' | 'yes' | 'look' | 'usual' | 'reason' | 'isFine' | 'onSend' | 'children'> {
  saying: Saying
  /** What the reason is of, and who reads it. */
  label: string
}

/** A step with a reason, which stays when somebody else was faster. */
export const SayingReason = ({ saying, yes, label, ...sheet }: Props) => (
  <ReasonSheet
    {...sheet}
    yes={yesOf(saying, yes)}
    texts={{ usual: texts.usualReasons, reason: label, reasonMissing: texts.reasonMissing }}
    reason={saying.said.note || (sheet.reason ?? '')}
    maxLength={300}
    act={saying}
    instead={insteadOf(saying)}
    outcome={<OvertakenStrip of={saying.overtaken} words={saying.said.note} />}
    onWrite={(note) => saying.say({ note })}
    onClose={saying.onClose}
  />
)
