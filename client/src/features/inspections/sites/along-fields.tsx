import { Team } from '@mulin/shared/inspections/inspection'
import { MultiChoice } from '../../../ui/choice'
import { teamWords } from '../words'
import { planTexts as texts } from './texts'
import { useUnits } from './use-units'

interface Props {
  teams: Team[]
  unitIds: string[]
  onChange: (part: { teams?: Team[]; unitIds?: string[] }) => void
}

const options = Team.options.map((value) => ({ value, label: teamWords[value] }))

/** Teams of the subdistrict, and units that are asked along. */
export function AlongFields({ teams, unitIds, onChange }: Props) {
  const units = useUnits()
  return (
    <>
      <MultiChoice
        label={texts.teams}
        optional
        options={options}
        values={teams}
        onChange={(chosen) => onChange({ teams: chosen })}
      />
      <MultiChoice
        label={texts.units}
        optional
        hint={units.length === 0 ? texts.noUnits : texts.unitsHint}
        options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        values={unitIds}
        onChange={(chosen) => onChange({ unitIds: chosen })}
      />
    </>
  )
}
