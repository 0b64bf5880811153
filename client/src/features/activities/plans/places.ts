import type { Area } from '@mulin/shared/areas'

/** Where somebody may plan activities. */
export interface Places {
  communities: readonly Area[]
  /** The whole subdistrict. */
  isWhole: boolean
}

/** Where a new one is held before anybody chooses; `''` is the whole subdistrict. */
export const homeOf = ({ communities, isWhole }: Places): string =>
  isWhole && communities.length !== 1 ? '' : (communities[0]?.id ?? '')
