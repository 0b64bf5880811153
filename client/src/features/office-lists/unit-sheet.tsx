import { Unit } from '@mulin/shared/duties'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { Sheet } from '../../ui/sheet'
import { TextField } from '../../ui/text-field'
import { kindNames, unitTexts as texts } from './texts'

interface Props {
  unit: Unit
  /** It was saved: duties are of its kind. */
  isSettled: boolean
  onDone: (unit: Unit) => void
  onClose: () => void
}

const kinds = Unit.shape.kind.options.map((value) => ({ value, label: kindNames[value] }))

export function UnitSheet({ unit, isSettled, onDone, onClose }: Props) {
  const [draft, setDraft] = useState(unit)
  const [tried, setTried] = useState(false)
  const isNamed = Unit.shape.name.safeParse(draft.name).success
  const done = () => {
    setTried(true)
    if (isNamed) onDone({ ...draft, name: draft.name.trim() })
  }
  return (
    <Sheet
      open
      title={texts.list}
      onClose={onClose}
      bar={
        <Button look="primary" block onPress={done}>
          {texts.done}
        </Button>
      }
    >
      <TextField
        label={texts.name}
        maxLength={40}
        value={draft.name}
        error={tried && !isNamed ? texts.nameMissing : undefined}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      {!isSettled && (
        <Choice
          label={texts.kind}
          hint={texts.kindHint}
          options={kinds}
          value={draft.kind}
          onChange={(kind) => setDraft({ ...draft, kind })}
        />
      )}
    </Sheet>
  )
}
