interface Point {
  latitude: number
  longitude: number
}

const earthMetres = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

// No subdistrict is so wide: it is a slip, or a place of another town.
const farMetres = 20_000

/** That a pin is of another place than the estate that it was set for; of estates without a place nobody knows. */
export const isFarOff = (pin: Point | null | undefined, estate: Point | undefined): boolean =>
  !!pin && estate !== undefined && metresBetween(pin, estate) > farMetres

/** Metres between two points (haversine). Within one town GCJ-02 is as good as WGS-84 for it, as both are shifted alike. */
export function metresBetween(one: Point, other: Point): number {
  const [north, east] = [other.latitude - one.latitude, other.longitude - one.longitude].map((d) => radians(d) / 2)
  const narrowed = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude))
  const half = Math.sin(north!) ** 2 + narrowed * Math.sin(east!) ** 2
  return 2 * earthMetres * Math.asin(Math.sqrt(half))
}
