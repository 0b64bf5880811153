import { certificates } from '@mulin/shared/certificates/endpoints'
import { useState } from 'react'
import { api } from '../../api'
import { today } from '../../platform/clock'
import { newRequestId } from '../../platform/ids'
import { go } from '../../platform/navigation'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useTried } from '../../platform/use-tried'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { DateField } from '../../ui/date-time-field'
import { Sheet } from '../../ui/sheet'
import { Stack } from '../../ui/stack'
import { Caption } from '../../ui/text'
import { IdentityFields, identityIn, noIdentity, type TypedIdentity } from './identity-fields'
import { faultsIn, type Period, periodOf, type Which } from './period'
import { texts } from './texts'

const options = (['all', 'thisYear', 'period'] as const).map((value) => ({ value, label: texts[value] }))

/** Over which hours; then the certificate opens. */
export function IssueSheet({ onClose }: { onClose: () => void }) {
  const { which, days, identity, faults, change, send, busy, refusal } = useIssuing(onClose)
  return (
    <Sheet open title={texts.issue} onClose={onClose}>
      <Stack>
        <Choice
          label={texts.whichHours}
          options={options}
          value={which}
          onChange={(value) => change({ which: value })}
        />
        {which === 'period' && <Days days={days} faults={faults.days} onChange={(value) => change({ days: value })} />}
        <IdentityFields typed={identity} isWrong={faults.identity} onChange={(value) => change({ identity: value })} />
        <Caption>{texts.issueNote}</Caption>
        <RefusalStrip filled refusal={refusal} />
        <Button look="primary" block busy={busy} onPress={send}>
          {texts.issue}
        </Button>
      </Stack>
    </Sheet>
  )
}

const noFaults = { days: undefined, identity: false }

/** Another choice is another request, the same one sent again is not. */
function useIssuing(onClose: () => void) {
  const [requestId, setRequestId] = useState(newRequestId)
  const [which, setWhich] = useState<Which>('all')
  const [days, setDays] = useState<Period>({ from: '', until: '' })
  const [identity, setIdentity] = useState(noIdentity)
  const { tried, attempt } = useTried()
  const { run, busy, refusal } = useAct(api(certificates).issue, { changes: [['my-certificates']] })
  const known = identityIn(identity)
  const faults = { days: which === 'period' ? faultsIn(days) : undefined, identity: known === 'wrong' }
  const change = (changes: { which?: Which; days?: Period; identity?: TypedIdentity }) => {
    setRequestId(newRequestId())
    setWhich(changes.which ?? which)
    setDays(changes.days ?? days)
    setIdentity(changes.identity ?? identity)
  }
  const send = async () => {
    if (!attempt([faults.days, known === 'wrong' && 'identity']) || known === 'wrong') return
    const answer = await run({ requestId, ...periodOf(which, days), identity: known })
    if (!answer.ok) return
    onClose()
    say(texts.issued)
    await go('myCertificate', { number: answer.value.number })
  }
  return { which, days, identity, faults: tried ? faults : noFaults, change, send, busy, refusal }
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
