import type { Hazard } from '@mulin/shared/hazards/hazard'
import type { Spot } from '@mulin/shared/hazards/place'
import { spotNames } from '@mulin/shared/ledger/names'

/** As residents call them; of others' homes the ledger speaks in another way. */
export const spotWords: Readonly<Record<Spot, string>> = { ...spotNames, home: '家里' }

interface Placed {
  building?: string | undefined
  spot?: Spot | undefined
  place?: string | undefined
}

/** `3号楼 楼道 二楼拐角` */
export const placeOf = ({ building, spot, place }: Placed) =>
  [building?.trim(), spot && spotWords[spot], place?.trim()].filter(Boolean).join(' ')

/** Where it is, as far as who reads it may know. */
export const placeText = ({ place, building, spot }: Pick<Hazard, 'place' | 'building' | 'spot'>) =>
  place || placeOf({ building, spot })
