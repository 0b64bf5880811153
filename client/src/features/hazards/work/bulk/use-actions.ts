import { partsOf } from '@mulin/shared/hazards/hazard'
import { useMe } from '../../../../queries/use-me'
import type { Actionable } from '../step'
import { actionsOfAll, areaOfAll } from './common'

/** The steps for all of them. Who is to fix them is asked for the area that holds all, which only its deciders may. */
export function useActions(hazards: readonly Actionable[]) {
  const { value: me } = useMe()
  const actor = { personId: me?.id ?? '', duties: me?.duties ?? [] }
  const actions = actionsOfAll(hazards)
  const spansTooFar =
    actions.includes('dispatch') && !partsOf(actor, { areaPath: areaOfAll(hazards) }).includes('decider')
  return { actions: spansTooFar ? actions.filter((action) => action !== 'dispatch') : actions, spansTooFar }
}
