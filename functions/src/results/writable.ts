import { Refusal } from '@mulin/shared/refusals'
import type { ResultsDraft } from '@mulin/shared/results/result'
import { whyNotWritable } from '@mulin/shared/results/writing'

/** Refuses entries that contradict each other or cannot be. */
export function refuseUnwritable(draft: Pick<ResultsDraft, 'entries' | 'measure'>) {
  for (const place of draft.entries.keys()) {
    const fault = whyNotWritable(draft, place)
    const field = `entries.${place}`
    if (fault) throw new Refusal('invalid_input', `${field}: ${fault}`, { fields: [field], fault })
  }
}
