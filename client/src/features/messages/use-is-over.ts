import type { Message } from '@mulin/shared/messages'
import { useNow } from '../../platform/use-now'

type IsPassed = (message: Message) => boolean

/** Whether an offer can be answered no more: its sign-up stands otherwise by now, or its time is over. */
export function useIsOver(offers: readonly Message[], isPassed: IsPassed): IsPassed {
  const now = useNow(offers.flatMap((message) => untilOf(message) ?? []))
  return (message) => {
    const until = untilOf(message)
    return message.kind === 'offered' && (isPassed(message) || (until !== undefined && until <= now))
  }
}

const untilOf = (message: Message) => (message.kind === 'offered' ? message.until : undefined)
