import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { timeOf } from '@mulin/shared/times'
import { RefusalStrip } from '../../queries/refusal-strip'
import { NoticeStrip } from '../../ui/notice-strip'
import { Caption } from '../../ui/text'
import { wordsOf } from './conflicts'
import type { Answered, useQueue } from './queue'
import { texts } from './texts'

interface Props {
  signUps: readonly SignUp[]
  nonce: string
  queue: ReturnType<typeof useQueue>
}

/** What came of a scan of the venue's code, for whoever scanned it. */
export function Outcome({ nonce, signUps, queue: { answered, waiting, sending, refusal } }: Props) {
  const known = answered.find(({ answer }) => answer.nonce === nonce)
  if (known) return <Answer of={known} signUps={signUps} />
  const queued = waiting.find(({ scan }) => scan.nonce === nonce)
  if (sending || !queued) return null
  return refusal && refusal.code !== 'unavailable' ? (
    <RefusalStrip refusal={refusal} />
  ) : (
    <NoticeStrip tone="waiting">{queued.scan.kind === 'in' ? texts.mineQueued : texts.mineOutQueued}</NoticeStrip>
  )
}

/** To oneself, having checked in before is no conflict. */
function Answer({ of: { answer, scan }, signUps }: { of: Answered } & Pick<Props, 'signUps'>) {
  if (answer.result === 'refused' || answer.reason === 'not_checked_in')
    return <NoticeStrip tone="waiting">{wordsOf(answer)}</NoticeStrip>
  if (scan.kind === 'out') return <Leaving signUp={answer.signUp} />
  const left = signUps.find(({ id }) => id === answer.signUp?.id)?.checkedOutAt
  if (left !== undefined) return <Left words={texts.alreadyOut(timeOf(left))} />
  return <NoticeStrip tone="done">{comingOf(answer, signUps)}</NoticeStrip>
}

/** What staff wrote down stays. */
function Leaving({ signUp }: Pick<Answered['answer'], 'signUp'>) {
  const { checkedOutAt, checkedOutBy } = signUp ?? {}
  if (checkedOutAt === undefined || checkedOutBy !== 'organiser')
    return <NoticeStrip tone="done">{texts.mineOut}</NoticeStrip>
  return <Left words={texts.outByStaff(timeOf(checkedOutAt))} />
}

export const Left = ({ words }: { words: string }) => (
  <>
    <NoticeStrip tone="done">{words}</NoticeStrip>
    <Caption>{texts.stayedOn}</Caption>
  </>
)

/** Who came with several teams reads which one this was. */
function comingOf({ signUp }: Answered['answer'], signUps: readonly SignUp[]) {
  const mine = signUps.find(({ id }) => id === signUp?.id)
  const others = signUps.filter(({ id, sessionId }) => id !== mine?.id && sessionId === mine?.sessionId)
  if (!mine?.teamName || others.length === 0) return texts.mineDone
  return texts.teamDone(mine.teamName, others.filter(({ state }) => state === 'confirmed').length)
}
