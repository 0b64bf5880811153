import type { CheckInKind, CheckInReason } from '@mulin/shared/check-ins/check-in'
import { timeOf } from '@mulin/shared/times'
import { useState } from 'react'
import { useOnline } from '../../platform/online'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { ScanButton } from '../../ui/scan-button'
import type { Tone } from '../../ui/tag'
import { CodeField } from '../../ui/text-field'
import { personIn, signUpIdIn, type Who } from './codes'
import { nameOf } from './conflicts'
import { markSeen, type useQueue } from './queue'
import type { Line } from './roster'
import { record } from './scan'
import { texts } from './texts'

interface Props {
  where: { activityId: string; sessionId: string }
  kind: CheckInKind
  lines: readonly Line[]
  queue: ReturnType<typeof useQueue>
  /** Who of that party came. */
  onCount: (signUpId: string) => void
}

interface Said {
  words: string
  tone: Tone
  /** A party of several, of whom not all may be there. */
  party?: string | undefined
}

/** Digits that were sent: what came of them is not known yet. */
interface Asked {
  nonce: string
}

/** One scan after the other; what the phone knows is said at once, the rest when the server has answered. */
export function ScanPeople({ where, kind, lines, queue, onCount }: Props) {
  const [said, setSaid] = useState<Said | Asked>()
  const take = (who: Who) => {
    if (who.personCode !== undefined) mistypedIn(queue, where).forEach(markSeen)
    setSaid(taken(who, { where, kind, lines }))
  }
  const shown = said && 'nonce' in said ? answeredTo(said, queue, lines) : said
  const scanned = (text: string) => {
    const who = personIn(text)
    if (who) take(who)
    else setSaid({ words: texts.notOurs, tone: 'urgent' })
  }
  return (
    <>
      <ScanButton main words={texts.scan} onScanned={scanned} otherwise={texts.withoutScan} />
      {shown && <SaidStrip said={shown} onCount={onCount} />}
      <Digits onSend={(personCode) => take({ personCode })} />
    </>
  )
}

const SaidStrip = ({ said: { words, tone, party }, onCount }: { said: Said } & Pick<Props, 'onCount'>) => (
  <NoticeStrip tone={tone} act={party !== undefined && <Button onPress={() => onCount(party)}>{texts.notAll}</Button>}>
    {words}
  </NoticeStrip>
)

/** Whose digits they were, once the server has said so; what it refused stands among what is to be looked at. */
function answeredTo({ nonce }: Asked, { answered }: Props['queue'], lines: readonly Line[]): Said | undefined {
  const known = answered.find(({ answer }) => answer.nonce === nonce)
  if (known?.answer.signUp === undefined || known.answer.result === 'refused') return undefined
  const { signUp, reason } = known.answer
  const [name, line] = [nameOf(known, lines), lines.find(({ id }) => id === signUp.id)]
  const words = wordsFor(name, known.scan.kind, { reason, since: signUp.checkedInAt })
  return words && { ...words, party: line && partyOf(line, known.scan.kind) }
}

interface Known {
  reason?: CheckInReason | undefined
  since?: string | undefined
}

function wordsFor(name: string, kind: CheckInKind, { reason, since }: Known): Said | undefined {
  if (reason === 'already_checked_in' && since !== undefined)
    return { words: texts.before(name, timeOf(since)), tone: 'waiting' }
  const isDone = reason === undefined || reason === 'was_absent'
  return isDone ? { words: doneWords[kind](name), tone: 'done' } : undefined
}

/** Digits that were nobody's say nothing any more once others are typed. */
const mistypedIn = ({ answered, seen }: Props['queue'], { sessionId }: Props['where']) =>
  answered.flatMap(({ scan, answer: { nonce, reason } }) => {
    const isMistyped = reason === 'person_code_unknown' || reason === 'person_code_used'
    return isMistyped && scan.sessionId === sessionId && !seen.includes(nonce) ? [nonce] : []
  })

/** Records it unless the phone knows better. */
function taken(who: Who, { where, kind, lines }: Pick<Props, 'where' | 'kind' | 'lines'>): Said | Asked {
  const line = lines.find(({ id }) => id === signUpIdIn(who))
  if (line) return listed(line, who, where, kind)
  const nonce = record(kind, who, { where })
  return who.code === undefined ? { nonce } : { words: texts.notListed, tone: 'waiting' }
}

function listed(line: Line, who: Who, where: Props['where'], kind: CheckInKind): Said {
  const { name, isThere, checkedInAt } = line
  const party = partyOf(line, kind)
  if (kind === 'in' && isThere && checkedInAt !== undefined)
    return { words: texts.before(name, timeOf(checkedInAt)), tone: 'waiting', party }
  record(kind, who, { where, name })
  return { words: doneWords[kind](name), tone: 'done', party }
}

const partyOf = ({ id, people, isYours }: Line, kind: CheckInKind) =>
  kind === 'in' && people && !isYours ? id : undefined

const doneWords = { in: texts.checkedIn, out: texts.checkedOut }

/** The last resort, for who has no code at hand: out of the way of the names until somebody needs it. */
function Digits({ onSend }: { onSend: (code: string) => void }) {
  const [open, setOpen] = useState(false)
  return open ? (
    <DigitsField onSend={onSend} />
  ) : (
    <Button block onPress={() => setOpen(true)}>
      {texts.byDigits}
    </Button>
  )
}

function DigitsField({ onSend }: { onSend: (code: string) => void }) {
  const online = useOnline()
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const isWhole = code.length === 6
  const send = () => {
    setTried(!isWhole)
    if (!isWhole) return
    onSend(code)
    setCode('')
  }
  return (
    <>
      <CodeField
        label={texts.digits}
        hint={texts.digitsHint}
        value={code}
        error={tried && !isWhole ? texts.digitsWrong : undefined}
        onChange={setCode}
      />
      <Button onPress={send} disabledReason={online ? undefined : texts.digitsOffline}>
        {texts.send}
      </Button>
    </>
  )
}
