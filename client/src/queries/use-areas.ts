import { type Area, areas, idOf } from '@mulin/shared/areas'
import { api } from '../api'
import { useAnswer } from './use-answer'

/** The area tree; what was read last is there at once. */
export const useAreas = () => useAnswer(['areas'], () => api(areas).tree({}), { keep: areas.tree.output })

/** `泰和园`; empty while the tree is not there. */
export const nameAt = (tree: readonly Area[] | undefined, path: string | undefined): string =>
  path === undefined ? '' : (tree?.find(({ id }) => id === idOf(path))?.name ?? '')
