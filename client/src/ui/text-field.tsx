import { Input, TextInput, Words } from './elements/of-target'
import { Field, type FieldProps } from './field'

interface Props extends FieldProps {
  value: string
  onChange: (value: string) => void
  /** When the cursor leaves: the moment to check what was typed. */
  onLeave?: () => void
  placeholder?: string
  maxLength?: number
}

export function TextField({
  kind,
  value,
  onChange,
  onLeave,
  placeholder,
  maxLength,
  large,
  ...field
}: Props & { kind?: 'text' | 'name' | 'number' | 'search'; large?: boolean }) {
  const className = large ? 'input input-large' : 'input'
  return (
    <Field {...field}>
      {(joined) => (
        <Input {...joined} {...{ kind, value, onLeave, placeholder, maxLength, className }} onInput={onChange} />
      )}
    </Field>
  )
}

export function PhoneField({ value, onChange, onLeave, placeholder, ...field }: Props) {
  return (
    <Field {...field}>
      {(joined) => (
        <Input
          {...joined}
          {...{ value, onLeave, placeholder }}
          kind="phone"
          maxLength={13}
          className="input"
          onInput={onChange}
        />
      )}
    </Field>
  )
}

/** Six digits that somebody shows or says; what else is typed is left out. */
export const CodeField = ({ onChange, ...field }: Omit<Props, 'maxLength'>) => (
  <TextField {...field} kind="number" maxLength={6} onChange={(typed) => onChange(typed.replace(/\D/g, ''))} />
)

/** Grows with its words and counts them. */
export function TextArea({ value, onChange, onLeave, placeholder, maxLength, ...field }: Props) {
  return (
    <Field {...field}>
      {(joined) => (
        <>
          <TextInput
            {...joined}
            {...{ value, onLeave, placeholder, maxLength }}
            className="input input-area"
            onInput={onChange}
          />
          {maxLength !== undefined && (
            <Words as="p" className="count caption soft">{`${value.length} / ${maxLength}`}</Words>
          )}
        </>
      )}
    </Field>
  )
}
