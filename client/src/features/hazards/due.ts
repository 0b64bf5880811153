import type { Hazard } from '@mulin/shared/hazards/hazard'
import { isToFix } from '@mulin/shared/hazards/workflow'

/** The deadline is for fixing it: what comes after has none. */
export const hasDeadline = ({ state }: Pick<Hazard, 'state'>) => isToFix(state)

/** While its reporter is asked the clock rests. */
export const isOverdue = ({ state, dueAt, question }: Pick<Hazard, 'state' | 'dueAt' | 'question'>) =>
  hasDeadline({ state }) && !question && Date.parse(dueAt) < Date.now()
