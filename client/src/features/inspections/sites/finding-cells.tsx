import type { Finding } from '@mulin/shared/inspections/inspection'
import { go } from '../../../platform/navigation'
import { leftText } from '../../../platform/clock'
import { Cell, Cells } from '../../../ui/cell'
import { texts } from './texts'

/** What is not over, each leading to its hazard. */
export const FindingCells = ({ label, findings }: { label: string; findings: readonly Finding[] }) => (
  <Cells label={label}>
    {findings.map((finding) => (
      <Cell
        key={finding.hazardId}
        icon="warning"
        title={`${finding.categoryName} ${finding.place}`}
        note={noteOf(finding)}
        onPress={() => go('staffHazard', { hazardId: finding.hazardId })}
      />
    ))}
  </Cells>
)

const noteOf = ({ number, recheck, dueAt }: Finding) =>
  `${number}，${recheck?.state === 'waiting' ? texts.recheckDue(leftText(recheck.dueAt)) : leftText(dueAt)}`
