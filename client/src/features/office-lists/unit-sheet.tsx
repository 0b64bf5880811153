import { Unit } from '@mulin/shared/duties'
import { EntrySheet } from '../../queries/entry-sheet'
import { Choice } from '../../ui/choice'
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

const faultsOf = ({ name }: Unit) => ({
  name: Unit.shape.name.safeParse(name).success ? undefined : texts.nameMissing,
})
const unitOf = (draft: Unit): Unit | undefined =>
  faultsOf(draft).name ? undefined : { ...draft, name: draft.name.trim() }

export const UnitSheet = ({ unit, isSettled, onDone, onClose }: Props) => (
  <EntrySheet title={texts.list} given={unit} faultsOf={faultsOf} entryOf={unitOf} {...{ onDone, onClose }}>
    {({ draft, faults, onChange }) => (
      <>
        <TextField
          label={texts.name}
          maxLength={40}
          value={draft.name}
          error={faults.name}
          onChange={(name) => onChange({ name })}
        />
        {!isSettled && (
          <Choice
            label={texts.kind}
            hint={texts.kindHint}
            options={kinds}
            value={draft.kind}
            onChange={(kind) => onChange({ kind })}
          />
        )}
      </>
    )}
  </EntrySheet>
)
