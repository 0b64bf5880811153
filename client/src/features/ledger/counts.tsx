import type { Figure } from '@mulin/shared/ledger/figures'
import type { LedgerRow } from '@mulin/shared/ledger/statistics'
import { Cell, Cells } from '../../ui/cell'
import { figureNames, texts } from './texts'
import type { Shown } from './use-shown'

const told: readonly Figure[] = [
  'all',
  'found',
  'found_solved',
  'open',
  'overdue',
  'rectified',
  'persuaded',
  'handed_over',
  'unfounded',
  'declined',
  'appealed',
]

interface Props {
  row: LedgerRow
  onOpen: (filter: Partial<Shown>) => void
}

/** What has come of it; each number opens its list. */
export const Counts = ({ row, onOpen }: Props) => (
  <Cells label={texts.ends}>
    {told.map((figure) => {
      const count = countIn(row, figure)
      if (!count) return null
      return (
        <Cell
          key={figure}
          title={figureNames[figure]}
          value={String(count.value)}
          label={texts.openFigure(figureNames[figure], count.value)}
          onPress={() => onOpen(count.filter)}
        />
      )
    })}
  </Cells>
)

function countIn({ counts, inspected }: LedgerRow, figure: Figure) {
  if (figure === 'found') return inspected?.found
  return figure === 'found_solved' ? inspected?.solved : counts[figure]
}
