import { type Actor, titleIn, unitsOf } from '@mulin/shared/duties'
import type { Handler } from '@mulin/shared/hazards/hazard'
import type { Part } from '@mulin/shared/hazards/workflow'
import type { Reader } from './hazard-files.ts'
import type { StoredHazard } from './hazards.ts'

/** Under which name the reporter reads who it was. */
export function nameOf(part: Part | undefined, hazard: Pick<StoredHazard, 'handler' | 'areaPath'>, { actor }: Reader) {
  if (!actor || part === 'reporter' || part === 'joined') return undefined
  const { handler, areaPath } = hazard
  return part !== 'decider' && handler && isThe(handler, actor) ? handler.name : titleIn(actor, areaPath)
}

const isThe = ({ unitId, personId }: Handler, actor: Actor) =>
  unitId === undefined ? personId === actor.personId : unitsOf(actor).includes(unitId)
