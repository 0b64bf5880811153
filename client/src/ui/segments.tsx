import { Badge } from './tag'
import { Block, Press, Words } from './elements/of-target'

interface Props<Value extends string> {
  label: string
  options: readonly { value: Value; label: string; count?: number }[]
  value: Value
  onChange: (value: Value) => void
}

/** Views of the same list side by side; scrolls sideways when there are many. */
export const Segments = <Value extends string>({ label, options, value, onChange }: Props<Value>) => (
  <Block className="segments" role="radiogroup" label={label}>
    {options.map((option) => (
      <Press
        key={option.value}
        className={option.value === value ? 'segment segment-on' : 'segment'}
        role="radio"
        checked={option.value === value}
        onPress={() => onChange(option.value)}
      >
        <Words>{option.label}</Words>
        {option.count !== undefined && <Badge count={option.count} label={option.label} />}
      </Press>
    ))}
  </Block>
)
