import { ancestor, Area } from '@mulin/shared/areas'
import type { Actor } from '@mulin/shared/duties'
import type { Item } from '../tables/reading.ts'

/** Where an activity belongs: to the community it is for, or to the whole subdistrict of who plans it. */
export function placeOfActivity(
  communityId: string | undefined,
  community: Item | undefined,
  actor: Actor,
): string | undefined {
  if (communityId === undefined) return ancestor(actor.duties[0]?.areaPath ?? '', 'subdistrict')
  const { data } = Area.safeParse(community)
  return data?.kind === 'community' ? data.path : undefined
}
