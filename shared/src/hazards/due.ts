import type { Hazard } from './hazard.ts'
import { type HazardState, isToFix } from './workflow.ts'

type Whole = Pick<Hazard, 'state' | 'openParts'>

/** Where it stands: a whole whose parts are all over waits to be checked, as what its handler says is fixed does. */
export const standing = ({ state, openParts }: Whole): HazardState =>
  state === 'split' && openParts === 0 ? 'fixed' : state

/** By when it is to be checked and closed. Undefined until it is fixed, and for what was fixed before there was such a term. */
export const checkDue = (hazard: Whole & Pick<Hazard, 'checkDueAt'>): string | undefined =>
  toCheck.includes(standing(hazard)) ? hazard.checkDueAt : undefined

const toCheck: readonly HazardState[] = ['fixed', 'checked']

/** The deadline that runs: for fixing it, then for checking it. */
export const runningDueAt = (hazard: Whole & Pick<Hazard, 'checkDueAt' | 'dueAt'>): string =>
  checkDue(hazard) ?? hazard.dueAt

export type Timed = Pick<Hazard, 'state' | 'dueAt' | 'question' | 'openParts' | 'checkDueAt'>

/** For fixing it, then for checking it: what comes after has none. */
export const hasDeadline = (hazard: Timed) => isToFix(standing(hazard)) || checkDue(hazard) !== undefined

/** While its reporter is asked the clock rests, as long as there is something to fix. */
export const isResting = (hazard: Pick<Timed, 'state' | 'openParts' | 'question'>) =>
  hazard.question !== undefined && isToFix(standing(hazard))

export const isOverdue = (hazard: Timed, now: string) =>
  hasDeadline(hazard) && !isResting(hazard) && runningDueAt(hazard) < now
