import type { Area } from '../areas.ts'
import type { Location } from '../location.ts'
import { metresBetween } from './distance.ts'

// Beyond that it says nothing about where one is.
const metresAtMost = 1500

const aroundMetres = 3000

/** In one of its estates, or not far from them; anywhere while it is not known where these are. */
export function isAround(tree: readonly Area[], spot: Location): boolean {
  const places = tree.flatMap(({ kind, location }) => (kind === 'estate' && location ? [location] : []))
  return places.length === 0 || places.some((place) => metresBetween(place, spot) <= aroundMetres)
}

/** The estate whose place is nearest; none when none is near. */
export function nearestEstate(tree: readonly Area[], spot: Location): Area | undefined {
  const near = tree
    .flatMap((estate) =>
      estate.kind === 'estate' && estate.location ? { estate, metres: metresBetween(estate.location, spot) } : [],
    )
    .filter(({ metres }) => metres <= metresAtMost)
    .sort((one, other) => one.metres - other.metres)
  return near[0]?.estate
}
