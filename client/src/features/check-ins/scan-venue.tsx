import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { useEffect, useRef, useState } from 'react'
import { canScan, scanCode } from '../../platform/device'
import { useParams } from '../../platform/navigation'
import { RefusalStrip } from '../../queries/refusal-strip'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Text } from '../../ui/text'
import { venueCodeIn } from './codes'
import { kindFor } from './coming-or-leaving'
import { wordsOf } from './conflicts'
import { type Answered, useQueue } from './queue'
import { record } from './scan'
import { texts } from './texts'

interface Props {
  signUps: readonly SignUp[]
  onCheckedIn: () => Promise<void>
}

/** Here, or with WeChat's or a camera's own scanner, which opens this page with the code. */
export function ScanVenue({ signUps, onCheckedIn }: Props) {
  const { code } = useParams()
  const { queue, nonce, take } = useVenueScan(code, { signUps, onCheckedIn })
  const [isOdd, setIsOdd] = useState(false)
  const scan = async () => {
    const text = await scanCode()
    const found = text === undefined ? undefined : venueCodeIn(text)
    setIsOdd(text !== undefined && found === undefined)
    if (found !== undefined) take(found)
  }
  return (
    <>
      {canScan ? (
        <Button look="primary" icon="qr" block onPress={scan}>
          {texts.scanVenueCode}
        </Button>
      ) : (
        <Text>{texts.scanVenueOnH5}</Text>
      )}
      {isOdd && <NoticeStrip tone="urgent">{texts.notVenue}</NoticeStrip>}
      {nonce !== undefined && <Outcome nonce={nonce} queue={queue} signUps={signUps} />}
    </>
  )
}

/** A code that the page was opened with is taken once. */
function useVenueScan(code: string | undefined, { signUps, onCheckedIn }: Props) {
  const queue = useQueue()
  const [nonce, setNonce] = useState<string>()
  const take = (venueCode: string) => setNonce(record(kindFor(venueCode, signUps, queue), { venueCode }))
  const isAnswered = queue.answered.some(({ answer }) => answer.nonce === nonce)

  const first = useRef(code)
  useEffect(() => {
    if (first.current !== undefined) take(first.current)
    first.current = undefined
  })
  const latest = useRef(onCheckedIn)
  useEffect(() => {
    latest.current = onCheckedIn
  })
  useEffect(() => {
    if (isAnswered) void latest.current()
  }, [isAnswered])
  return { queue, nonce, take }
}

interface OutcomeProps extends Pick<Props, 'signUps'> {
  nonce: string
  queue: ReturnType<typeof useQueue>
}

function Outcome({ nonce, signUps, queue: { answered, waiting, sending, refusal } }: OutcomeProps) {
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
  if (answer.result === 'refused') return <NoticeStrip tone="waiting">{wordsOf(answer)}</NoticeStrip>
  return <NoticeStrip tone="done">{scan.kind === 'in' ? comingOf(answer, signUps) : texts.mineOut}</NoticeStrip>
}

/** Who came with several teams reads which one this was. */
function comingOf({ signUp }: Answered['answer'], signUps: readonly SignUp[]) {
  const mine = signUps.find(({ id }) => id === signUp?.id)
  const others = signUps.filter(({ id, sessionId }) => id !== mine?.id && sessionId === mine?.sessionId)
  if (!mine?.teamName || others.length === 0) return texts.mineDone
  return texts.teamDone(mine.teamName, others.filter(({ state }) => state === 'confirmed').length)
}
