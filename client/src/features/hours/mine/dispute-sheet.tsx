import { hours } from '@mulin/shared/hours/endpoints'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { say } from '../../../platform/toast'
import { useAct } from '../../../queries/use-act'
import { WordsSheet } from '../../../queries/words-sheet'
import { texts } from './texts'

const isFine = (reason: string) => hours.dispute.input.shape.reason.safeParse(reason).success

/** What is wrong with hours. */
export function DisputeSheet({ hoursId, onClose }: { hoursId: string; onClose: () => void }) {
  const [requestId] = useState(newRequestId)
  const { run, busy, refusal } = useAct(api(hours).dispute, {
    changes: [['my-hours']],
    onDone: () => say(texts.sent),
  })
  const send = (reason: string) => run({ hoursId, requestId, reason })
  return <WordsSheet texts={texts.disputing} onSend={send} {...{ isFine, busy, refusal, onClose }} />
}
