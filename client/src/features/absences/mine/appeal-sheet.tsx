import { absences } from '@mulin/shared/absences/endpoints'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { say } from '../../../platform/toast'
import { useAct } from '../../../queries/use-act'
import { WordsSheet } from '../../../queries/words-sheet'
import { texts } from './texts'

const isFine = (words: string) => absences.appeal.input.shape.words.safeParse(words).success

export function AppealSheet({ signUpId, onClose }: { signUpId: string; onClose: () => void }) {
  const [requestId] = useState(newRequestId)
  const { run, busy, refusal } = useAct(api(absences).appeal, {
    changes: [['my-absences']],
    onDone: () => say(texts.sent),
  })
  const send = (words: string) => run({ signUpId, requestId, words })
  return <WordsSheet texts={texts.appeal} onSend={send} {...{ isFine, busy, refusal, onClose }} />
}
