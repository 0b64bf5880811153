import type { Sighting } from '../src/hazards/likeness.ts'
import type { Spot } from '../src/hazards/place.ts'

/** Category, estate, building, spot, words, and where there is a place on the map: metres east and north of the gate. */
type Seen = readonly [
  categoryId: string,
  estateId: string,
  building: string,
  spot: Spot | '',
  words: string,
  at?: readonly [east: number, north: number],
]

export type Pair = readonly [one: Seen, other: Seen]

const gate = { latitude: 32.5, longitude: 120.15 }
const metresPerDegree = 111_195

export function sightingOf([categoryId, estateId, building, spot, words, at]: Seen): Sighting {
  const location = at && {
    latitude: gate.latitude + at[1] / metresPerDegree,
    longitude: gate.longitude + at[0] / metresPerDegree / Math.cos((gate.latitude * Math.PI) / 180),
  }
  return {
    categoryId,
    estateId,
    building: building || undefined,
    spot: spot || undefined,
    place: '',
    description: words,
    location,
  }
}
