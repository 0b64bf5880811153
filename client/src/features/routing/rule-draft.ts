import type { Area } from '@mulin/shared/areas'
import type { Destination, RoutingRule } from '@mulin/shared/routing/rule'
import { newRequestId } from '../../platform/ids'
import { texts } from './texts'

export interface RuleDraft {
  id: string
  categoryIds: string[]
  areaId: string | undefined
  days: 'any' | 'workdays' | 'rest_days'
  from: string
  until: string
  /** `role:property` or `unit:fire-brigade`: one value to choose from. */
  to: string | undefined
}

export const blankRule = (): RuleDraft => ({
  id: newRequestId().toLowerCase(),
  categoryIds: [],
  areaId: undefined,
  days: 'any',
  from: '',
  until: '',
  to: undefined,
})

export const draftOf = (rule: RoutingRule, areas: readonly Area[]): RuleDraft => ({
  id: rule.id,
  categoryIds: rule.categoryIds ?? [],
  areaId: areas.find(({ path }) => path === rule.areaPaths?.[0])?.id,
  days: rule.days ?? 'any',
  from: rule.hours?.from ?? '',
  until: rule.hours?.until ?? '',
  to: valueOf(rule.to),
})

export const valueOf = (to: Destination) => ('role' in to ? `role:${to.role}` : `unit:${to.unitId}`)

const destinationOf = (value: string): Destination => {
  if (value === 'role:grid_worker') return { role: 'grid_worker' }
  return value === 'role:property' ? { role: 'property' } : { unitId: value.slice('unit:'.length) }
}

export const faultsOf = ({ from, until, to }: RuleDraft) => ({
  ...((from === '') !== (until === '') || (from !== '' && from === until) ? { hours: texts.hoursHalf } : {}),
  ...(to === undefined ? { to: texts.toMissing } : {}),
})

/** The rule as it is written; undefined when there is a fault in it. */
export function ruleOf(draft: RuleDraft, areas: readonly Area[]): RoutingRule | undefined {
  const { id, categoryIds, areaId, days, from, until, to } = draft
  if (to === undefined || Object.keys(faultsOf(draft)).length > 0) return undefined
  const area = areas.find((one) => one.id === areaId)
  return {
    id,
    to: destinationOf(to),
    ...(categoryIds.length > 0 && { categoryIds }),
    ...(area && { areaPaths: [area.path] }),
    ...(days !== 'any' && { days }),
    ...(from !== '' && { hours: { from, until } }),
  }
}
