import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { DateField, TimeField } from '../../../ui/date-time-field'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Row, Stack } from '../../../ui/stack'
import { Title } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import type { SessionDraft } from './plan-draft'
import type { SessionFaults } from './plan-faults'
import { planTexts } from './plan-texts'

interface Props {
  place: number
  draft: SessionDraft
  faults: SessionFaults
  onChange: (changes: Partial<SessionDraft>) => void
  onRemove: (() => void) | undefined
}

/** One session: what, when, how many, and until when people may sign up and cancel. */
export const SessionFields = ({ place, draft, faults, onChange, onRemove }: Props) => (
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
      <WhenFields draft={draft} onChange={onChange} />
      <SeatFields draft={draft} faults={faults} onChange={onChange} />
      <Moment label={planTexts.opens} moment={draft.opens} onChange={(opens) => onChange({ opens })} />
      <Moment label={planTexts.closes} moment={draft.closes} onChange={(closes) => onChange({ closes })} />
      <Moment label={planTexts.cancelBy} moment={draft.cancelBy} onChange={(cancelBy) => onChange({ cancelBy })} />
      {faults.times && <NoticeStrip tone="urgent">{faults.times}</NoticeStrip>}
    </Stack>
  </Card>
)

const WhenFields = ({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) => (
  <Row>
    <DateField label={planTexts.day} value={draft.day} onChange={(day) => onChange({ day })} />
    <TimeField label={planTexts.from} value={draft.from} onChange={(from) => onChange({ from })} />
    <TimeField label={planTexts.to} value={draft.to} onChange={(to) => onChange({ to })} />
  </Row>
)

const SeatFields = ({ draft, faults, onChange }: Pick<Props, 'draft' | 'faults' | 'onChange'>) => (
  <Row>
    <TextField
      kind="number"
      label={planTexts.capacity}
      value={draft.capacity}
      error={faults.capacity}
      onChange={(capacity) => onChange({ capacity })}
    />
    <TextField
      kind="number"
      label={planTexts.helpers}
      value={draft.helpers}
      error={faults.helpers}
      onChange={(helpers) => onChange({ helpers })}
    />
  </Row>
)

interface MomentProps {
  label: string
  moment: SessionDraft['opens']
  onChange: (moment: SessionDraft['opens']) => void
}

const Moment = ({ label, moment, onChange }: MomentProps) => (
  <Row>
    <DateField label={label} value={moment.day} onChange={(day) => onChange({ ...moment, day })} />
    <TimeField
      label={`${label}${planTexts.time}`}
      value={moment.time}
      onChange={(time) => onChange({ ...moment, time })}
    />
  </Row>
)
