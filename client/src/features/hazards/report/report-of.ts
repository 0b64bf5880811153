import { hazards } from '@mulin/shared/hazards/endpoints'
import type { SentTo } from '@mulin/shared/endpoint'
import type { Draft } from './draft'
import { texts } from './texts'

export type Report = SentTo<typeof hazards.report>
export type Missing = Partial<Record<keyof typeof texts.missing, string>>

const Written = hazards.report.input.omit({ photoIds: true })

export const writtenIn = ({ requestId, categoryId = '', estateId = '', place, spot, description }: Draft) => ({
  requestId,
  categoryId,
  estateId,
  place,
  ...(spot && { location: { latitude: spot.latitude, longitude: spot.longitude } }),
  description,
})

/** What still has to be filled in, by field, as the server would see it. */
export function missingIn(draft: Draft): Missing {
  const { error } = Written.safeParse(writtenIn(draft))
  const fields = new Set(error?.issues.map(({ path }) => path[0]))
  return Object.fromEntries(Object.entries(texts.missing).filter(([field]) => fields.has(field)))
}

/** The usual spots of an estate take each other's place; what was written before them stays: `3 号楼 楼道`. */
export function withSpot(place: string, spot: string): string {
  const before = texts.spots.reduce(
    (rest, other) => (rest.endsWith(other) ? rest.slice(0, -other.length) : rest),
    place,
  )
  return `${before.trim()} ${spot}`.trim()
}

export const spotIn = (place: string) => texts.spots.find((spot) => place.endsWith(spot))
