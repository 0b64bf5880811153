import { Choice } from './choice'
import type { FieldProps } from './field'
import { TextArea } from './text-field'

interface Props extends Pick<FieldProps, 'label' | 'error'> {
  /** Says what the usual ones are. */
  usualLabel: string
  usual: readonly string[]
  value: string
  maxLength?: number
  onChange: (reason: string) => void
}

/** A reason: a usual one by a tap, or own words. */
export const ReasonField = ({ usualLabel, usual, value, maxLength = 200, onChange, ...field }: Props) => (
  <>
    <Choice
      label={usualLabel}
      options={usual.map((one) => ({ value: one, label: one }))}
      value={usual.find((one) => one === value)}
      onChange={onChange}
    />
    <TextArea {...field} maxLength={maxLength} value={value} onChange={onChange} />
  </>
)
