import type { Destination, RoutingRule } from '@mulin/shared/routing/rule'
import { newRequestId } from '../../platform/ids'
import { texts } from './texts'

export interface RuleDraft {
  id: string
  categoryIds: string[]
  /** None: everywhere. */
  areaPaths: string[]
  days: 'any' | 'workdays' | 'rest_days'
  from: string
  until: string
  /** `role:property` or `unit:fire-brigade`: one value to choose from. */
  to: string | undefined
}

export const blankRule = (): RuleDraft => ({
  id: newRequestId().toLowerCase(),
  categoryIds: [],
  areaPaths: [],
  days: 'any',
  from: '',
  until: '',
  to: undefined,
})

export const draftOf = (rule: RoutingRule): RuleDraft => ({
  id: rule.id,
  categoryIds: rule.categoryIds ?? [],
  areaPaths: rule.areaPaths ?? [],
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
export function ruleOf(draft: RuleDraft): RoutingRule | undefined {
  const { id, categoryIds, areaPaths, days, from, until, to } = draft
  if (to === undefined || Object.keys(faultsOf(draft)).length > 0) return undefined
  return {
    id,
    to: destinationOf(to),
    ...(categoryIds.length > 0 && { categoryIds }),
    ...(areaPaths.length > 0 && { areaPaths }),
    ...(days !== 'any' && { days }),
    ...(from !== '' && { hours: { from, until } }),
  }
}

/** What was stored with hours that end when they begin holds all day; so it is written by now. */
export const asWritten = ({ hours, ...rule }: RoutingRule): RoutingRule =>
  hours && hours.from !== hours.until ? { ...rule, hours } : rule
