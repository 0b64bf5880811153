import type { Finding } from '@mulin/shared/inspections/inspection'
import { leftText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { Cell, Cells } from '../../../ui/cell'
import { LongList } from '../../../ui/long-list'
import { saidLine } from '../words'
import { texts } from './texts'

/** What was found, each leading to its hazard for who may see that. */
export const FoundCells = ({ findings, mayOpen }: { findings: readonly Finding[]; mayOpen: boolean }) => (
  <LongList label={texts.findings}>
    {findings.map((finding) => (
      <Cells key={finding.hazardId}>
        <Cell
          icon={finding.outcome === 'deadline' ? 'warning' : 'check'}
          title={`${finding.categoryName} ${finding.place}`}
          note={noteOf(finding)}
          {...(mayOpen && { onPress: () => void go('staffHazard', { hazardId: finding.hazardId }) })}
        />
      </Cells>
    ))}
  </LongList>
)

const noteOf = ({ number, outcome, dueAt, said }: Finding) =>
  [number, outcome === 'deadline' ? leftText(dueAt) : texts.fixed, ...saidLine(said)].join('，')
