import {
  type Earlier,
  hadEnded,
  isCounted,
  isSamePlace,
  placeAgain,
  rememberedDays,
} from '@mulin/shared/hazards/repeats'
import { Hazard } from '@mulin/shared/hazards/hazard'
import { isOver } from '@mulin/shared/hazards/workflow'
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { later, secondsOf } from '../platform/clock.ts'
import type { StoredHazard } from './hazards.ts'
import { keys } from './keys.ts'
import { query } from './table.ts'
import type { Write } from './transact.ts'

const rememberedMinutes = rememberedDays * 24 * 60

/** Keeps what happened at a place in step with a hazard, also where it was put right. */
export function rememberPlace(hazard: StoredHazard, before?: StoredHazard): Write[] {
  const key = keyOf(hazard)
  const old = before && keyOf(before)
  return [
    ...(old && (old.pk !== key?.pk || old.sk !== key.sk) ? [{ delete: old }] : []),
    // Also where it was: one stored before places were remembered is by its next step.
    ...(key ? [{ put: { ...rememberedOf(hazard), ...key } }] : []),
  ]
}

function keyOf(hazard: StoredHazard) {
  const place = placeAgain(hazard)
  return place === undefined || !isCounted(hazard) ? undefined : keys.hazardPlace(place, hazard.reportedAt, hazard.id)
}

const rememberedOf = ({ id: hazardId, number, state, reportedAt, endedAt, location, inspection }: StoredHazard) => ({
  hazardId,
  number,
  location,
  inspection,
  ...(isOver(state) ? { endedAt } : { isOpen: true }),
  expiresAt: secondsOf(later(reportedAt, rememberedMinutes)),
})

const Remembered = z.object({
  hazardId: z.string(),
  number: z.string(),
  // Not of those remembered before, which count until their next step as if they had ended.
  ...Hazard.pick({ location: true, inspection: true, endedAt: true }).shape,
  isOpen: z.literal(true).optional(),
})

// Whatever happened more often is as bad.
const countedAtMost = 99
const namedAtMost = 5

/** What happened there before, undefined for nothing. One Query. */
export async function earlierAt(hazard: StoredHazard): Promise<Earlier | undefined> {
  const key = keyOf(hazard)
  if (!key) return undefined
  const from = keys.hazardPlace('', later(hazard.reportedAt, -rememberedMinutes), '').sk
  const { items } = await query({ pk: key.pk, between: [from, key.sk], newestFirst: true, limit: countedAtMost + 1 })
  const before = z
    .array(Remembered)
    .parse(items.filter(({ sk }) => sk !== key.sk))
    .filter((one) => isSamePlace(hazard, one) && hadEnded(one, hazard.reportedAt))
  const last = before.slice(0, namedAtMost).map(({ hazardId, number }) => ({ hazardId, number }))
  return before.length === 0 ? undefined : { count: before.length, last }
}

/** What was reported where it is, or was `before`, after it: one Query for each of the two. */
export async function reportedLater(hazard: StoredHazard, before: StoredHazard | undefined): Promise<string[]> {
  const places = [keyOf(hazard), before && keyOf(before)].filter((key) => key !== undefined)
  const pages = await Promise.all(
    places.map(({ pk, sk }) =>
      query({ pk, between: [sk, later(hazard.reportedAt, rememberedMinutes)], limit: countedAtMost }),
    ),
  )
  const ids = pages.flatMap(({ items }) =>
    z
      .array(Remembered)
      .parse(items)
      .map(({ hazardId }) => hazardId),
  )
  return ids.filter((id) => id !== hazard.id)
}

/** No step changes it, and it touches no version. */
export const knowEarlier = ({ id }: StoredHazard, earlier: Earlier | undefined): Write => ({
  update: keys.hazard(id),
  set: { earlier },
  remove: earlier ? [] : ['earlier'],
  if: { id },
})

/** Whether it is at another place than before, also by its pin, or only now known. */
export const isElsewhere = (hazard: StoredHazard, before: StoredHazard | undefined) =>
  keyOf(hazard)?.pk !== (before && keyOf(before)?.pk) || !isDeepStrictEqual(hazard.location, before?.location)

/** Whether it ended, or was opened again. */
export const endsOtherwise = ({ endedAt }: StoredHazard, before: StoredHazard | undefined) =>
  endedAt !== before?.endedAt
