import { HazardState, isOver, Overseer } from '@mulin/shared/hazards/workflow'
import * as z from 'zod'

export const State = z.enum(['open', ...HazardState.options])

/** Which hazards of the list are shown; an empty filter lets everything through. */
export const Shown = z.object({
  state: State,
  categoryId: z.string(),
  areaPath: z.string(),
  term: z.enum(['', 'overdue', ...Overseer.options]),
})
export type Shown = z.infer<typeof Shown>

export const unfiltered = { categoryId: '', areaPath: '', term: '' } as const

/** As the list is asked for. */
export const wantedBy = ({ state, ...filters }: Shown) => ({
  ...(state !== 'open' && { state }),
  ...filtersIn({ state, ...filters }),
})

/** Some hazards of this state may be left out. */
export const isFiltered = (shown: Shown) => Object.keys(filtersIn(shown)).length > 0

const filtersIn = ({ state, categoryId, areaPath, term }: Shown) => ({
  ...(categoryId && { categoryId }),
  ...(areaPath && { areaPath }),
  ...(mayBeLate(state) && termWanted(term)),
})

/** Late, or passed up because of it. */
function termWanted(term: Shown['term']) {
  if (term === '') return {}
  return term === 'overdue' ? { overdue: 'only' as const } : { escalated: term }
}

export const mayBeLate = (state: Shown['state']) => state === 'open' || !isOver(state)
