import type { HazardCategory } from '@mulin/shared/hazards/category'
import type { IconName } from '../ui/icon'

export const categoryIcons = {
  bike: 'bike',
  plug: 'plug',
  fire: 'fire',
  exit: 'exit',
  structure: 'structure',
  gas: 'gas',
  drain: 'drain',
  other: 'warning',
} as const satisfies Record<HazardCategory['icon'], IconName>

/** `24 小时内`, `3 个工作日内` */
export const limitText = (deadline: HazardCategory['deadline']): string =>
  'hours' in deadline ? `${deadline.hours} 小时内` : `${deadline.workdays} 个工作日内`
