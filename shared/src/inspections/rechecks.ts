import type { HazardState } from '../hazards/workflow.ts'
import type { Recheck } from './inspection.ts'

/** Who was to fix it says so, or somebody closed it. */
const isSaidToBeFixed = (state: HazardState) => state === 'fixed' || state === 'checked' || state === 'closed'

/** Once the deadline is over, or before it as soon as it is said to be fixed. */
export const canRecheck = (recheck: Pick<Recheck, 'state' | 'opensAt'> | undefined, state: HazardState, now: string) =>
  recheck?.state === 'waiting' && (recheck.opensAt <= now || isSaidToBeFixed(state))

type Move = readonly [action: 'fix' | 'check' | 'close' | 'rework', to: HazardState]

const fix: Move = ['fix', 'fixed']
const check: Move = ['check', 'checked']
const close: Move = ['close', 'closed']

/** What a hazard still lacks to its end, when somebody saw that it is fixed. */
const toTheEnd: Partial<Record<HazardState, readonly Move[]>> = {
  accepted: [fix, check, close],
  dispatched: [fix, check, close],
  fixed: [check, close],
  checked: [close],
}

/** What a re-check makes of the hazard; nothing when it is as it should be. What was closed is done again, too. */
export function movesAfter(state: HazardState, result: 'passed' | 'not_passed', hasHandler: boolean): readonly Move[] {
  if (result === 'passed') return toTheEnd[state] ?? []
  return isSaidToBeFixed(state) ? [['rework', hasHandler ? 'dispatched' : 'accepted']] : []
}
