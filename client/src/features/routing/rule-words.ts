import type { Area } from '@mulin/shared/areas'
import type { Unit } from '@mulin/shared/duties'
import type { HazardCategory } from '@mulin/shared/hazards/hazard'
import type { Destination, RoutingRule } from '@mulin/shared/routing/rule'
import { nameAt } from '../../queries/use-areas'
import { texts } from './texts'

/** What the ids of rules are called. */
export interface Names {
  areas: readonly Area[]
  units: readonly Unit[]
  categories: readonly HazardCategory[]
}

/** `电动车进楼、堵住逃生通道 · 太宇社区 · 工作日 08:30–17:30`. */
export const premiseText = ({ categoryIds, areaPaths, days, hours }: RoutingRule, names: Names) =>
  [
    categoryIds?.map((id) => called(id, names.categories)).join('、') ?? texts.everything,
    areaPaths?.map((path) => areaName(path, names)).join('、') ?? texts.everywhere,
    timesText({ days, hours }),
  ].join(' · ')

const timesText = ({ days, hours }: Pick<RoutingRule, 'days' | 'hours'>) =>
  [days && texts.days[days], hours && texts.hours(hours.from, hours.until)].filter(Boolean).join(' ') || texts.always

/** Its path while the tree is not there: what has an area must not look as if it held everywhere. */
export const areaName = (path: string, { areas }: Pick<Names, 'areas'>) => nameAt(areas, path) || path

export const destinationText = (to: Destination, { units }: Names): string =>
  'role' in to ? texts.roles[to.role] : called(to.unitId, units, texts.unknownUnit)

const called = (id: string, among: readonly { id: string; name: string }[], unknown = id) =>
  among.find((one) => one.id === id)?.name ?? unknown
