import { certificates } from '@mulin/shared/certificates/endpoints'
import { useState } from 'react'
import { api } from '../../api'
import { today } from '../../platform/clock'
import { newRequestId } from '../../platform/ids'
import { go } from '../../platform/navigation'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { DateField } from '../../ui/date-time-field'
import { Sheet } from '../../ui/sheet'
import { Stack } from '../../ui/stack'
import { Caption } from '../../ui/text'
import { faultsIn, type Period, periodOf, type Which } from './period'
import { texts } from './texts'

const options = (['all', 'thisYear', 'period'] as const).map((value) => ({ value, label: texts[value] }))

/** Over which hours; then the certificate opens. */
export function IssueSheet({ onClose }: { onClose: () => void }) {
  const { which, days, faults, change, send, busy, refusal } = useIssuing(onClose)
  return (
    <Sheet open title={texts.issue} onClose={onClose}>
      <Stack>
        <Choice
          label={texts.whichHours}
          options={options}
          value={which}
          onChange={(value) => change({ which: value })}
        />
        {which === 'period' && <Days days={days} faults={faults} onChange={(value) => change({ days: value })} />}
        <Caption>{texts.issueNote}</Caption>
        <RefusalStrip refusal={refusal} />
        <Button look="primary" block busy={busy} onPress={send}>
          {texts.issue}
        </Button>
      </Stack>
    </Sheet>
  )
}

/** Another choice is another request, the same one sent again is not. */
function useIssuing(onClose: () => void) {
  const [requestId, setRequestId] = useState(newRequestId)
  const [which, setWhich] = useState<Which>('all')
  const [days, setDays] = useState<Period>({ from: '', until: '' })
  const [tried, setTried] = useState(false)
  const { run, busy, refusal } = useAct(api(certificates).issue, { changes: [['my-certificates']] })
  const faults = which === 'period' ? faultsIn(days) : undefined
  const change = (changes: { which?: Which; days?: Period }) => {
    setRequestId(newRequestId())
    setWhich(changes.which ?? which)
    setDays(changes.days ?? days)
  }
  const send = async () => {
    setTried(true)
    if (faults) return
    const answer = await run({ requestId, ...periodOf(which, days) })
    if (!answer.ok) return
    onClose()
    say(texts.issued)
    await go('myCertificate', { number: answer.value.number })
  }
  return { which, days, faults: tried ? faults : undefined, change, send, busy, refusal }
}

interface DaysProps {
  days: Period
  faults: ReturnType<typeof faultsIn>
  onChange: (days: Period) => void
}

const Days = ({ days, faults, onChange }: DaysProps) => (
  <>
    <DateField
      label={texts.from}
      value={days.from}
      max={today()}
      error={faults?.from}
      onChange={(from) => onChange({ ...days, from })}
    />
    <DateField
      label={texts.until}
      value={days.until}
      max={today()}
      error={faults?.until}
      onChange={(until) => onChange({ ...days, until })}
    />
  </>
)
