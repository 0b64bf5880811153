import { hours } from '@mulin/shared/hours/endpoints'
import { type HoursRow, minutesIn, shiftMinutes } from '@mulin/shared/hours/hours'
import { useState } from 'react'
import { api } from '../../../api'
import { durationText } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { Text } from '../../../ui/text'
import { TextArea, TextField } from '../../../ui/text-field'
import { faultsOf, reasonFault } from './faults'
import { Overtaken } from './overtaken'
import { texts } from './texts'
import { useDecision } from './use-decision'

export type Decided = Pick<HoursRow, 'id' | 'name' | 'state' | 'entries' | 'version' | 'startsAt' | 'endsAt'>

interface Props {
  hours: Decided
  onClose: () => void
}

/** Other minutes, never without the reason that the volunteer reads. Against a dispute it is the answer. */
export function CorrectSheet({ hours: row, onClose }: Props) {
  const { id: hoursId, name, state, version } = row
  const most = shiftMinutes(row)
  const [minutes, setMinutes] = useState(String(minutesIn(row)))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const call = state === 'disputed' ? api(hours).answer : api(hours).correct
  const act = useDecision(call, texts.corrected(name))
  const faults = faultsOf({ minutes, reason }, most)
  const send = async () => {
    setTried(true)
    if (faults.minutes || faults.reason) return
    const { ok } = await act.run({ hoursId, requestId: act.requestId, version, minutes: Number(minutes), reason })
    if (ok) onClose()
  }

  return (
    <Sheet open title={texts.correctTitle(name)} onClose={onClose}>
      <Stack>
        <Said hours={row} />
        <TextField
          kind="number"
          label={texts.minutes}
          hint={texts.minutesHint(durationText(minutesIn(row)), durationText(most))}
          value={minutes}
          error={tried ? faults.minutes : undefined}
          onChange={setMinutes}
        />
        <Reason value={reason} fault={tried ? faults.reason : undefined} onChange={setReason} />
        <Overtaken filled by={act} />
        <Button look="primary" block busy={act.busy} onPress={send}>
          {texts.correct}
        </Button>
      </Stack>
    </Sheet>
  )
}

/** The answer to a dispute that leaves the hours as they are. */
export function UpholdSheet({ hours: row, onClose }: Props) {
  const { id: hoursId, name, version } = row
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useDecision(api(hours).answer, texts.upheld(name))
  const fault = reasonFault(reason)
  const send = async () => {
    setTried(true)
    if (fault) return
    const { ok } = await act.run({ hoursId, requestId: act.requestId, version, reason })
    if (ok) onClose()
  }

  return (
    <Sheet open title={texts.upholdTitle(name)} onClose={onClose}>
      <Stack>
        <Said hours={row} />
        <Reason value={reason} fault={tried ? fault : undefined} onChange={setReason} />
        <Overtaken filled by={act} />
        <Button look="primary" block busy={act.busy} onPress={send}>
          {texts.uphold}
        </Button>
      </Stack>
    </Sheet>
  )
}

/** What the volunteer says is wrong, in front of who answers. */
function Said({ hours: { state, entries } }: Pick<Props, 'hours'>) {
  const words = entries.filter(({ by }) => by === 'volunteer').at(-1)?.reason
  return state === 'disputed' && words ? <Text>{texts.said(words)}</Text> : null
}

interface ReasonProps {
  value: string
  fault: string | undefined
  onChange: (reason: string) => void
}

const Reason = ({ value, fault, onChange }: ReasonProps) => (
  <TextArea label={texts.reason} maxLength={200} value={value} error={fault} onChange={onChange} />
)
