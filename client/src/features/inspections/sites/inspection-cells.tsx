import type { InspectionRow } from '@mulin/shared/inspections/inspection'
import { dayOf } from '@mulin/shared/times'
import { dayText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { Cell, Cells } from '../../../ui/cell'
import { Tag } from '../../../ui/tag'
import { stateTones, stateWords, teamWords } from '../words'
import { inspectionTexts as texts } from './texts'

/** Visits of a site, each with what came of it. */
export const InspectionCells = ({ label, inspections }: { label: string; inspections: readonly InspectionRow[] }) => (
  <Cells label={label}>
    {inspections.map((inspection) => (
      <Cell
        key={inspection.id}
        icon="list"
        title={titleOf(inspection)}
        note={noteOf(inspection)}
        {...(inspection.recordNumber !== undefined && {
          onPress: () => void go('record', { number: inspection.recordNumber }),
        })}
        value={<Tag tone={stateTones[inspection.state]}>{stateWords[inspection.state]}</Tag>}
      />
    ))}
  </Cells>
)

const titleOf = ({ startedAt, plannedOn }: InspectionRow) =>
  startedAt ? texts.on(dayText(dayOf(startedAt))) : texts.planned(dayText(plannedOn))

function noteOf({ state, findingCount, reason, teams, units }: InspectionRow): string {
  const who = texts.with([...teams.map((team) => teamWords[team]), ...units.map(({ name }) => name)].join('、'))
  if (state === 'cancelled') return reason ?? ''
  return state === 'planned' ? who : `${texts.found(findingCount)}。${who}`
}
