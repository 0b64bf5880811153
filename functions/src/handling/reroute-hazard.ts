import { Area } from '@mulin/shared/areas'
import { isFarOff } from '@mulin/shared/hazards/distance'
import type { handling } from '@mulin/shared/hazards/handling'
import { HazardCategory } from '@mulin/shared/hazards/category'
import { isOffered } from '@mulin/shared/offered'
import { deadlineOf } from '../platform/deadlines.ts'
import type { UseCase } from '../platform/serve.ts'
import { allStaff } from '../tables/duties.ts'
import { handing } from '../tables/handing.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import type { NewHazard, StoredHazard } from '../tables/hazards.ts'
import { keys } from '../tables/keys.ts'
import { getItem } from '../tables/table.ts'
import { chosenHandler, exactlyOne } from './chosen-handler.ts'
import { estateIn, putRight } from './put-right.ts'

type Reroute = UseCase<typeof handling.reroute>
type Call = Parameters<Reroute>[0]

/** To another handler, with what was put right on the way: what it was before stays in the history. */
export const rerouteHazard: Reroute = (call) => {
  const { input, now, refuse } = call
  exactlyOne(input)
  return takeStep(call, 'reroute', async () => {
    const [staff, category, estate] = await Promise.all([allStaff(), ...rightOnes(input)])
    return async (hazard) => {
      await refuseFarOff(call, hazard)
      const right = { ...rightCategory(call, hazard, category), ...rightPlace(call, hazard, estate) }
      const chosen = await chosenHandler(hazard, right.areaPath ?? hazard.areaPath, staff, call)
      if (!chosen) throw refuse('handler_not_found')
      const { handler, along } = chosen
      const { was, is } = putRight(hazard, right)
      // What its former handler asked for is nothing to the next one.
      return {
        change: { ...right, ...handedOn(hazard, handing(handler, staff.duties, now), right), extension: undefined },
        entry: { handler, dueAt: right.dueAt, was: { ...was, handler: hazard.handler?.name }, is },
        along,
      }
    }
  })
}

/** Where only something else was put right, the link that its unit has leads there still, but not to another estate. */
const handedOn = (before: StoredHazard, next: ReturnType<typeof handing>, { areaPath }: Partial<NewHazard>) =>
  areaPath === undefined && next.byLink?.unitId === before.byLink?.unitId ? { ...next, byLink: before.byLink } : next

/** A pin alone is of the estate where it is. */
async function refuseFarOff({ input: { estateId, location }, refuse }: Call, hazard: StoredHazard) {
  if (estateId !== undefined || !location) return
  const estate = await getItem(keys.area(hazard.estateId), Area)
  if (isFarOff(location, estate?.location)) throw refuse('location_far_off')
}

const rightOnes = ({ categoryId, estateId }: Call['input']) =>
  [
    categoryId === undefined ? undefined : getItem(keys.category(categoryId), HazardCategory),
    estateId === undefined ? undefined : getItem(keys.area(estateId), Area),
  ] as const

/** With another category comes its deadline, counted from when the former was. */
function rightCategory(
  { input, refuse }: Call,
  { reportedAt, countedFrom = reportedAt }: StoredHazard,
  category: HazardCategory | undefined,
): Partial<NewHazard> {
  if (input.categoryId === undefined) return {}
  if (!category || !isOffered(category)) throw refuse('category_not_found')
  return { categoryId: category.id, categoryName: category.name, ...deadlineOf(category, countedFrom) }
}

function rightPlace(call: Call, { areaPath, parent }: StoredHazard, estate: Area | undefined) {
  const { estateId, location } = call.input
  const words = rightWords(call.input)
  // Parts stand where the whole does, where it is put right for all of them.
  if (parent && (estateId !== undefined || Object.keys(words).length > 0)) throw call.refuse('hazard_is_a_part')
  if (estateId === undefined) return words
  const { path, location: there } = estateIn(call, estate)
  if (isFarOff(location, there)) throw call.refuse('location_far_off')
  if (path === areaPath) return words
  // Building and pin are of the estate where it is not.
  return { building: undefined, location: undefined, ...words, estateId, areaPath: path }
}

/** What is not said stays: a home with another word for its place is a home still. */
const rightWords = ({ building, spot, place, location }: Call['input']): Partial<NewHazard> => ({
  ...(location !== undefined && { location: location ?? undefined }),
  ...(place !== undefined && { place }),
  ...(building !== undefined && { building }),
  ...(spot !== undefined && { spot }),
})
