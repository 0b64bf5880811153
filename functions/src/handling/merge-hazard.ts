import { mayDecideIn, titleIn } from '@mulin/shared/duties'
import type { handling } from '@mulin/shared/hazards/handling'
import { isOver } from '@mulin/shared/hazards/workflow'
import type { UseCase } from '../platform/serve.ts'
import { takeStep } from '../tables/hazard-steps.ts'
import { moved, moveHazard, withJoined } from '../tables/hazard-writes.ts'
import type { HazardRecord, StoredHazard } from '../tables/hazards.ts'
import { joinAlong, type Merging, mergingOf } from '../tables/merging-hazards.ts'

type Merge = UseCase<typeof handling.merge>
type Call = Parameters<Merge>[0]

/** The two go on as one, which whoever reported the first or met it too joins. */
export const mergeHazard: Merge = (call) =>
  takeStep(call, 'merge', async () => {
    const merging = await mergingOf(call.input.hazardId, call.input.number)
    return (hazard) => {
      const into = fitFor(hazard, merging, call)
      const mergedInto = otherFrom(into.hazard)
      const { comingAlong } = merging
      return {
        change: { mergedInto },
        // Who joins at this moment would be left behind: then whoever merges does it once more.
        premise: withJoined(hazard),
        entry: { other: mergedInto },
        writes: [
          ...moveHazard(into, absorbing(into, hazard, call), comingAlong.length),
          ...joinAlong(into.hazard, comingAlong, call.now),
        ],
        whyLost: () => call.refuse('merge_target_unfit', { why: 'changed' }),
      }
    }
  })

/** What is open, in the same estate, and no part of another. */
function fitFor(hazard: StoredHazard, { target, joined, tooMany }: Merging, { actor, refuse }: Call): HazardRecord {
  if (!target || !mayDecideIn(actor, target.hazard.areaPath)) throw refuse('merge_target_not_found')
  const why = tooMany ? 'crowded' : whyUnfit(hazard, target.hazard, joined)
  if (why) throw refuse('merge_target_unfit', { why })
  return target
}

function whyUnfit(hazard: StoredHazard, target: StoredHazard, joined: number) {
  if (target.id === hazard.id) return 'itself'
  if (target.estateId !== hazard.estateId) return 'elsewhere'
  if (target.parent) return 'part'
  if (isOver(target.state)) return 'over'
  // Somebody joined between two readings.
  return joined === (hazard.joined ?? 0) ? undefined : 'changed'
}

const absorbing = (into: HazardRecord, hazard: StoredHazard, { input, personId, actor, now }: Call): HazardRecord =>
  moved(
    into,
    {},
    {
      at: now,
      action: 'absorb',
      state: into.hazard.state,
      by: titleIn(actor, hazard.areaPath),
      note: input.note,
      other: otherFrom(hazard),
      // Else whoever goes on with it would not see them.
      photoIds: hazard.photoIds,
      personId,
    },
  )

const otherFrom = ({ id: hazardId, number }: StoredHazard) => ({ hazardId, number })
