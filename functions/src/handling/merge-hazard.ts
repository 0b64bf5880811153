import { mayDecideIn, titleIn } from '@mulin/shared/duties'
import type { handling } from '@mulin/shared/hazards/handling'
import { whyNotInto } from '@mulin/shared/hazards/merging'
import { afterRest } from '../platform/deadlines.ts'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { moved, moveHazard, withJoined } from '../tables/hazard-writes.ts'
import type { HazardRecord, NewHazard, StoredHazard } from '../tables/hazards.ts'
import { joinAlong, type Merging, mergingOf } from '../tables/merging-hazards.ts'
import { isOvertaken } from '../tables/overtaken.ts'
import { doneByIn } from '../tables/own-work.ts'
import { partsAlong } from '../tables/parts-along.ts'

type Merge = UseCase<typeof handling.merge>
type Call = Parameters<Merge>[0]

/** The two go on as one, which whoever reported the first or met it too joins. */
export const mergeHazard: Merge = (call) => {
  let seen: number | undefined
  return takeStep(call, 'merge', async () => {
    const merging = await mergingOf(call.input.hazardId, call.input.number)
    return async (hazard, entries) => {
      const into = fitFor(hazard, merging, call)
      // Lost and tried again: only what was added to the other one meanwhile is in nobody's way.
      if (seen !== undefined && isOvertaken(seen, into)) throw call.refuse('merge_target_unfit', { why: 'changed' })
      seen ??= into.hazard.version
      const absorbed = { hazard, entries: [...entries] }
      const mergedInto = otherFrom(into.hazard)
      const { comingAlong } = merging
      return {
        change: { mergedInto },
        // Who joins at this moment would be left behind: then whoever merges does it once more.
        premise: withJoined(hazard),
        entry: { other: mergedInto },
        writes: [
          ...moveHazard(into, absorbing(into, absorbed, call), comingAlong.length),
          ...(await soonerParts(into, absorbed, call)),
          ...joinAlong(into.hazard, comingAlong, call.now),
        ],
      }
    }
  })
}

function fitFor(hazard: StoredHazard, { target, joined, tooMany }: Merging, { actor, refuse }: Call): HazardRecord {
  if (!target || !mayDecideIn(actor, target.hazard.areaPath)) throw refuse('merge_target_not_found')
  const why = tooMany ? 'crowded' : whyUnfit(hazard, target.hazard, joined)
  if (why) throw refuse('merge_target_unfit', { why })
  return target
}

/** Somebody may have joined between two readings. */
const whyUnfit = (hazard: StoredHazard, target: StoredHazard, joined: number) =>
  whyNotInto(hazard, target) ?? (joined === (hazard.joined ?? 0) ? undefined : 'changed')

const absorbing = (into: HazardRecord, absorbed: HazardRecord, call: Call): HazardRecord => {
  const { checked, declined } = doneByIn(absorbed.entries)
  const sooner = soonerOf(into.hazard, absorbed.hazard, call)
  const entry = { ...absorptionOf(absorbed, call), state: into.hazard.state, dueAt: sooner?.dueAt }
  // Whoever decided about the one does not judge the other.
  const doneBy = checked || declined ? { checked, declined } : undefined
  const change = {
    ...disputedLike(into.hazard, absorbed.hazard),
    ...coveredLike(into.hazard, absorbed.hazard),
    ...sooner,
  }
  return moved(into, change, { ...entry, doneBy })
}

const absorptionOf = ({ hazard }: HazardRecord, { input, personId, actor, now }: Call) => ({
  at: now,
  action: 'absorb' as const,
  by: titleIn(actor, hazard.areaPath),
  note: input.note,
  other: otherFrom(hazard),
  // Else whoever goes on with it would not see them.
  photoIds: hazard.photoIds,
  personId,
})

/** Nobody waits longer because somebody else reported it again. */
function soonerOf(into: StoredHazard, absorbed: StoredHazard, { now }: Pick<Call, 'now'>) {
  const other = rested(absorbed, now)
  if (other.dueAt >= rested(into, now).dueAt) return undefined
  const { deadline, dueAt, dueOnHolidayCalendar, countedFrom = other.reportedAt } = other
  // That day was chosen knowing how long its own clock had rested.
  const question = into.question && { ...into.question, at: now }
  return { deadline, dueAt, dueOnHolidayCalendar, countedFrom, ...(question && { question }) }
}

/** While its reporter is asked the clock rests. */
const rested = (hazard: StoredHazard, now: string): StoredHazard => ({
  ...hazard,
  ...(hazard.question && afterRest(hazard, hazard.question.at, now)),
})

/** It burns as what was not fixed as often as both were; what its own history says of that stays its own. */
const disputedLike = (into: StoredHazard, { disputes = 0 }: StoredHazard): Partial<NewHazard> =>
  disputes > 0 ? { disputes: disputes + (into.disputes ?? 0) } : {}

/** Its photos come along as they are. */
const coveredLike = (into: StoredHazard, { coveredPhotos }: StoredHazard): Partial<NewHazard> =>
  coveredPhotos ? { coveredPhotos: { ...into.coveredPhotos, ...coveredPhotos } } : {}

const soonerParts = ({ hazard: into }: HazardRecord, { hazard }: HazardRecord, { actor, ...call }: Call) =>
  partsAlong(into, (part) => changing(soonerOf(part, hazard, call)), {
    at: call.now,
    action: 'extend',
    by: titleIn(actor, into.areaPath),
    note: call.input.note,
    dueAt: rested(hazard, call.now).dueAt,
    photoIds: [],
    personId: call.personId,
  })

const changing = (change: Partial<NewHazard> | undefined) => change && { change }

const otherFrom = ({ id: hazardId, number }: StoredHazard) => ({ hazardId, number })
