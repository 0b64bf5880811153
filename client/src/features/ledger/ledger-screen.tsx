import { ancestor, type Area } from '@mulin/shared/areas'
import { Answered } from '../../queries/answered'
import { useAreas } from '../../queries/use-areas'
import { Segments } from '../../ui/segments'
import { Stack } from '../../ui/stack'
import { Caption } from '../../ui/text'
import { LedgerFigures } from './ledger-figures'
import { LedgerFilters } from './ledger-filters'
import { LedgerList } from './ledger-list'
import { LedgerMap } from './ledger-map'
import { texts } from './texts'
import { useShown, type View } from './use-shown'

const views = [
  { value: 'list' as const, label: texts.list },
  { value: 'map' as const, label: texts.map },
  { value: 'figures' as const, label: texts.figures },
]

const screens = { list: LedgerList, map: LedgerMap, figures: LedgerFigures }

/** What anyone may know of hazards: one by one, and counted. */
export const LedgerScreen = () => <Answered of={useAreas()}>{({ areas }) => <Ledger tree={areas} />}</Answered>

function Ledger({ tree }: { tree: readonly Area[] }) {
  const { shown, show } = useShown(tree)
  const Screen = screens[shown.view]
  // An estate or a grid has a list only.
  const showAs = (view: View) =>
    show({ view, ...(view !== 'list' && { areaPath: ancestor(shown.areaPath, 'community') ?? shown.areaPath }) })
  return (
    <Stack>
      <Caption>{texts.intro}</Caption>
      <Segments label={texts.views} options={views} value={shown.view} onChange={showAs} />
      <LedgerFilters tree={tree} shown={shown} onShow={show} />
      <Screen shown={shown} onShow={show} />
    </Stack>
  )
}
