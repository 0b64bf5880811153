import { referrals } from '@mulin/shared/referrals'
import { api } from '../../api'
import { ReasonSheet } from '../../queries/reason-sheet'
import { Text } from '../../ui/text'
import { texts } from './texts'
import { useUnitStep } from './use-unit-step'

const isQuestion = (note: string) => referrals.ask.input.shape.note.safeParse(note).success

/** A question to whoever reported it. */
export function AskSheet({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { verb, label, usual, done } = texts.ask
  const { draft, change, act, close } = useUnitStep('referral-ask', api(referrals).ask, { secret, done, onClose })
  return (
    <ReasonSheet
      title={verb}
      yes={verb}
      look="primary"
      texts={{ usual: texts.usualQuestions, reason: label, reasonMissing: texts.questionMissing }}
      usual={usual}
      reason={draft.note}
      maxLength={300}
      isFine={isQuestion}
      act={act}
      onWrite={(note) => change({ note })}
      onSend={(note) => void act.run({ secret, requestId: draft.requestId, note })}
      onClose={close}
    >
      <Text soft>{texts.askHow}</Text>
    </ReasonSheet>
  )
}
