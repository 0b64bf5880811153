import { leftText } from '../../../platform/clock'
import { texts } from './texts'
import { dueOf } from '../../../hazard-deadlines'

/** By how much it is late, and what for. */
export function lateWords(hazard: Parameters<typeof dueOf>[0]): string {
  const { what, dueAt } = dueOf(hazard)
  return texts.overdue[what](leftText(dueAt))
}
