import { kindOf } from '@mulin/shared/areas'
import type { LedgerRow } from '@mulin/shared/ledger/statistics'
import { useState } from 'react'
import { percent } from '../../rating/texts'
import { Cell } from '../../ui/cell'
import { ProgressBar } from '../../ui/progress-bar'
import { Sheet } from '../../ui/sheet'
import { Stack } from '../../ui/stack'
import { Counts } from './counts'
import { Shares } from './shares'
import { figureNames, shareNames, texts } from './texts'
import type { Shown } from './use-shown'

interface Props {
  row: LedgerRow
  onShow: (change: Partial<Shown>) => void
}

/** A community or a grid in one line, which opens its figures: a grid's in front of those of its community. */
export function AreaRow({ row, onShow }: Props) {
  const [open, setOpen] = useState(false)
  const { areaPath, name, hidden } = row
  if (hidden)
    return (
      <Cell
        title={name}
        note={texts.hidden}
        onPress={() => onShow({ areaPath, view: 'list', figure: 'all', categoryId: '' })}
      />
    )
  if (kindOf(areaPath) !== 'grid')
    return <Summary row={row} onPress={() => onShow({ areaPath, view: 'figures', figure: 'all' })} />
  const openList = (filter: Partial<Shown>) => onShow({ ...filter, categoryId: '', view: 'list' })
  return (
    <>
      <Summary row={row} onPress={() => setOpen(true)} />
      <Sheet open={open} title={name} onClose={() => setOpen(false)}>
        <Stack>
          <Shares row={row} onOpen={openList} />
          <Counts row={row} onOpen={openList} />
        </Stack>
      </Sheet>
    </>
  )
}

function Summary({ row: { name, counts, shares }, onPress }: { row: LedgerRow; onPress: () => void }) {
  const { solutionRate } = shares
  return (
    <Cell
      title={name}
      value={`${figureNames.all} ${counts.all?.value ?? 0}`}
      note={solutionRate ? `${shareNames.solutionRate} ${percent(solutionRate.share)}` : texts.noShare}
      plot={
        solutionRate && <ProgressBar label={shareNames.solutionRate} percent={solutionRate.share * 100} tone="done" />
      }
      onPress={onPress}
    />
  )
}
