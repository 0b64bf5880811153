import { type ReactNode, useState } from 'react'
import { Button } from '../ui/button'
import { Sheet } from '../ui/sheet'

/** What the fields of an entry get. */
export interface Entering<Draft, Faults> {
  draft: Draft
  /** None until the first try. */
  faults: Partial<Faults>
  onChange: (changes: Partial<Draft>) => void
}

interface Props<Draft, Faults, Entry> {
  title: string
  given: Draft
  faultsOf: (draft: Draft) => Faults
  /** The entry as it is written; undefined when there is a fault in it. */
  entryOf: (draft: Draft) => Entry | undefined
  onDone: (entry: Entry) => void
  onClose: () => void
  children: (entering: Entering<Draft, Faults>) => ReactNode
}

/** One entry of a list of the office, which is saved with the list. */
export function EntrySheet<Draft, Faults, Entry>(props: Props<Draft, Faults, Entry>) {
  const { title, given, faultsOf, entryOf, onDone, onClose, children } = props
  const [draft, setDraft] = useState(given)
  const [tried, setTried] = useState(false)
  const done = () => {
    setTried(true)
    const entry = entryOf(draft)
    if (entry) onDone(entry)
  }
  const button = (
    <Button look="primary" block onPress={done}>
      确定
    </Button>
  )
  return (
    <Sheet open title={title} onClose={onClose} bar={button}>
      {children({
        draft,
        faults: tried ? faultsOf(draft) : {},
        onChange: (changes) => setDraft((before) => ({ ...before, ...changes })),
      })}
    </Sheet>
  )
}
