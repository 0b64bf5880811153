import { metresAtMost } from '@mulin/shared/hazards/likeness'
import { isHome } from '@mulin/shared/hazards/place'
import { isOver } from '@mulin/shared/hazards/workflow'
import type * as z from 'zod'
import { StoredHazard } from './hazards.ts'
import { nearby } from './index-keys.ts'
import { keys } from './keys.ts'
import { query } from './table.ts'
import type { Write } from './transact.ts'

/** An open hazard as it is compared with what somebody is about to report. */
const OpenHazard = StoredHazard.pick({
  id: true,
  state: true,
  categoryId: true,
  categoryName: true,
  estateId: true,
  building: true,
  spot: true,
  place: true,
  location: true,
  description: true,
  photoIds: true,
  hiddenPhotoIds: true,
  coveredPhotos: true,
  photoHashes: true,
  reporterId: true,
  reportedAt: true,
  joined: true,
})
export type OpenHazard = z.infer<typeof OpenHazard>

/**
 * Keeps the list of open hazards in step with one of them, also where it stood `before` under another category or estate.
 * A private home is nothing to be shown to neighbours, and of what was split the whole is shown.
 */
export function listIfOpen(hazard: StoredHazard, before?: StoredHazard): Write[] {
  const key = keyOf(hazard)
  const old = before && keyOf(before)
  return [
    isOver(hazard.state) || isHome(hazard) || hazard.parent ? { delete: key } : { put: { ...listed(hazard), ...key } },
    ...(old && old.pk !== key.pk ? [{ delete: old }] : []),
  ]
}

const keyOf = ({ categoryId, estateId, id }: StoredHazard) => keys.openHazard(categoryId, estateId, id)

function listed(hazard: StoredHazard) {
  const { categoryId, id, location } = hazard
  return { ...OpenHazard.parse(hazard), ...(location && nearby(categoryId, location.latitude, id)) }
}

interface Around {
  categoryId: string
  estateId: string
  location?: { latitude: number } | undefined
}

// Of one category: the newest of an estate, and all within a strip of half a kilometre.
const inEstateAtMost = 200
const nearAtMost = 500
const degreesAtMost = metresAtMost / 111_000

/** What can be the same as something there: one Query, two with a place on the map. */
export async function openHazardsAround({ categoryId, estateId, location }: Around): Promise<OpenHazard[]> {
  const pages = await Promise.all([
    query({ pk: keys.openHazard(categoryId, estateId, '').pk, newestFirst: true, limit: inEstateAtMost }),
    ...(location ? [query({ ...stripAround(categoryId, location.latitude), limit: nearAtMost })] : []),
  ])
  const found = pages.flatMap(({ items }) => items.map((item) => OpenHazard.parse(item)))
  return [...new Map(found.map((hazard) => [hazard.id, hazard])).values()]
}

function stripAround(categoryId: string, latitude: number) {
  const [from, to] = [latitude - degreesAtMost, latitude + degreesAtMost].map((edge) => nearby(categoryId, edge, ''))
  return { index: 'gsi1', pk: from!.gsi1pk, between: [from!.gsi1sk, to!.gsi1sk] } as const
}
