import type { CheckInKind, TeamMeant } from '@mulin/shared/check-ins/check-in'
import type { MySignUp, SignUp } from '@mulin/shared/sign-ups/sign-up'
import { teamsInDoubt } from '@mulin/shared/check-ins/presence'
import { timeOf } from '@mulin/shared/times'
import { useEffect, useRef, useState } from 'react'
import { now } from '../../platform/clock'
import { canScan, scanCode } from '../../platform/device'
import { useParams } from '../../platform/navigation'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Text } from '../../ui/text'
import { sessionIn, venueCodeIn } from './codes'
import { leftAt, mayBeLeaving, takenBefore } from './coming-or-leaving'
import { OwnParty } from './own-party'
import { type Answered, choose, type Entry, useQueue } from './queue'
import { record } from './scan'
import { texts } from './texts'
import { Left, Outcome } from './venue-outcome'
import { WhichTeam } from './which-team'

interface Props {
  signUps: readonly MySignUp[]
  onCheckedIn: () => Promise<void>
}

/** Here, or with WeChat's or a camera's own scanner, which opens this page with the code. */
export function ScanVenue({ signUps, onCheckedIn }: Props) {
  const { code } = useParams()
  const { queue, nonce, asked, take, answer, follow } = useVenueScan(code, { signUps, onCheckedIn })
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
      {asked && <Question of={asked} signUps={signUps} onAnswer={answer} />}
      {unsaidIn(queue.answered, signUps).map(({ nonce: asked, teams }) => (
        <WhichTeam key={asked} teams={teams} onChoose={(party) => void choose(asked, party)} />
      ))}
      {nonce !== undefined && (
        <>
          <Outcome nonce={nonce} queue={queue} signUps={signUps} />
          <OwnParty nonce={nonce} queue={queue} signUps={signUps} onSaid={follow} />
        </>
      )}
    </>
  )
}

interface QuestionProps extends Pick<Props, 'signUps'> {
  of: Asked
  onAnswer: (kind: CheckInKind, party?: string) => void
}

function Question({ of: { teams, venueCode }, signUps, onAnswer }: QuestionProps) {
  const left = leftAt(venueCode, signUps)
  if (teams.length > 0) return <WhichTeam teams={teams} onChoose={(party) => onAnswer('in', party)} />
  if (left !== undefined) return <Left words={texts.alreadyOut(timeOf(left))} />
  return (
    <>
      <NoticeStrip tone="done">{texts.stillHere}</NoticeStrip>
      <Button block onPress={() => onAnswer('out')}>
        {texts.iLeave}
      </Button>
    </>
  )
}

/** A code that the page was opened with is taken once, and once by a phone however often it is opened. */
function useVenueScan(code: string | undefined, { signUps, onCheckedIn }: Props) {
  const queue = useQueue()
  const [nonce, setNonce] = useState<string>()
  const [asked, setAsked] = useState<Asked>()
  const take = (venueCode: string) => {
    const next = takenAs(venueCode, signUps, queue)
    setAsked(typeof next === 'string' ? undefined : next)
    setNonce(typeof next === 'string' ? next : undefined)
  }
  const answer = (kind: CheckInKind, party?: string) => {
    if (!asked) return
    const { venueCode, at } = asked
    setNonce(record(kind, { venueCode, party }, { at }))
    setAsked(undefined)
  }
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
  return { queue, nonce, asked, take, answer, follow: setNonce }
}

/** The nonce under which it is taken, or what has to be said first. */
function takenAs(venueCode: string, signUps: readonly SignUp[], queue: ReturnType<typeof useQueue>): string | Asked {
  const asked = { venueCode, at: now(), teams: teamsFor(venueCode, signUps, queue.waiting) }
  if (asked.teams.length > 0) return openOf(venueCode, signUps, queue) ?? asked
  const before = takenBefore(venueCode, signUps, queue)
  if (before !== undefined) return before
  return mayBeLeaving(venueCode, signUps, queue) ? asked : record('in', { venueCode })
}

/** Of a code that was scanned before anybody was signed in the server asks which team it is for. */
function openOf(venueCode: string, signUps: readonly SignUp[], { waiting, answered }: ReturnType<typeof useQueue>) {
  const open = waiting.find(({ scan }) => scan.venueCode === venueCode && scan.party === undefined)
  const ofCode = answered.filter(({ scan }) => scan.venueCode === venueCode)
  return open?.scan.nonce ?? unsaidIn(ofCode, signUps)[0]?.nonce
}

/** Scans of mine that the server asks about: it knew of more teams than this phone did. */
const unsaidIn = (answered: readonly Answered[], signUps: readonly SignUp[]) =>
  answered.flatMap(({ scan: { venueCode, nonce }, answer: { teams = [] } }) => {
    const isLeft = teams.some(({ signUpId }) =>
      signUps.some(({ id, state }) => id === signUpId && state !== 'attended'),
    )
    return venueCode !== undefined && isLeft ? [{ nonce, teams }] : []
  })

/** Which team it is for, or without any whether a volunteer leaves. */
interface Asked {
  venueCode: string
  /** When it was scanned: the code ends while somebody thinks. */
  at: string
  teams: readonly TeamMeant[]
}

/** Those of mine that the code may be for, also without a network. */
function teamsFor(venueCode: string, signUps: readonly SignUp[], waiting: readonly Entry[]): TeamMeant[] {
  const ofSession = signUps.filter(({ sessionId }) => sessionId === sessionIn(venueCode))
  const teams = ofSession.flatMap(({ id: signUpId, teamName, state }) => {
    const isScanned = waiting.some(({ scan }) => scan.party === signUpId)
    return teamName === undefined ? [] : [{ signUpId, teamName, state: isScanned ? ('attended' as const) : state }]
  })
  return teamsInDoubt(teams)
}
