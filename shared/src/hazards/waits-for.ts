import { type Actor, decidesForAll } from '../duties.ts'
import { isUnheard } from './by-link.ts'
import { isResting } from './due.ts'
import { type Hazard, partsOf } from './hazard.ts'
import { type HazardState, isOver, type Part } from './workflow.ts'

type Concern = Pick<
  Hazard,
  'areaPath' | 'handler' | 'byLink' | 'state' | 'question' | 'extension' | 'openParts' | 'handedUpAt'
>

/** True when the next step is this actor's. */
export const waitsFor = (actor: Actor, hazard: Concern): boolean => {
  if (hazard.handedUpAt && !decidesForAll(actor)) return false
  const parts = partsOf(actor, hazard)
  return whoIsNext(hazard).some((part) => parts.includes(part))
}

/** Nobody while its reporter is asked, or while parts of it are open. */
function whoIsNext(hazard: Concern): readonly Part[] {
  const { state, openParts = 0 } = hazard
  if (isOver(state) || isResting(hazard) || openParts > 0) return []
  if (nobodys.includes(state)) return ['decider', 'property']
  if (state === 'dispatched') return asksDecider(hazard) ? ['handler', 'decider'] : ['handler']
  return ['decider']
}

/** Whoever decides has to answer, or to send the link. */
const asksDecider = (hazard: Concern) => hazard.extension !== undefined || isUnheard(hazard)

/** Nobody has it yet. */
const nobodys: readonly HazardState[] = ['reported', 'accepted']
