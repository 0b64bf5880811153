import { DateInput } from './elements/of-target'
import { Field, type FieldProps } from './field'

interface Props extends FieldProps {
  /** `2026-11-28`, or empty. */
  value: string
  onChange: (value: string) => void
  min?: string
  max?: string
}

export const DateField = ({ value, onChange, min, max, ...field }: Props) => (
  <Field {...field}>
    {(joined) => (
      <DateInput
        {...joined}
        {...{ value, min, max }}
        mode="date"
        className="input"
        placeholder="选择日期"
        onInput={onChange}
      />
    )}
  </Field>
)

/** `14:00`, or empty. */
export const TimeField = ({ value, onChange, ...field }: Omit<Props, 'min' | 'max'>) => (
  <Field {...field}>
    {(joined) => (
      <DateInput {...joined} value={value} mode="time" className="input" placeholder="选择时间" onInput={onChange} />
    )}
  </Field>
)
