import type { Finding } from '@mulin/shared/inspections/inspection'
import { leftText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { Cell, Cells } from '../../../ui/cell'
import { texts } from './texts'

/** What was found, each leading to its hazard for who may see that. */
export const FoundCells = ({ findings, mayOpen }: { findings: readonly Finding[]; mayOpen: boolean }) => (
  <Cells label={texts.findings}>
    {findings.map((finding) => (
      <Cell
        key={finding.hazardId}
        icon={finding.outcome === 'deadline' ? 'warning' : 'check'}
        title={`${finding.categoryName} ${finding.place}`}
        note={noteOf(finding)}
        {...(mayOpen && { onPress: () => void go('staffHazard', { hazardId: finding.hazardId }) })}
      />
    ))}
  </Cells>
)

const noteOf = ({ number, outcome, dueAt, said }: Finding) =>
  [number, outcome === 'deadline' ? leftText(dueAt) : texts.fixed, ...(said ? [texts.said(said)] : [])].join('，')
