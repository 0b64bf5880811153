import { Picker } from '../../../ui/picker'
import { TextField } from '../../../ui/text-field'
import type { SiteDraft } from './site-draft'
import { texts } from './texts'
import { useUnits } from './use-units'

interface Props {
  draft: SiteDraft
  error: string | undefined
  onChange: (part: Partial<SiteDraft>) => void
}

const other = 'other'

/** A unit of the subdistrict gets what is found there by itself; any other is written down by its name. */
export function UnitField({ draft, error, onChange }: Props) {
  const units = useUnits()
  const choose = (unitId: string) => {
    const unit = units.find((one) => one.unitId === unitId)
    onChange(unit ? { unitId, unitName: unit.name } : { unitId: undefined, unitName: '' })
  }
  const options = [
    ...units.map(({ unitId, name }) => ({ value: unitId, label: name })),
    { value: other, label: texts.unitOther },
  ]
  return (
    <>
      <Picker label={texts.unitChoice} options={options} value={draft.unitId ?? other} onChange={choose} />
      {draft.unitId === undefined && (
        <TextField
          label={texts.unitName}
          maxLength={40}
          value={draft.unitName}
          error={error}
          onChange={(unitName) => onChange({ unitName })}
        />
      )}
    </>
  )
}
