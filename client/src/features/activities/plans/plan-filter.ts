import type { ActivityState } from '@mulin/shared/activities/activity'
import { addDays } from '@mulin/shared/times'

/** Which of the activities that somebody manages. */
export interface PlanFilter {
  words: string
  state: ActivityState | 'any'
  when: 'any' | 'ahead' | 'month' | 'day'
  /** Of `when: 'day'`. */
  day: string
}

export const everyPlan = (day: string): PlanFilter => ({ words: '', state: 'any', when: 'any', day })

export const isEveryPlan = ({ words, state, when }: PlanFilter) =>
  words.trim() === '' && state === 'any' && when === 'any'

const daysBack = 30

/** As the API takes it. */
export function queryOfPlans({ words, state, when, day }: PlanFilter, today: string) {
  return {
    words: words.trim() || undefined,
    state: state === 'any' ? undefined : state,
    ...daysOf(when, day, today),
  }
}

function daysOf(when: PlanFilter['when'], day: string, today: string): { from?: string; to?: string } {
  if (when === 'ahead') return { from: today }
  if (when === 'month') return { from: addDays(today, -daysBack), to: today }
  return when === 'day' ? { from: day, to: day } : {}
}
