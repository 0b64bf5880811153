import type { HazardAction } from '@mulin/shared/hazards/workflow'
import type { ReferralEnd } from '@mulin/shared/referrals'
import type { StoredEntry, StoredHazard } from '../tables/hazards.ts'
import type { StoredReferral } from '../tables/referrals.ts'

interface Known {
  hazard: StoredHazard
  entries: readonly StoredEntry[]
}

/**
 * Handed to somebody else, or handed on as being in another estate, the link shows it no more. Where only its place was
 * put right, the unit keeps it.
 */
export const isStillWith = (referral: StoredReferral, { hazard, entries }: Known) =>
  hazard.state === 'dispatched' &&
  hazard.handler?.unitId === referral.unitId &&
  !since(referral, entries).some(wentElsewhere)

const since = ({ createdAt }: StoredReferral, entries: readonly StoredEntry[]) =>
  entries.filter(({ at }) => at >= createdAt)
const wentElsewhere = ({ action, was }: StoredEntry) => action === 'reroute' && was?.areaPath !== undefined

const reasons: Partial<Record<HazardAction, ReferralEnd['why']>> = {
  reroute: 'handed_on',
  send_back: 'given_back',
  fix: 'fixed',
  split: 'split',
  merge: 'merged',
}

/** The step by which the unit had it no more: it may have come back before, but not from another estate. */
export function whenItLeft(referral: StoredReferral, { entries }: Known): ReferralEnd | undefined {
  const all = since(referral, entries)
  const moved = all.findIndex(wentElsewhere)
  const steps = moved < 0 ? all : all.slice(0, moved + 1)
  const left = steps[steps.map(isWith(referral)).lastIndexOf(true) + 1]
  if (!left) return undefined
  const { at, action } = left
  if (action === 'send_back' && !isByUnit(left, referral, entries)) return { at, why: 'taken_back', hazardToo: true }
  const why = wentElsewhere(left) ? 'moved' : reasons[action]
  return why && { at, why }
}

/** Who gives back what they have does so under its name, as does the link; whoever decides takes it back under their own. */
function isByUnit({ by }: StoredEntry, { unitId, unitName }: StoredReferral, entries: readonly StoredEntry[]): boolean {
  const names = entries.flatMap(({ handler }) => (handler?.unitId === unitId ? handler.name : []))
  return by !== undefined && [unitName, ...names].includes(by)
}

/** What happened since the unit has it, this time. */
export const sinceItHasIt = (referral: StoredReferral, entries: readonly StoredEntry[]) =>
  entries.slice(entries.map(isWith(referral)).lastIndexOf(false) + 1)

/** Whether the unit had it no more since the link was made, and then got it again. */
export function cameBack(referral: StoredReferral, entries: readonly StoredEntry[]): boolean {
  const had = entries.map(isWith(referral))
  const left = entries.findIndex(({ at }, place) => at > referral.createdAt && !had[place])
  return left >= 0 && had.lastIndexOf(true) > left
}

/** Of steps one after the other: whether the unit has it after each. Before somebody got it, nobody else had it. */
function isWith({ unitId }: StoredReferral) {
  let holder: string | undefined = unitId
  return (entry: StoredEntry) => {
    if (entry.handler) holder = entry.handler.unitId
    return entry.state === 'dispatched' && holder === unitId && !wentElsewhere(entry)
  }
}
