import { type ReactNode, useState } from 'react'
import type { Option } from './choice'
import { Block, Press, Words } from './elements/of-target'
import { Icon } from './icon'
import { OptionRows } from './picker'
import { Sheet } from './sheet'

/** Filters of a list in one line. */
export const Filters = ({ label, children }: { label: string; children: ReactNode }) => (
  <Block className="filters" role="group" label={label}>
    {children}
  </Block>
)

interface Props<Value extends string> {
  label: string
  options: readonly Option<Value>[]
  value: Value
  onChange: (value: Value) => void
  /** What is shown instead of the option's own words, e.g. the day that was chosen. */
  shown?: string | undefined
}

/** Says what it lets through; the first option is everything. */
export function Filter<Value extends string>({ label, options, value, onChange, shown }: Props<Value>) {
  const [open, setOpen] = useState(false)
  const words = shown ?? options.find((option) => option.value === value)?.label ?? ''
  const choose = (next: Value) => {
    setOpen(false)
    onChange(next)
  }
  return (
    <>
      <Press
        className={value === options[0]?.value ? 'filter' : 'filter filter-on'}
        label={`${label}：${words}`}
        expanded={open}
        onPress={() => setOpen(true)}
      >
        <Words className="filter-words">{words}</Words>
        <Icon name="down" size="small" />
      </Press>
      <Sheet open={open} title={label} onClose={() => setOpen(false)}>
        <OptionRows label={label} options={options} value={value} onChange={choose} />
      </Sheet>
    </>
  )
}
