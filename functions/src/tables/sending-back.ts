import { afterRest } from '../platform/deadlines.ts'
import type { Packing } from './hazard-steps.ts'

/**
 * Who gives it back waits for no answer any more, and whoever decides has it at once: the clock goes on, and an answer still
 * tells more.
 */
export const sendingBack =
  (now: string): Packing =>
  async () =>
  (hazard) => {
    const { question } = hazard
    if (!question) return {}
    const clock = afterRest(hazard, question.at, now)
    const { text, at } = question
    return { change: { ...clock, question: undefined, unanswered: { text, at } }, entry: { dueAt: clock?.dueAt } }
  }
