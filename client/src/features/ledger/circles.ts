import type { LedgerPlace } from '@mulin/shared/ledger/places'
import type { MapPlace } from '../../ui/place-map/map-place'
import { texts } from './texts'

/** Nothing is open there. */
export const isQuiet = ({ open = 0, few }: LedgerPlace) => open === 0 && !few

/** How much it is beside others; of few nobody says which are more. */
export const weightOf = ({ open = 0, few }: LedgerPlace) => (few ? 1 : open)

/** Of what has a place on the map; the area of a circle grows with its number. */
export function circlesOf(places: readonly LedgerPlace[]): MapPlace[] {
  const most = Math.max(1, ...places.map(weightOf))
  return places.flatMap((place) => {
    const { areaPath: id, name, location, few, points = [] } = place
    const open = weightOf(place)
    if (!location) return []
    const short = name.replace(/社区$/, '')
    return {
      ...location,
      id,
      name: short,
      label: few ? `${short} ${texts.fewMark}，${texts.fewThere}` : `${short} ${open}${texts.numberMeans}`,
      mark: few ? texts.fewMark : String(open),
      weight: Math.sqrt(open / most),
      quiet: isQuiet(place),
      points: points.map(({ latitude, longitude }) => ({ latitude, longitude })),
    }
  })
}
