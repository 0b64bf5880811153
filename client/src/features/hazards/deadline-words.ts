import { isResting } from '@mulin/shared/hazards/due'
import type { Hazard } from '@mulin/shared/hazards/hazard'
import { leftText, lengthText } from '../../platform/clock'
import { dueOf } from './due'
import { dueText } from './words'

type Timed = Parameters<typeof dueOf>[0] & { deadline?: Hazard['deadline'] | undefined }

/** `期限还有 3 小时`; while its reporter is asked nothing is counted down. */
export const deadlineLeft = (hazard: Timed): string => restingText(hazard) ?? `期限${leftText(dueOf(hazard).dueAt)}`

/** `周三 12月3日 17:00 前完成（还有 3 天）`; while its reporter is asked, that it rests. */
export const deadlineText = (hazard: Timed, verb = ''): string => restingText(hazard) ?? dueText(dueOf(hazard), verb)

/** What is left once there is an answer. In workdays that depends on which ones go by until then. */
function restingText(hazard: Timed): string | undefined {
  const { question, dueAt, deadline } = hazard
  if (!question || !isResting(hazard)) return undefined
  const left = Date.parse(dueAt) - Date.parse(question.at)
  if (left <= 0) return `期限暂停，提问前已过 ${lengthText(-left)}`
  return deadline && 'hours' in deadline ? `期限暂停，回答后还有 ${lengthText(left)}` : '期限暂停，回答后按工作日顺延'
}
