import { type Actor, unitsOf } from '@mulin/shared/duties'
import type { Handler, Hazard } from '@mulin/shared/hazards/hazard'
import { useMe } from '../../../queries/use-me'

/** Who is to fix it, and whether that is me or my unit: what the property company has, a grid worker may act on too (红色物业). */
export function useWhose({ state, handler }: Pick<Hazard, 'state' | 'handler'>) {
  const { value: me } = useMe()
  if (state !== 'dispatched' || !handler) return undefined
  return { name: handler.name, isMine: me !== undefined && isOf({ personId: me.id, duties: me.duties }, handler) }
}

const isOf = (actor: Actor, { unitId, ...handler }: Handler) =>
  unitId === undefined ? handler.personId === actor.personId : unitsOf(actor).includes(unitId)
