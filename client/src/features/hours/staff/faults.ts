import { hours } from '@mulin/shared/hours/endpoints'
import { texts } from './texts'

const { minutes: Minutes, reason: Reason } = hours.correct.input.shape

/** What is wrong with a decision as it is written, field by field. */
export const faultsOf = ({ minutes, reason }: { minutes: string; reason: string }) => ({
  minutes: /^\d+$/.test(minutes) && Minutes.safeParse(Number(minutes)).success ? undefined : texts.minutesWrong,
  reason: Reason.safeParse(reason).success ? undefined : texts.reasonMissing,
})
