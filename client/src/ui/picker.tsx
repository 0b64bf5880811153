import { useState } from 'react'
import type { Option } from './choice'
import { Block, Press, Words } from './elements/of-target'
import { Field, type FieldProps } from './field'
import { Icon } from './icon'
import { Sheet } from './sheet'

interface Props<Value extends string> extends FieldProps {
  options: readonly Option<Value>[]
  value: Value | undefined
  onChange: (value: Value) => void
  placeholder?: string
}

/** One of many, in a sheet of large rows. */
export function Picker<Value extends string>({
  options,
  value,
  onChange,
  placeholder = '请选择',
  ...field
}: Props<Value>) {
  const [open, setOpen] = useState(false)
  const chosen = options.find((option) => option.value === value)
  const choose = (next: Value) => {
    setOpen(false)
    onChange(next)
  }
  return (
    <>
      <Field {...field}>
        {({ id, label, ...told }) => (
          <PickerTrigger
            id={id}
            label={label}
            {...told}
            shown={chosen?.label}
            placeholder={placeholder}
            onPress={() => setOpen(true)}
          />
        )}
      </Field>
      <Sheet open={open} title={field.label} onClose={() => setOpen(false)}>
        <OptionRows label={field.label} options={options} value={value} onChange={choose} />
      </Sheet>
    </>
  )
}

type RowsProps<Value extends string> = Pick<Props<Value>, 'label' | 'options' | 'value' | 'onChange'>

export const OptionRows = <Value extends string>({ label, options, value, onChange }: RowsProps<Value>) => (
  <Block role="radiogroup" label={label}>
    {options.map((option) => (
      <OptionRow
        key={option.value}
        option={option}
        chosen={option.value === value}
        onPress={() => onChange(option.value)}
      />
    ))}
  </Block>
)

interface TriggerProps {
  id: string
  label: string
  describedBy: string | undefined
  shown: string | undefined
  placeholder: string
  onPress: () => void
}

export const PickerTrigger = ({ id, label, describedBy, shown, placeholder, onPress }: TriggerProps) => (
  <Press
    id={id}
    className="input input-press"
    label={`${label} ${shown ?? placeholder}`}
    describedBy={describedBy}
    onPress={onPress}
  >
    <Words className={shown ? 'input-words' : 'input-words placeholder'}>{shown ?? placeholder}</Words>
    <Icon name="down" size="small" />
  </Press>
)

interface OptionRowProps<Value extends string> {
  option: Option<Value>
  chosen: boolean
  onPress: () => void
}

function OptionRow<Value extends string>({ option, chosen, onPress }: OptionRowProps<Value>) {
  return (
    <Press className={chosen ? 'cell chosen' : 'cell'} role="radio" checked={chosen} onPress={onPress}>
      {option.icon && <Icon name={option.icon} />}
      <Block className="cell-words">
        <Words className="cell-title">{option.label}</Words>
        {option.note && <Words className="cell-note caption soft">{option.note}</Words>}
      </Block>
      {chosen && <Icon name="check" />}
    </Press>
  )
}
