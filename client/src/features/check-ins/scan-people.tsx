import type { CheckInKind } from '@mulin/shared/check-ins/check-in'
import { timeOf } from '@mulin/shared/times'
import { useState } from 'react'
import { useOnline } from '../../platform/online'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { ScanButton } from '../../ui/scan-button'
import type { Tone } from '../../ui/tag'
import { CodeField } from '../../ui/text-field'
import { personIn, signUpIdIn, type Who } from './codes'
import type { Line } from './roster'
import { record } from './scan'
import { texts } from './texts'

interface Props {
  where: { activityId: string; sessionId: string }
  kind: CheckInKind
  lines: readonly Line[]
  /** Who of that party came. */
  onCount: (signUpId: string) => void
}

interface Said {
  words: string
  tone: Tone
  /** A party of several, of whom not all may be there. */
  party?: string | undefined
}

/** One scan after the other; what the phone knows is said at once, the rest when the server has answered. */
export function ScanPeople({ where, kind, lines, onCount }: Props) {
  const [said, setSaid] = useState<Said>()
  const take = (who: Who) => setSaid(taken(who, { where, kind, lines }))
  const scanned = (text: string) => {
    const who = personIn(text)
    if (who) take(who)
    else setSaid({ words: texts.notOurs, tone: 'urgent' })
  }
  return (
    <>
      <ScanButton main words={texts.scan} onScanned={scanned} otherwise={texts.withoutScan} />
      {said && <SaidStrip said={said} onCount={onCount} />}
      <Digits onSend={(personCode) => take({ personCode })} />
    </>
  )
}

const SaidStrip = ({ said: { words, tone, party }, onCount }: { said: Said } & Pick<Props, 'onCount'>) => (
  <NoticeStrip tone={tone} act={party !== undefined && <Button onPress={() => onCount(party)}>{texts.notAll}</Button>}>
    {words}
  </NoticeStrip>
)

/** Records it unless the phone knows better. */
function taken(who: Who, { where, kind, lines }: Omit<Props, 'onCount'>): Said | undefined {
  const line = lines.find(({ id }) => id === signUpIdIn(who))
  if (line) return listed(line, who, where, kind)
  record(kind, who, { where })
  return who.code === undefined ? undefined : { words: texts.notListed, tone: 'waiting' }
}

function listed(line: Line, who: Who, where: Props['where'], kind: CheckInKind): Said {
  const { id, name, isThere, checkedInAt, people, isYours } = line
  const party = kind === 'in' && people && !isYours ? id : undefined
  if (kind === 'in' && isThere && checkedInAt !== undefined)
    return { words: texts.before(name, timeOf(checkedInAt)), tone: 'waiting', party }
  record(kind, who, { where, name })
  return { words: doneWords[kind](name), tone: 'done', party }
}

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
