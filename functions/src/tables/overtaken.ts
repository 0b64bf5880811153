import type { HazardAction } from '@mulin/shared/hazards/workflow'
import type { Refusal, RefusalDetails } from '@mulin/shared/refusals'
import type { StoredEntry, StoredHazard } from './hazards.ts'

interface Known {
  hazard: StoredHazard
  entries: readonly StoredEntry[]
}

/** These change nothing of what somebody else decides. */
export const addsOnly: readonly HazardAction[] = [
  'escalate',
  'no_answer',
  'answer',
  'rate',
  'dispute_too',
  'hide_photo',
  'show_photo',
]

/** Nobody decides about what they have not seen since that version; what only adds to it is in nobody's way. */
export function isOvertaken(seen: number, { hazard: { version }, entries }: Known): boolean {
  const since = Math.max(version - seen, 0)
  return entries.slice(entries.length - since).some(({ action }) => !addsOnly.includes(action))
}

type Refuse = (code: 'hazard_already_handled', details: RefusalDetails) => Refusal

/** Tells who was faster, with what. */
export function handledBefore({ hazard: { state }, entries }: Known, { refuse }: { refuse: Refuse }): Refusal {
  const { action, by, at } = entries.at(-1)!
  return refuse('hazard_already_handled', { state, last: { action, by, at } })
}
