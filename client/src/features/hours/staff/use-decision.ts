import { useState } from 'react'
import type { Refused } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { say } from '../../../platform/toast'
import { useAct } from '../../../queries/use-act'

/** What a decision about hours makes older. */
export const changes = [['hours-to-confirm'], ['inbox']]

type Answer<Code extends Refused['code']> = { readonly ok: true; readonly value: object } | Refused<Code>

/** One decision, under one request id however often it is sent. */
export function useDecision<Input extends { requestId: string }, Code extends Refused['code']>(
  call: (input: Input) => Promise<Answer<Code>>,
  said: string,
) {
  const [requestId] = useState(newRequestId)
  const act = useAct(call, { changes, onDone: () => say(said) })
  return { ...act, requestId }
}
