import { aboutPhotos, type Action, type HazardAction, saidOnSite, stopsNobody } from '@mulin/shared/hazards/workflow'
import type { Refusal, RefusalDetails } from '@mulin/shared/refusals'
import { later } from '../platform/clock.ts'
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
  'add',
  'rate',
  'dispute_too',
  ...saidOnSite,
  ...aboutPhotos,
]

/** Nobody decides about what they have not seen since that version; what only adds to it is in nobody's way. */
export function isOvertaken(seen: number, { hazard: { version }, entries }: Known): boolean {
  const since = Math.max(version - seen, 0)
  return entries.slice(entries.length - since).some(({ action }) => !addsOnly.includes(action))
}

/** What can be done twice, as it is in the same state afterwards. */
const repeatable: readonly Action[] = ['reroute', 'extend']
/** What somebody else did since then, whoever does not say what they read has hardly seen. */
export const unseenMinutes = 10

/** That somebody else did the same a moment ago, for clients that do not say what they read. */
export const isTakenUnseen = (
  action: Action,
  { entries }: Known,
  { personId, now }: { personId: string; now: string },
) =>
  repeatable.includes(action) &&
  entries.some(
    (entry) => entry.action === action && entry.personId !== personId && entry.at > later(now, -unseenMinutes),
  )

type Refuse = (code: 'hazard_already_handled', details: RefusalDetails) => Refusal

/** Tells who was faster, with what, and in whose hands it is since. */
export function handledBefore({ hazard: { state, handler }, entries }: Known, { refuse }: { refuse: Refuse }): Refusal {
  const { action, by, at } = entries.findLast((entry) => !stopsNobody.includes(entry.action))!
  return refuse('hazard_already_handled', { state, last: { action, by, at, now: handler?.name } })
}

/** The same to whoever had it: what only added to it took it out of nobody's hands. */
export function takenFrom({ hazard, entries }: Known, call: { refuse: Refuse }): Refusal {
  const last = entries.findLastIndex(({ action }) => !addsOnly.includes(action))
  return handledBefore({ hazard, entries: entries.slice(0, last + 1) }, call)
}
