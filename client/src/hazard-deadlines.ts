import * as due from '@mulin/shared/hazards/due'
import type { Hazard } from '@mulin/shared/hazards/hazard'
import { leftText, lengthText, now, timeText } from './platform/clock'

export const isOverdue = (hazard: due.Timed) => due.isOverdue(hazard, now())

/** What for and until when its deadline runs; whether the holiday calendar was known is kept for the first one. */
export function dueOf(hazard: due.Timed & Partial<Pick<Hazard, 'dueOnHolidayCalendar'>>) {
  const { dueAt, dueOnHolidayCalendar } = hazard
  const check = due.checkDue(hazard)
  if (check !== undefined) return { what: 'check' as const, dueAt: check }
  return { what: 'fix' as const, dueAt, ...(dueOnHolidayCalendar !== undefined && { dueOnHolidayCalendar }) }
}

interface Due {
  dueAt: string
  dueOnHolidayCalendar?: boolean
}

/** `周三 12月3日 17:00 前完成（还有 3 天）`; says so when a holiday may have been counted as a workday. */
export const dueText = ({ dueAt, dueOnHolidayCalendar = true }: Due, verb = ''): string =>
  `${timeText(dueAt)} 前${verb}（${leftText(dueAt)}${dueOnHolidayCalendar ? '' : '，按周一至周五推算'}）`

type Timed = Parameters<typeof dueOf>[0] & { deadline?: Hazard['deadline'] | undefined }

/** `期限还有 3 小时`; while its reporter is asked nothing is counted down. */
export const deadlineLeft = (hazard: Timed): string => restingText(hazard) ?? `期限${leftText(dueOf(hazard).dueAt)}`

/** `周三 12月3日 17:00 前完成（还有 3 天）`; while its reporter is asked, that it rests. */
export const deadlineText = (hazard: Timed, verb = ''): string => restingText(hazard) ?? dueText(dueOf(hazard), verb)

/** What is left once there is an answer. In workdays that depends on which ones go by until then. */
function restingText(hazard: Timed): string | undefined {
  const { question, dueAt, deadline } = hazard
  if (!question || !due.isResting(hazard)) return undefined
  const left = Date.parse(dueAt) - Date.parse(question.at)
  if (left <= 0) return `期限暂停，提问前已过 ${lengthText(-left)}`
  return deadline && 'hours' in deadline ? `期限暂停，回答后还有 ${lengthText(left)}` : '期限暂停，回答后按工作日顺延'
}
