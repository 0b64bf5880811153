import { leftText } from '../../../platform/clock'
import { dueOf } from '../due'
import { texts } from './texts'

/** By how much it is late, and what for. */
export function lateWords(hazard: Parameters<typeof dueOf>[0]): string {
  const { what, dueAt } = dueOf(hazard)
  return texts.overdue[what](leftText(dueAt))
}
