import { titleIn } from '@mulin/shared/duties'
import type { handling } from '@mulin/shared/hazards/handling'
import type { Handler } from '@mulin/shared/hazards/hazard'
import { Refusal } from '@mulin/shared/refusals'
import { afterRest } from '../platform/deadlines.ts'
import { numberOn } from '../platform/hazard-numbers.ts'
import { newId } from '../platform/ids.ts'
import type { UseCase } from '../platform/serve.ts'
import { allStaff } from '../tables/duties.ts'
import { handlerIn } from '../tables/handlers-in.ts'
import { handing } from '../tables/handing.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { addHazard, opened } from '../tables/hazard-writes.ts'
import type { HazardRecord, NewHazard, StoredHazard } from '../tables/hazards.ts'
import { exactlyOne } from './chosen-handler.ts'

type Split = UseCase<typeof handling.split>
type Call = Parameters<Split>[0]

/** Each part is a hazard of its own with its own handler; the whole waits for all of them. */
export const splitHazard: Split = async (call) => {
  const { input, now, refuse } = call
  input.parts.forEach(exactlyOne)
  return takeStep(call, 'split', async () => {
    const staff = await allStaff()
    return (before) => {
      // Nobody is asked any more; as long as it rested, the parts have more time.
      const clock = before.question && afterRest(before, before.question.at, now)
      const whole = { ...before, ...clock }
      const parts = input.parts.map((part) => {
        const handler = handlerIn(staff, whole.areaPath, part, now)
        if (!handler) throw refuse('handler_not_found')
        return partOf(whole, { what: part.what, ...handing(handler, staff.duties, now), handler }, call)
      })
      const splitInto = parts.map(({ hazard }) => ({
        hazardId: hazard.id,
        number: hazard.number,
        handler: hazard.handler?.name ?? '',
        what: hazard.description,
        ...(hazard.byLink && { byLink: true as const }),
      }))
      const change = {
        ...clock,
        question: undefined,
        unanswered: undefined,
        splitInto,
        openParts: parts.length,
        endedParts: undefined,
      }
      // A number that was given before: the same call finds another.
      return {
        change,
        entry: { dueAt: clock?.dueAt },
        writes: parts.flatMap(addHazard),
        whyLost: () => new Refusal('busy'),
      }
    }
  })
}

interface Part extends Pick<NewHazard, 'byLink'> {
  what: string
  handler: Handler
}

function partOf(whole: StoredHazard, { what, handler, byLink }: Part, { personId, actor, now }: Call): HazardRecord {
  const state = 'dispatched'
  const hazard: NewHazard = {
    ...wherever(whole),
    kind: 'hazard',
    id: newId('haz'),
    number: numberOn(now),
    state,
    description: what,
    handler,
    byLink,
    reportedAt: now,
    changedAt: now,
    parent: { hazardId: whole.id, number: whole.number },
    version: 1,
  }
  const by = titleIn(actor, whole.areaPath)
  return opened(hazard, { at: now, action: 'split', state, by, handler, personId, photoIds: [] })
}

/** What a part has in common with the whole. */
const wherever = (whole: StoredHazard) => {
  const { categoryId, categoryName, estateId, areaPath, building, spot, place, location, reporterId } = whole
  const {
    photoIds,
    hiddenPhotoIds,
    coveredPhotos,
    deadline,
    dueAt,
    dueOnHolidayCalendar,
    countedFrom = whole.reportedAt,
  } = whole
  const where = { estateId, areaPath, building, spot, place, location }
  return {
    categoryId,
    categoryName,
    ...where,
    photoIds,
    hiddenPhotoIds,
    coveredPhotos,
    reporterId,
    deadline,
    countedFrom,
    dueAt,
    dueOnHolidayCalendar,
  }
}
