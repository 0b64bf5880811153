import { Area } from '@mulin/shared/areas'
import { isFarOff } from '@mulin/shared/hazards/distance'
import type { handling } from '@mulin/shared/hazards/handling'
import { titleIn } from '@mulin/shared/duties'
import type { Handler } from '@mulin/shared/hazards/hazard'
import { isOver } from '@mulin/shared/hazards/workflow'
import type { UseCase } from '../platform/serve.ts'
import { allStaff, type Staff } from '../tables/duties.ts'
import { handlersIn } from '../tables/handlers-in.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import type { StoredHazard } from '../tables/hazards.ts'
import { keys } from '../tables/keys.ts'
import { partsAlong } from '../tables/parts-along.ts'
import { getItem } from '../tables/table.ts'
import { estateIn, putRight } from './put-right.ts'

type Correct = UseCase<typeof handling.correct>
type Call = Parameters<Correct>[0]

/** Where it really is, with all of its parts. Who has it keeps it: whether somebody else should is another decision. */
export const correctHazard: Correct = (call) =>
  takeStep(call, 'correct', async () => {
    const [staff, estate] = await Promise.all([allStaff(), getItem(keys.area(call.input.estateId), Area)])
    return async (hazard) => {
      const right = rightPlace(call, estateIn(call, estate))
      const rightFor = (one: StoredHazard) => ({
        change: { ...right, handler: handlerThere(call, one, right.areaPath, staff) },
        entry: putRight(one, right),
      })
      const along = await partsAlong(hazard, elsewhere(rightFor), entryBy(call, hazard), () => true)
      const own = rightFor(hazard)
      if (!own.entry.was && along.length === 0) throw call.refuse('place_unchanged')
      return { ...own, along }
    }
  })

type Right = { change: Partial<StoredHazard>; entry: ReturnType<typeof putRight> }

/** Of a part that stands there already nothing is told. */
const elsewhere = (rightFor: (one: StoredHazard) => Right) => (part: StoredHazard) => {
  const right = rightFor(part)
  return right.entry.was && right
}

const entryBy = ({ now: at, personId, actor }: Call, { areaPath }: StoredHazard) => ({
  at,
  action: 'correct' as const,
  by: titleIn(actor, areaPath),
  personId,
  photoIds: [],
})

function rightPlace({ input, refuse }: Call, { id: estateId, path: areaPath, location: there }: Area) {
  const { building, spot, place, location } = input
  if (isFarOff(location, there)) throw refuse('location_far_off')
  return { estateId, areaPath, building, spot, place, location }
}

/** A unit, or who answers for a site, has it anywhere, a person only where they are on duty; whether either is of the estate is seen anew. */
function handlerThere({ now, refuse }: Call, hazard: StoredHazard, areaPath: string, staff: Staff) {
  const { handler } = hazard
  if (!handler || areaPath === hazard.areaPath || isOver(hazard.state)) return handler
  const there = handlersIn(staff, areaPath, now).find(isSame(handler))
  if (!there && handler.personId !== undefined) throw refuse('handler_not_there')
  return { unitId: handler.unitId, personId: handler.personId, name: handler.name, ofEstate: there?.ofEstate }
}

const isSame =
  ({ unitId, personId }: Handler) =>
  (other: Handler) =>
    other.unitId === unitId && other.personId === personId
