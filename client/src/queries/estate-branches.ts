import { ancestor, type Area, idOf } from '@mulin/shared/areas'
import type { Branch } from '../ui/tree-picker'

/** 社区 → 小区: residents know their community, not their grid. */
export function estateBranches(tree: readonly Area[]): Branch[] {
  const estates = tree.filter(({ kind }) => kind === 'estate').map(underCommunity)
  const withEstates = new Set(estates.map(({ parentId }) => parentId))
  const communities = tree.filter(({ id, kind }) => kind === 'community' && withEstates.has(id))
  return [...communities.map(({ id, name }) => ({ id, name })), ...estates]
}

const underCommunity = ({ id, name, path }: Area): Branch => {
  const community = ancestor(path, 'community')
  return { id, name, parentId: community && idOf(community) }
}
