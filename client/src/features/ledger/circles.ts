import type { LedgerPlace } from '@mulin/shared/ledger/places'
import type { MapPlace } from '../../ui/place-map/map-place'
import { texts } from './texts'

/** Nothing is open there. */
export const isQuiet = ({ open = 0 }: LedgerPlace) => open === 0

/** Of what has a place on the map; the area of a circle grows with its number. */
export function circlesOf(places: readonly LedgerPlace[]): MapPlace[] {
  const most = Math.max(1, ...places.map(({ open = 0 }) => open))
  return places.flatMap((place) => {
    const { areaPath: id, name, location, open = 0, points = [] } = place
    if (!location) return []
    const short = name.replace(/社区$/, '')
    return {
      ...location,
      id,
      name: short,
      label: `${short} ${open}${texts.numberMeans}`,
      mark: String(open),
      weight: Math.sqrt(open / most),
      quiet: isQuiet(place),
      points: points.map(({ latitude, longitude }) => ({ latitude, longitude })),
    }
  })
}
