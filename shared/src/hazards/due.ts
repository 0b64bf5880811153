import type { Hazard } from './hazard.ts'
import { isToFix } from './workflow.ts'

/** The deadline is for fixing it: what comes after has none. */
export const hasDeadline = ({ state }: Pick<Hazard, 'state'>) => isToFix(state)

/** While its reporter is asked the clock rests. */
export const isOverdue = ({ state, dueAt, question }: Pick<Hazard, 'state' | 'dueAt' | 'question'>, now: string) =>
  hasDeadline({ state }) && !question && dueAt < now
