import { useState } from 'react'
import type { Refused } from '../../api'
import { RefusalStrip } from '../../queries/refusal-strip'
import { Button } from '../../ui/button'
import { MultiChoice } from '../../ui/choice'
import { Sheet } from '../../ui/sheet'
import { partyTexts as texts } from './texts'

interface Props {
  title: string
  people: readonly string[]
  /** By their places among these, as it was said before. */
  missing?: readonly number[] | undefined
  /** What is done with so many who came. */
  button: (count: number) => string
  /** Said where nobody is left. */
  nobody: string
  busy?: boolean
  refusal?: Refused | undefined
  onSend: (missing: string[]) => void
  onClose: () => void
}

/** Everybody is there until somebody is tapped off: two may have the same name. */
export function WhoCame({
  title,
  people,
  missing = [],
  button,
  nobody,
  busy = false,
  refusal,
  onSend,
  onClose,
}: Props) {
  const places = people.map((_, place) => String(place))
  const [there, setThere] = useState(places.filter((place) => !missing.includes(Number(place))))
  const [tried, setTried] = useState(false)
  const isNobody = there.length === 0
  const send = () => {
    setTried(true)
    if (!isNobody) onSend(people.filter((_, place) => !there.includes(String(place))))
  }
  const bar = (
    <Button look="primary" block busy={busy} onPress={send}>
      {button(there.length)}
    </Button>
  )
  return (
    <Sheet open title={title} onClose={onClose} bar={bar}>
      <MultiChoice
        label={texts.there}
        hint={texts.hint}
        error={tried && isNobody ? nobody : undefined}
        options={places.map((value) => ({ value, label: people[Number(value)]! }))}
        values={there}
        onChange={setThere}
      />
      <RefusalStrip filled refusal={refusal} words={{ sign_up_changed: texts.changed }} />
    </Sheet>
  )
}
