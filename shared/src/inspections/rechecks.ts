import type { Hazard } from '../hazards/hazard.ts'
import type { HazardState } from '../hazards/workflow.ts'
import type { Recheck } from './inspection.ts'

/** Who was to fix it says so, or somebody closed it. */
const isSaidToBeFixed = (state: HazardState) => state === 'fixed' || state === 'checked' || state === 'closed'

/** Whenever somebody stands there; it waits for nobody before the deadline. */
export const canRecheck = (recheck: Pick<Recheck, 'state'> | undefined) => recheck?.state === 'waiting'

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

/** There is time left, and nobody says that it is fixed: then it is no failure that it is not. */
export const isEarly = ({ opensAt }: Pick<Recheck, 'opensAt'>, hazard: Seen, now: string) =>
  now < opensAt && movesAfter(hazard, 'not_passed').length === 0
