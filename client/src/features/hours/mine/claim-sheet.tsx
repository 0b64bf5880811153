import { hours } from '@mulin/shared/hours/endpoints'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { say } from '../../../platform/toast'
import { useAct } from '../../../queries/use-act'
import { WordsSheet } from '../../../queries/words-sheet'
import { texts } from './texts'

const isFine = (reason: string) => hours.claim.input.shape.reason.safeParse(reason).success

/** That one was there, though nobody wrote it down. */
export function ClaimSheet({ signUpId, onClose }: { signUpId: string; onClose: () => void }) {
  const [requestId] = useState(newRequestId)
  const { run, busy, refusal } = useAct(api(hours).claim, {
    changes: [['my-hours']],
    onDone: () => say(texts.sent),
  })
  const send = (reason: string) => run({ signUpId, requestId, reason })
  return <WordsSheet texts={texts.claiming} onSend={send} {...{ isFine, busy, refusal, onClose }} />
}
