import * as z from 'zod'
import { metresBetween } from './distance.ts'
import type { Hazard } from './hazard.ts'
import { photosAlike } from './photos-alike.ts'
import { buildingOf, type Spot } from './place.ts'
import { wordsAlike } from './words-alike.ts'

/** Why two reports may be about the same thing, as people are told. */
export const Reason = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('same_building') }),
    z.object({ kind: z.literal('same_spot') }),
    z.object({ kind: z.literal('near'), metres: z.number().int() }),
    z.object({ kind: z.literal('photo') }),
    z.object({ kind: z.literal('words') }),
  ])
  .meta({ id: 'LikenessReason' })
export type Reason = z.infer<typeof Reason>

/** What one saw, as far as it can be compared. */
export interface Sighting extends Pick<
  Hazard,
  'categoryId' | 'estateId' | 'building' | 'spot' | 'place' | 'description' | 'location'
> {
  photoHashes?: readonly string[] | undefined
}

interface Likeness {
  /** From `likelyFrom` on they are likely the same. */
  score: number
  reasons: Reason[]
}

export const metresAtMost = 250
export const likelyFrom = 0.5

/**
 * How likely two reports are about the same thing. Only of the same category and close by: in the same estate, or at
 * most 250 m apart. Then building, spot, metres, photos and words speak for or against it.
 */
export function likeness(one: Sighting, other: Sighting): Likeness {
  const seen = compared(one, other)
  if (one.categoryId !== other.categoryId || !isClose(seen)) return { score: 0, reasons: [] }
  return { score: scoreOf(seen), reasons: reasonsIn(seen) }
}

type Compared = ReturnType<typeof compared>

function compared(one: Sighting, other: Sighting) {
  const metres = one.location && other.location && metresBetween(one.location, other.location)
  return {
    sameEstate: one.estateId === other.estateId,
    building: agreement(buildingOf(one), buildingOf(other)),
    spot: spotsAlike(one.spot, other.spot),
    insideBuilding: [one, other].some(({ spot }) => spot !== undefined && insideOnes.includes(spot)),
    metres,
    photo: (one.photoHashes ?? []).some((mine) => other.photoHashes?.some((theirs) => photosAlike(mine, theirs))),
    words: wordsAlike(saidIn(one), saidIn(other)),
  }
}

const saidIn = ({ place, description }: Sighting) => `${place} ${description}`

const insideOnes: readonly Spot[] = ['stairwell', 'lift', 'roof', 'exit']
/** In the open everything is a road or a common area, and in a house people mix up the ways out of it. */
const mixedUp: readonly (readonly Spot[])[] = [
  ['road', 'common_area'],
  ['stairwell', 'escape_route', 'exit'],
]

function spotsAlike(one?: Spot, other?: Spot): keyof typeof weights.spot {
  if (one === undefined || other === undefined) return 'unknown'
  const group = mixedUp.find((spots) => spots.includes(one) && spots.includes(other))
  if (one !== other) return group ? 'mixed_up' : 'different'
  return one === 'road' || one === 'common_area' ? 'same_open' : 'same'
}

type Agreement = 'same' | 'different' | 'unknown'
const agreement = (one: string | undefined, other: string | undefined): Agreement =>
  one === undefined || other === undefined ? 'unknown' : one === other ? 'same' : 'different'

/** A phone may be wrong about where it is, a neighbour hardly about the building. */
const isClose = ({ sameEstate, building, metres }: Compared) =>
  metres === undefined || building === 'same' ? sameEstate : metres <= metresAtMost

// Chosen by half of the pairs that likeness.test.ts tells apart.
const weights = {
  building: { same: 0.5, unknown: 0.1, different: -0.3 },
  /** A stairwell of another building is another stairwell. */
  buildingInside: { same: 0.5, unknown: 0.1, different: -0.7 },
  spot: { same: 0.25, same_open: 0.15, mixed_up: 0, unknown: 0, different: -0.3 },
  near: 0.45,
  photo: 0.6,
  words: 0.7,
}
/** From here on the distance speaks against it, unless it is the same building. */
const metresNear = 120
const awayAtMost = -0.4

function scoreOf({ sameEstate, building, insideBuilding, spot, metres, photo, words }: Compared): number {
  const buildings = insideBuilding ? weights.buildingInside : weights.building
  const away = building === 'same' ? 0 : awayAtMost
  return (
    (sameEstate ? buildings[building] : 0) +
    weights.spot[spot] +
    Math.max(away, nearness(metres)) +
    (photo ? weights.photo : 0) +
    weights.words * words
  )
}

const nearness = (metres = metresNear) => weights.near * (1 - metres / metresNear)

const wordsSpeakFrom = 0.25

function reasonsIn({ sameEstate, building, spot, metres = Infinity, photo, words }: Compared): Reason[] {
  const possible: readonly [boolean, Reason][] = [
    [sameEstate && building === 'same', { kind: 'same_building' }],
    [spot.startsWith('same'), { kind: 'same_spot' }],
    [metres <= metresAtMost, { kind: 'near', metres: Math.round(metres) }],
    [photo, { kind: 'photo' }],
    [words >= wordsSpeakFrom, { kind: 'words' }],
  ]
  return possible.flatMap(([holds, reason]) => (holds ? [reason] : []))
}

export const suggestedAtMost = 5

/** Those that are likely the same: of the same building first, then the likeliest. */
export const likeliest = <Known extends Sighting>(seen: Sighting, known: readonly Known[]) =>
  known
    .map((hazard) => ({ hazard, ...likeness(seen, hazard) }))
    .filter(({ score }) => score >= likelyFrom)
    .sort((one, other) => Number(isNextDoor(other)) - Number(isNextDoor(one)) || other.score - one.score)
    .slice(0, suggestedAtMost)

const isNextDoor = ({ reasons }: Likeness) => reasons.some(({ kind }) => kind === 'same_building')
