import { hours } from '@mulin/shared/hours/endpoints'
import { texts } from './texts'

const { reason: Reason } = hours.correct.input.shape

/** What is wrong with a decision as it is written, field by field; `most` is what the whole shift comes to. */
export const faultsOf = ({ minutes, reason }: { minutes: string; reason: string }, most: number) => ({
  minutes: /^\d+$/.test(minutes) && Number(minutes) <= most ? undefined : texts.minutesWrong(most),
  reason: reasonFault(reason),
})

export const reasonFault = (reason: string) => (Reason.safeParse(reason).success ? undefined : texts.reasonMissing)
