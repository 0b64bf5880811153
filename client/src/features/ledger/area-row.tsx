import { kindOf } from '@mulin/shared/areas'
import type { LedgerRow } from '@mulin/shared/ledger/statistics'
import { percent } from '../../rating/texts'
import { Cell } from '../../ui/cell'
import { ProgressBar } from '../../ui/progress-bar'
import { figureNames, shareNames, texts } from './texts'
import type { Shown } from './use-shown'

interface Props {
  row: LedgerRow
  onShow: (change: Partial<Shown>) => void
}

/** A community or a grid in one line; a community opens its own figures, a grid its list. */
export function AreaRow({ row: { areaPath, name, hidden, counts, shares }, onShow }: Props) {
  const view = kindOf(areaPath) === 'grid' ? 'list' : 'figures'
  if (hidden) return <Cell title={name} note={texts.hidden} />
  const { solutionRate } = shares
  return (
    <Cell
      title={name}
      value={`${figureNames.all} ${counts.all?.value ?? 0}`}
      note={solutionRate ? `${shareNames.solutionRate} ${percent(solutionRate.share)}` : texts.noShare}
      plot={
        solutionRate && <ProgressBar label={shareNames.solutionRate} percent={solutionRate.share * 100} tone="done" />
      }
      onPress={() => onShow({ areaPath, view, figure: 'all' })}
    />
  )
}
