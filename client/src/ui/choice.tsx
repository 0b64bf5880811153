import { Block, Press, Words } from './elements/of-target'
import { FieldGroup, type FieldProps } from './field'
import { Icon, type IconName } from './icon'

export interface Option<Value extends string> {
  value: Value
  label: string
  icon?: IconName
  note?: string
}

interface ChipProps<Value extends string> {
  option: Option<Value>
  role: 'radio' | 'checkbox'
  checked: boolean
  onPress: () => void
}

function Chip<Value extends string>({ option, role, checked, onPress }: ChipProps<Value>) {
  return (
    <Press className={checked ? 'chip chip-on' : 'chip'} role={role} checked={checked} onPress={onPress}>
      {option.icon && <Icon name={option.icon} />}
      <Words>{option.label}</Words>
      {checked && <Icon name="check" size="small" />}
      {option.note && <Words className="chip-note caption soft">{option.note}</Words>}
    </Press>
  )
}

interface ChoiceProps<Value extends string> extends FieldProps {
  options: readonly Option<Value>[]
  value: Value | undefined
  onChange: (value: Value) => void
  /** Large pictures with their words below, two or more in a line. */
  tiles?: boolean
}

/** One of a few, all in sight. */
export const Choice = <Value extends string>({ options, value, onChange, tiles, ...field }: ChoiceProps<Value>) => (
  <FieldGroup {...field} role="radiogroup">
    <Block className={tiles ? 'chips tiles' : 'chips'}>
      {options.map((option) => (
        <Chip
          key={option.value}
          option={option}
          role="radio"
          checked={option.value === value}
          onPress={() => onChange(option.value)}
        />
      ))}
    </Block>
  </FieldGroup>
)

interface MultiChoiceProps<Value extends string> extends FieldProps {
  options: readonly Option<Value>[]
  values: readonly Value[]
  onChange: (values: Value[]) => void
}

/** Any of a few. */
export const MultiChoice = <Value extends string>({ options, values, onChange, ...field }: MultiChoiceProps<Value>) => {
  const toggle = (value: Value) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value])
  return (
    <FieldGroup {...field}>
      <Block className="chips">
        {options.map((option) => (
          <Chip
            key={option.value}
            option={option}
            role="checkbox"
            checked={values.includes(option.value)}
            onPress={() => toggle(option.value)}
          />
        ))}
      </Block>
    </FieldGroup>
  )
}
