import type { Area } from '@mulin/shared/areas'
import { duties, type Unit } from '@mulin/shared/duties'
import { Role } from '@mulin/shared/roles'
import { useState } from 'react'
import { api } from '../../api'
import { newRequestId } from '../../platform/ids'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { DateField } from '../../ui/date-time-field'
import { Picker } from '../../ui/picker'
import { Stack } from '../../ui/stack'
import { CodeField, TextField } from '../../ui/text-field'
import { TreePicker } from '../../ui/tree-picker'
import { blankDuty, type DutyDraft, type DutyFaults, faultsOf, needsUnit } from './duty-draft'
import { roleNames, texts } from './texts'

const roles = Role.options.map((value) => ({ value, label: roleNames[value] }))

interface Props {
  areas: readonly Area[]
  units: readonly Unit[]
}

export function GrantDuty({ areas, units }: Props) {
  const [draft, setDraft] = useState(blankDuty)
  const [tried, setTried] = useState(false)
  const reset = (title: string) => {
    say(texts.granted(title))
    setDraft(blankDuty())
    setTried(false)
  }
  const act = useAct(api(duties).grant, { changes: [['duties']], onDone: ({ title }) => reset(title) })
  const faults = faultsOf(draft)
  // What was changed after a refusal is another request, not the same one again.
  const change = (changes: Partial<DutyDraft>) => setDraft({ ...draft, ...changes, requestId: newRequestId() })
  const send = () => {
    setTried(true)
    const areaPath = areas.find(({ id }) => id === draft.areaId)?.path
    if (Object.keys(faults).length > 0 || !draft.role || !areaPath) return
    const { areaId: _, unitId, until, role, ...rest } = draft
    void act.run({ ...rest, role, areaPath, unitId: needsUnit(draft) ? unitId : undefined, until: until || undefined })
  }

  return (
    <Stack>
      <WhoFields draft={draft} faults={tried ? faults : {}} onChange={change} />
      <WhereFields draft={draft} faults={tried ? faults : {}} areas={areas} units={units} onChange={change} />
      <TermFields draft={draft} faults={tried ? faults : {}} onChange={change} />
      <RefusalStrip filled refusal={act.refusal} />
      <Button look="primary" block busy={act.busy} onPress={send}>
        {texts.send}
      </Button>
    </Stack>
  )
}

interface FieldsProps {
  draft: DutyDraft
  faults: DutyFaults
  onChange: (changes: Partial<DutyDraft>) => void
}

const WhoFields = ({ draft, faults, onChange }: FieldsProps) => (
  <>
    <CodeField
      label={texts.code}
      hint={texts.codeHint}
      value={draft.code}
      error={faults.code}
      onChange={(code) => onChange({ code })}
    />
    <TextField
      label={texts.title}
      hint={texts.titleHint}
      maxLength={30}
      value={draft.title}
      error={faults.title}
      onChange={(title) => onChange({ title })}
    />
    <Choice
      label={texts.role}
      options={roles}
      value={draft.role}
      error={faults.role}
      onChange={(role) => onChange({ role })}
    />
  </>
)

const WhereFields = ({ draft, faults, areas, units, onChange }: FieldsProps & Props) => (
  <>
    <TreePicker
      label={texts.area}
      branches={areas}
      value={draft.areaId}
      error={faults.area}
      mayChoose={() => true}
      onChange={(areaId) => onChange({ areaId })}
    />
    {needsUnit(draft) && (
      <Picker
        label={texts.unit}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.unitId}
        error={faults.unit}
        onChange={(unitId) => onChange({ unitId })}
      />
    )}
  </>
)

const TermFields = ({ draft, faults, onChange }: FieldsProps) => (
  <>
    <DateField label={texts.from} value={draft.from} onChange={(from) => onChange({ from })} />
    <DateField
      label={texts.until}
      hint={texts.untilHint}
      optional
      min={draft.from}
      value={draft.until}
      error={faults.until}
      onChange={(until) => onChange({ until })}
    />
  </>
)
