import type { Area } from '@mulin/shared/areas'
import { Answered } from '../../queries/answered'
import { useAreas } from '../../queries/use-areas'
import { Segments } from '../../ui/segments'
import { Stack } from '../../ui/stack'
import { Caption } from '../../ui/text'
import { LedgerFigures } from './ledger-figures'
import { LedgerFilters } from './ledger-filters'
import { LedgerList } from './ledger-list'
import { texts } from './texts'
import { useShown } from './use-shown'

const views = [
  { value: 'list' as const, label: texts.list },
  { value: 'figures' as const, label: texts.figures },
]

/** What anyone may know of hazards: one by one, and counted. */
export const LedgerScreen = () => (
  <Answered of={useAreas()}>{({ areas }) => <Ledger tree={areas.filter(({ kind }) => kind !== 'estate')} />}</Answered>
)

function Ledger({ tree }: { tree: readonly Area[] }) {
  const { shown, show } = useShown(tree)
  return (
    <Stack>
      <Caption>{texts.intro}</Caption>
      <Segments label={texts.views} options={views} value={shown.view} onChange={(view) => show({ view })} />
      <LedgerFilters tree={tree} shown={shown} onShow={show} />
      {shown.view === 'list' ? (
        <LedgerList shown={shown} onShow={show} />
      ) : (
        <LedgerFigures shown={shown} onShow={show} />
      )}
    </Stack>
  )
}
