import type { Hazard } from '@mulin/shared/hazards/hazard'
import type { Spot } from '@mulin/shared/hazards/place'

/** As residents call them, what is looked for most often first. */
export const spotWords: Readonly<Record<Spot, string>> = {
  stairwell: '楼道',
  escape_route: '疏散通道',
  exit: '安全出口',
  garage: '地下车库',
  charging_point: '充电点',
  lift: '电梯',
  roof: '楼顶',
  road: '小区道路',
  common_area: '公共区域',
  home: '家里',
}

interface Placed {
  building?: string | undefined
  spot?: Spot | undefined
  place?: string | undefined
}

/** `3号楼 楼道 二楼拐角` */
export const placeOf = ({ building, spot, place }: Placed) =>
  [building?.trim(), spot && spotWords[spot], place?.trim()].filter(Boolean).join(' ')

/** Where it is, as far as who reads it may know. */
export const placeText = ({ place, building, spot }: Pick<Hazard, 'place' | 'building' | 'spot'>) =>
  place || placeOf({ building, spot })
