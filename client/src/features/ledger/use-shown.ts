import { ancestor, type Area, levelOf } from '@mulin/shared/areas'
import { Figure } from '@mulin/shared/ledger/figures'
import { Period, periodAt } from '@mulin/shared/ledger/period'
import { useState } from 'react'
import { now } from '../../platform/clock'
import { useParams } from '../../platform/navigation'
import { useHome } from '../../queries/use-me'

const views = ['list', 'map', 'figures'] as const
export type View = (typeof views)[number]

export interface Shown {
  areaPath: string
  period: string
  view: View
  /** Only what this figure counts. */
  figure: Figure
  /** Empty for all. */
  categoryId: string
}

/** What is looked at: what the page was opened with, otherwise the own community in this quarter. */
export function useShown(tree: readonly Area[]) {
  const opened = useOpened()
  const home = useHome()
  const [chosen, setChosen] = useState<Partial<Shown>>({})
  const { areaPath: wanted = home.path && ancestor(home.path, 'community'), ...others } = { ...opened, ...chosen }
  const area = tree.find(({ path }) => path === wanted) ?? tree[0]
  const shown: Shown = { ...others, areaPath: area?.path ?? '' }
  // What is below a community is too small to be counted by parts.
  const view = levelOf(shown.areaPath) > 1 ? 'list' : shown.view
  return {
    shown: { ...shown, view },
    show: (change: Partial<Shown>) => setChosen({ ...chosen, ...change }),
  }
}

function useOpened() {
  const { areaPath, period, figure, view } = useParams()
  return {
    ...(areaPath !== undefined && { areaPath }),
    period: Period.safeParse(period).data ?? periodAt(now()),
    view: views.find((known) => known === view) ?? views[0],
    figure: Figure.safeParse(figure).data ?? ('all' as const),
    categoryId: '',
  }
}
