import type { Hazard } from '../hazards/hazard.ts'
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
  split: [check, close],
  fixed: [check, close],
  checked: [close],
}

type Seen = Pick<Hazard, 'state' | 'openParts'> & { handler?: unknown }

/** Whether each of its parts still goes its own way: until they are over, nobody can say that the whole is. */
export const hasOpenParts = ({ state, openParts = 0 }: Pick<Hazard, 'state' | 'openParts'>) =>
  state === 'split' && openParts > 0

/** What a re-check makes of the hazard; nothing when it is as it should be. What was closed is done again, too. */
export function movesAfter(hazard: Seen, result: 'passed' | 'not_passed'): readonly Move[] {
  const { state, handler } = hazard
  if (hasOpenParts(hazard)) return []
  if (result === 'passed') return toTheEnd[state] ?? []
  const isDoneAgain = isSaidToBeFixed(state) || state === 'split'
  return isDoneAgain ? [['rework', handler ? 'dispatched' : 'accepted']] : []
}
