import { kindOf } from '@mulin/shared/areas'
import { ledger } from '@mulin/shared/ledger/endpoints'
import type { LedgerRow, LedgerStatistics } from '@mulin/shared/ledger/statistics'
import { api } from '../../api'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { Cell, Cells } from '../../ui/cell'
import { Section, Stack } from '../../ui/stack'
import { Caption, Title } from '../../ui/text'
import { AreaRow } from './area-row'
import { Counts } from './counts'
import { Downloads } from './downloads'
import { Shares } from './shares'
import { texts } from './texts'
import type { Shown } from './use-shown'

interface Props {
  shown: Shown
  onShow: (change: Partial<Shown>) => void
}

/** A quarter in numbers; each opens the list of what it counts. */
export function LedgerFigures({ shown: { areaPath, period }, onShow }: Props) {
  const asked = useAnswer(['ledger-statistics', areaPath, period], () => api(ledger).statistics({ areaPath, period }))
  const openList = (filter: Partial<Shown>) => onShow({ ...filter, categoryId: '', view: 'list' })
  return (
    <Answered of={asked}>
      {({ total, rows, definitions }) => (
        <Stack gap="wide">
          <Section label={texts.rates}>
            <Title>{texts.rates}</Title>
            <Shares row={total} onOpen={openList} />
          </Section>
          {!total.hidden && (
            <Section label={texts.ends}>
              <Title>{texts.ends}</Title>
              <Counts row={total} onOpen={openList} />
            </Section>
          )}
          {rows.length > 0 && (
            <Section label={texts.byArea[kindOf(areaPath)]}>
              <Title>{texts.byArea[kindOf(areaPath)]}</Title>
              <Rows of={rows} onShow={onShow} />
            </Section>
          )}
          <Definitions of={definitions} />
          <Downloads areaPath={areaPath} period={period} />
        </Stack>
      )}
    </Answered>
  )
}

/** Those with something to tell; the others as a number. */
function Rows({ of: rows, onShow }: { of: readonly LedgerRow[]; onShow: Props['onShow'] }) {
  const told = rows.filter(({ hidden, counts }) => hidden || counts.all?.value !== 0)
  return (
    <>
      {told.length > 0 && (
        <Cells>
          {told.map((row) => (
            <AreaRow key={row.areaPath} row={row} onShow={onShow} />
          ))}
        </Cells>
      )}
      {told.length < rows.length && <Caption>{texts.withoutAny(rows.length - told.length, told.length)}</Caption>}
    </>
  )
}

const Definitions = ({ of }: { of: LedgerStatistics['definitions'] }) => (
  <Section label={texts.definitions}>
    <Title>{texts.definitions}</Title>
    <Cells>
      {of.map(({ name, words }) => (
        <Cell key={name} title={name} note={words} />
      ))}
    </Cells>
  </Section>
)
