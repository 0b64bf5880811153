import { type Area, ancestor, covers } from '@mulin/shared/areas'
import { areasSeenBy } from '@mulin/shared/duties'
import type { Person } from '@mulin/shared/people'
import { mayDo } from '@mulin/shared/roles'
import { useAreas } from '../../../queries/use-areas'
import { useMe } from '../../../queries/use-me'

/**
 * The estates I look after; for who has several communities these, and the estates of the one that was chosen. Nothing
 * where there is no choice, undefined until that is known.
 */
export function useAreasToChoose(chosen: string): readonly Area[] | undefined {
  const { value: me } = useMe()
  const tree = useAreas().value?.areas
  if (!me || !tree) return undefined
  const areas = areasFor(me, tree, chosen)
  return areas.length < 2 ? [] : areas
}

function areasFor({ id: personId, duties: all }: Person, tree: readonly Area[], chosen: string): readonly Area[] {
  const duties = all.filter(({ role }) => mayDo(role, 'hazards.fix'))
  const seen = areasSeenBy({ personId, duties })
  const mine = tree.filter(({ path }) => seen.some((area) => covers(area, path)))
  const communities = mine.filter(({ kind }) => kind === 'community')
  const estates = mine.filter(({ kind }) => kind === 'estate')
  if (communities.length < 2) return estates
  const within = ancestor(chosen, 'community')
  return [...communities, ...estates.filter(({ path }) => within !== undefined && covers(within, path))]
}
