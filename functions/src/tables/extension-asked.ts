import { deadlineDaysAtMost } from '@mulin/shared/hazards/deadline'
import type { Refusal, RefusalDetails } from '@mulin/shared/refusals'
import { addDays, dayOf, instantOf } from '@mulin/shared/times'
import type { Packing } from './hazard-steps.ts'

interface Choosing {
  input: { until: string }
  now: string
  refuse: (code: 'deadline_out_of_range') => Refusal
}

/** The end of that day in China, which is ahead and not out of sight. */
export function endOf({ input: { until }, now, refuse }: Choosing): string {
  const end = instantOf(until, '23:59')
  if (end <= now || until > addDays(dayOf(now), deadlineDaysAtMost)) throw refuse('deadline_out_of_range')
  return end
}

interface Asking extends Choosing {
  input: { until: string; reason: string }
  refuse: (code: 'deadline_out_of_range' | 'extension_not_later', details?: RefusalDetails) => Refusal
}

/** A later deadline, which somebody else decides about. */
export const extensionAsked =
  (call: Asking): Packing =>
  async () =>
  ({ dueAt: before }) => {
    const { input, now: at, refuse } = call
    const dueAt = endOf(call)
    if (dueAt <= before) throw refuse('extension_not_later', { dueAt: before, until: input.until })
    return { change: { extension: { dueAt, reason: input.reason, at } }, entry: { dueAt } }
  }
