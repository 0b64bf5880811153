import type { ActivityType } from '@mulin/shared/activities/activity'
import { addDays } from '@mulin/shared/times'
import { weekdayOf } from '../../platform/clock'

/** What the list shows; `where` is a community's id, `mine` or `all`. */
export interface ActivityFilter {
  where: string
  type: ActivityType | 'any'
  when: 'any' | 'today' | 'weekend' | 'day'
  /** Of `when: 'day'`. */
  day: string
}

export const everything = (day: string): ActivityFilter => ({ where: 'mine', type: 'any', when: 'any', day })

/** The filter as the API takes it. */
export function queryOf({ where, type, when, day }: ActivityFilter, home: string | undefined, today: string) {
  return {
    communityId: where === 'all' ? undefined : where === 'mine' ? home : where,
    type: type === 'any' ? undefined : type,
    ...daysOf(when, day, today),
  }
}

function daysOf(when: ActivityFilter['when'], day: string, today: string): { from?: string; to?: string } {
  if (when === 'today') return { from: today, to: today }
  if (when === 'day') return { from: day, to: day }
  return when === 'weekend' ? weekendFrom(today) : {}
}

const week = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** Saturday and Sunday of this week; on a Sunday only what is left of it. */
export function weekendFrom(today: string): { from: string; to: string } {
  const toSunday = 6 - week.indexOf(weekdayOf(today))
  return { from: addDays(today, Math.max(0, toSunday - 1)), to: addDays(today, toSunday) }
}
