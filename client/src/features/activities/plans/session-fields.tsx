import type { Area } from '@mulin/shared/areas'
import type { ReactNode } from 'react'
import { durationText } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { DateField, TimeField } from '../../../ui/date-time-field'
import { Row, Stack } from '../../../ui/stack'
import { Switch } from '../../../ui/switch'
import { Title } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import { isLongNight, nightMinutes } from './night'
import type { SessionDraft } from './plan-draft'
import type { SessionFaults } from './plan-faults'
import { MomentFields } from './moment-fields'
import { planTexts } from './plan-texts'
import { RuleFields } from './rule-fields'
import { ShiftFields } from './shift-fields'

interface Props {
  place: number
  draft: SessionDraft
  faults: SessionFaults
  communities: readonly Area[]
  onChange: (changes: Partial<SessionDraft>) => void
  onRemove: (() => void) | undefined
  /** At its end, apart from what is pressed every day. */
  more?: ReactNode
}

/** One session: what, when, how many, and until when people may sign up and cancel. */
export const SessionFields = ({ place, draft, faults, communities, onChange, onRemove, more }: Props) => (
  <Card label={planTexts.session(place)}>
    <Stack>
      <Row apart>
        <Title small>{planTexts.session(place)}</Title>
        {onRemove && (
          <Button look="plain" label={`${planTexts.removeSession} ${place}`} onPress={onRemove}>
            {planTexts.removeSession}
          </Button>
        )}
      </Row>
      <TextField
        label={planTexts.sessionTitle}
        maxLength={40}
        value={draft.title}
        error={faults.title}
        onChange={(title) => onChange({ title })}
      />
      <WhenFields draft={draft} faults={faults} onChange={onChange} />
      <CapacityField draft={draft} faults={faults} onChange={onChange} />
      <ShiftFields draft={draft} faults={faults} onChange={(shifts) => onChange({ shifts })} />
      {moments.map((field) => (
        <MomentFields
          key={field}
          label={planTexts[field]}
          moment={draft[field]}
          error={field === 'opens' ? undefined : faults[field]}
          onChange={(moment) => onChange({ [field]: moment })}
        />
      ))}
      <RuleFields
        draft={draft}
        faults={faults.rules}
        communities={communities}
        onChange={(rules) => onChange({ rules })}
      />
      {more}
    </Stack>
  </Card>
)

const moments = ['opens', 'closes', 'cancelBy'] as const

const WhenFields = ({ draft, faults, onChange }: Pick<Props, 'draft' | 'faults' | 'onChange'>) => (
  <>
    <Row>
      <DateField label={planTexts.day} value={draft.day} onChange={(day) => onChange({ day })} />
      <TimeField
        label={planTexts.from}
        value={draft.from}
        onChange={(from) => onChange({ from, isLongNight: false })}
      />
      <TimeField
        label={planTexts.to}
        hint={nextDayIn(draft)}
        value={draft.to}
        error={faults.to}
        onChange={(to) => onChange({ to, isLongNight: false })}
      />
    </Row>
    {isLongNight(draft) && (
      <Switch
        label={planTexts.isLongNight(draft.to)}
        on={draft.isLongNight ?? false}
        onChange={(meant) => onChange({ isLongNight: meant })}
      />
    )}
  </>
)

function nextDayIn(draft: SessionDraft) {
  const minutes = nightMinutes(draft)
  return minutes === undefined ? undefined : planTexts.nextDay(draft.to, durationText(minutes))
}

const CapacityField = ({ draft, faults, onChange }: Pick<Props, 'draft' | 'faults' | 'onChange'>) => (
  <TextField
    kind="number"
    label={draft.rules.team ? planTexts.capacityTeams : planTexts.capacity}
    value={draft.capacity}
    error={faults.capacity}
    onChange={(capacity) => onChange({ capacity })}
  />
)
