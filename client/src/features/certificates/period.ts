import { today } from '../../platform/clock'
import { texts } from './texts'

export type Which = 'all' | 'thisYear' | 'period'

/** Days as they are chosen, or empty. */
export interface Period {
  from: string
  until: string
}

/** What is asked for; nothing for everything that is confirmed. */
export function periodOf(which: Which, days: Period): Partial<Period> {
  if (which === 'all') return {}
  return which === 'thisYear' ? { from: `${today().slice(0, 4)}-01-01`, until: today() } : days
}

/** What is wrong with the days, field by field. */
export function faultsIn({ from, until }: Period): Partial<Period> | undefined {
  if (from === '' || until === '')
    return { ...(from === '' && { from: texts.dayMissing }), ...(until === '' && { until: texts.dayMissing }) }
  return until < from ? { until: texts.daysReversed } : undefined
}
