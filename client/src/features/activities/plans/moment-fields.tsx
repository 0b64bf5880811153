import { DateField, TimeField } from '../../../ui/date-time-field'
import { Row } from '../../../ui/stack'
import type { Moment } from './moment'
import { planTexts } from './plan-texts'

interface Props {
  label: string
  moment: Moment
  error?: string | undefined
  onChange: (moment: Moment) => void
}

export const MomentFields = ({ label, moment, error, onChange }: Props) => (
  <Row>
    <DateField label={label} value={moment.day} error={error} onChange={(day) => onChange({ ...moment, day })} />
    <TimeField
      label={`${label}${planTexts.time}`}
      value={moment.time}
      onChange={(time) => onChange({ ...moment, time })}
    />
  </Row>
)
