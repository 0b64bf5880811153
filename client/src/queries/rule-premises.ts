import type { Area } from '@mulin/shared/areas'
import type { HazardCategory } from '@mulin/shared/hazards/category'
import type { Miss, RoutingRule } from '@mulin/shared/routing/rule'
import { nameAt } from './use-areas'

export const premiseWords = {
  everything: '所有类别',
  everywhere: '全街道',
  always: '任何时间',
  days: { workdays: '工作日', rest_days: '休息日' },
  hours: (from: string, until: string) => (from < until ? `${from}–${until}` : `${from}–次日 ${until}`),
} as const

export const missWords = {
  other_category: '不符合：类别不同',
  other_area: '不符合：不在这个范围',
  other_day: '不符合：不是这些天',
  other_hours: '不符合：不在这个时间',
  nobody_there: '不适用：那里没有人在岗',
} as const satisfies Record<Miss, string>

/** What the ids of its premises are called. */
export interface Names {
  areas: readonly Area[]
  categories: readonly HazardCategory[]
}

type Premises = Pick<RoutingRule, 'categoryIds' | 'areaPaths' | 'days' | 'hours'>

/** `电动车进楼、堵住逃生通道 · 太宇社区 · 工作日 08:30–17:30`. */
export const premiseText = ({ categoryIds, areaPaths, days, hours }: Premises, { areas, categories }: Names) =>
  [
    categoryIds?.map((id) => categories.find((one) => one.id === id)?.name ?? id).join('、') ?? premiseWords.everything,
    areaPaths?.map((path) => areaName(path, areas)).join('、') ?? premiseWords.everywhere,
    timesText({ days, hours }),
  ].join(' · ')

const timesText = ({ days, hours }: Premises) =>
  [days && premiseWords.days[days], hours && premiseWords.hours(hours.from, hours.until)].filter(Boolean).join(' ') ||
  premiseWords.always

/** Its path while the tree is not there: what has an area must not look as if it held everywhere. */
export const areaName = (path: string, areas: readonly Area[]) => nameAt(areas, path) || path
