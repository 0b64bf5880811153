import { Area } from '@mulin/shared/areas'
import type { handling } from '@mulin/shared/hazards/handling'
import type { Handler } from '@mulin/shared/hazards/hazard'
import type { UseCase } from '../platform/serve.ts'
import { allStaff, type Staff } from '../tables/duties.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import type { StoredHazard } from '../tables/hazards.ts'
import { keys } from '../tables/keys.ts'
import { getItem } from '../tables/table.ts'
import { handlersIn } from './handlers-in.ts'
import { estateIn, putRight } from './put-right.ts'

type Correct = UseCase<typeof handling.correct>
type Call = Parameters<Correct>[0]

/** Where it really is. Who has it keeps it: whether somebody else should is another decision. */
export const correctHazard: Correct = (call) =>
  takeStep(call, 'correct', async () => {
    const [staff, estate] = await Promise.all([allStaff(), getItem(keys.area(call.input.estateId), Area)])
    return (hazard) => {
      const right = rightPlace(call, estateIn(call, estate))
      const said = putRight(hazard, right)
      if (!said.was) throw call.refuse('place_unchanged')
      return { change: { ...right, handler: handlerThere(call, hazard, right.areaPath, staff) }, entry: said }
    }
  })

function rightPlace({ input }: Call, { id: estateId, path: areaPath }: Area) {
  const { building, spot, place, location } = input
  return { estateId, areaPath, building, spot, place, location }
}

/** A unit, or who answers for a site, has it anywhere, a person only where they are on duty; whether either is of the estate is seen anew. */
function handlerThere({ now, refuse }: Call, hazard: StoredHazard, areaPath: string, staff: Staff) {
  const { handler } = hazard
  if (!handler || areaPath === hazard.areaPath) return handler
  const there = handlersIn(staff, areaPath, now).find(isSame(handler))
  if (!there && handler.personId !== undefined) throw refuse('handler_not_there')
  return { unitId: handler.unitId, personId: handler.personId, name: handler.name, ofEstate: there?.ofEstate }
}

const isSame =
  ({ unitId, personId }: Handler) =>
  (other: Handler) =>
    other.unitId === unitId && other.personId === personId
