import type { Hazard } from '@mulin/shared/hazards/hazard'
import type { HazardState } from '@mulin/shared/hazards/workflow'

/** The deadline is for fixing it: what comes after has none. */
const beforeFixed: readonly HazardState[] = ['reported', 'accepted', 'dispatched']

export const hasDeadline = ({ state }: Pick<Hazard, 'state'>) => beforeFixed.includes(state)

export const isOverdue = ({ state, dueAt }: Pick<Hazard, 'state' | 'dueAt'>) =>
  hasDeadline({ state }) && Date.parse(dueAt) < Date.now()
