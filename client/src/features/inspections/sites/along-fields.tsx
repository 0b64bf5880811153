import { type InspectionRow, Team } from '@mulin/shared/inspections/inspection'
import { unitWords } from '../../../queries/in-order'
import { MultiChoice } from '../../../ui/choice'
import { Searched } from '../../../ui/searched'
import { teamWords } from '../words'
import { planTexts as texts } from './texts'
import { type Unit, useUnits } from './use-units'

interface Props {
  teams: Team[]
  unitIds: string[]
  /** Units that can be chosen though they are not in the list, or the list was not read. */
  planned?: InspectionRow['units']
  onChange: (part: { teams?: Team[]; unitIds?: string[] }) => void
}

const options = Team.options.map((value) => ({ value, label: teamWords[value] }))

/** Teams of the subdistrict, and units that are asked along. */
export function AlongFields({ teams, unitIds, planned = [], onChange }: Props) {
  const known = useUnits()
  const unknown = planned.filter(({ id }) => known.every(({ unitId }) => unitId !== id))
  const units: Unit[] = [...known, ...unknown.map(({ id, name }) => ({ unitId: id, name }))]
  return (
    <>
      <MultiChoice
        label={texts.teams}
        optional
        options={options}
        values={teams}
        onChange={(chosen) => onChange({ teams: chosen })}
      />
      <Searched label={unitWords.find} options={units.map(optionOf)} isChosen={(id) => unitIds.includes(id)}>
        {(found) => (
          <MultiChoice
            label={texts.units}
            optional
            hint={units.length === 0 ? texts.noUnits : texts.unitsHint}
            options={found}
            values={unitIds}
            onChange={(chosen) => onChange({ unitIds: chosen })}
          />
        )}
      </Searched>
    </>
  )
}

const optionOf = ({ unitId, name, noAccount }: Unit) => ({
  value: unitId,
  label: name,
  ...(noAccount && { note: texts.unitNoAccount }),
})
