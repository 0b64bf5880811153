import { useEffect } from 'react'
import { showInStrip } from '../platform/scroll'
import { Badge } from './tag'
import { useElementId } from './element-id'
import { Block, Press, Words } from './elements/of-target'

interface Props<Value extends string> {
  label: string
  options: readonly { value: Value; label: string; count?: number }[]
  value: Value
  onChange: (value: Value) => void
}

/** Views of the same list side by side; many wrap where there is room, else they scroll sideways. */
export function Segments<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const id = useElementId()
  useEffect(() => showInStrip(id, '.segment-on'), [id, value, options.length])
  return (
    <Block id={id} className="segments" role="radiogroup" label={label}>
      {options.map((option) => (
        <Press
          key={option.value}
          className={option.value === value ? 'segment segment-on' : 'segment'}
          role="radio"
          checked={option.value === value}
          onPress={() => onChange(option.value)}
        >
          <Words>{option.label}</Words>
          {option.count !== undefined && <Badge count={option.count} label={option.label} atMost={9999} />}
        </Press>
      ))}
    </Block>
  )
}
