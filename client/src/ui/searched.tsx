import { type ReactNode, useState } from 'react'
import type { Option } from './choice'
import { Caption } from './text'
import { TextField } from './text-field'

// Beyond that a list is not read from one end to the other.
const inSightAtMost = 8

interface Props<Value extends string> {
  /** What is looked for: `按名称找单位`. */
  label: string
  options: readonly Option<Value>[]
  isChosen: (value: Value) => boolean
  children: (found: readonly Option<Value>[]) => ReactNode
}

/** Many to choose from, found by a piece of their names; what is chosen stays in sight. */
export function Searched<Value extends string>({ label, options, isChosen, children }: Props<Value>) {
  const [typed, setTyped] = useState('')
  if (options.length <= inSightAtMost) return children(options)
  const wanted = typed.trim().toLowerCase()
  const isFound = (option: Option<Value>) => option.label.toLowerCase().includes(wanted)
  return (
    <>
      <TextField kind="search" label={label} maxLength={20} value={typed} onChange={setTyped} />
      {!options.some(isFound) && <Caption>没有找到，换个字试试。</Caption>}
      {children(options.filter((option) => isFound(option) || isChosen(option.value)))}
    </>
  )
}
