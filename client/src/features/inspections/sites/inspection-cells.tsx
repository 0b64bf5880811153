import type { InspectionRow } from '@mulin/shared/inspections/inspection'
import { go } from '../../../platform/navigation'
import { Cell, Cells } from '../../../ui/cell'
import { LongList } from '../../../ui/long-list'
import { Tag } from '../../../ui/tag'
import { whatText, whenText } from '../row-words'
import { stateTones, stateWords } from '../words'

/** Visits of a site, each with what came of it. */
export const InspectionCells = ({ label, inspections }: { label: string; inspections: readonly InspectionRow[] }) => (
  <LongList label={label}>
    {inspections.map((inspection) => (
      <Cells key={inspection.id}>
        <Cell
          icon="list"
          title={whenText(inspection)}
          note={whatText(inspection)}
          value={<Tag tone={stateTones[inspection.state]}>{stateWords[inspection.state]}</Tag>}
          onPress={() => go('inspection', { inspectionId: inspection.id })}
        />
      </Cells>
    ))}
  </LongList>
)
