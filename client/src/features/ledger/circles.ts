import type { LedgerPlace } from '@mulin/shared/ledger/places'
import type { MapPlace } from '../../ui/place-map/map-place'
import { texts } from './texts'

/** Nothing is open there; where numbers are not told there may be something. */
export const isQuiet = ({ open }: LedgerPlace) => open === 0

/** Of what has a place on the map; the area of a circle grows with its number. */
export function circlesOf(places: readonly LedgerPlace[]): MapPlace[] {
  const most = Math.max(1, ...places.map(({ open = 0 }) => open))
  return places.flatMap((place) => {
    const { areaPath: id, name, location, open } = place
    if (!location) return []
    const short = name.replace(/社区$/, '')
    const mark = open === undefined ? texts.some : String(open)
    return {
      ...location,
      id,
      name: short,
      label: `${short} ${mark}${open === undefined ? texts.someMeans : texts.numberMeans}`,
      mark,
      weight: Math.sqrt((open ?? 0) / most),
      quiet: isQuiet(place),
    }
  })
}
