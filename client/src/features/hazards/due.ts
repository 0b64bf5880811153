import * as due from '@mulin/shared/hazards/due'
import type { Hazard } from '@mulin/shared/hazards/hazard'
import { now } from '../../platform/clock'

export const isOverdue = (hazard: due.Timed) => due.isOverdue(hazard, now())

/** What for and until when its deadline runs; whether the holiday calendar was known is kept for the first one. */
export function dueOf(hazard: due.Timed & Partial<Pick<Hazard, 'dueOnHolidayCalendar'>>) {
  const { dueAt, dueOnHolidayCalendar } = hazard
  const check = due.checkDue(hazard)
  if (check !== undefined) return { what: 'check' as const, dueAt: check }
  return { what: 'fix' as const, dueAt, ...(dueOnHolidayCalendar !== undefined && { dueOnHolidayCalendar }) }
}
