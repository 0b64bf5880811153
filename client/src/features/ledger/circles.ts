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
    return {
      ...location,
      id,
      name: name.replace(/社区$/, ''),
      label: texts.circle(name, open),
      mark: open === undefined ? texts.some : String(open),
      weight: Math.sqrt((open ?? 0) / most),
      quiet: isQuiet(place),
    }
  })
}
