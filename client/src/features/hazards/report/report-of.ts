import type { SentTo } from '@mulin/shared/endpoint'
import { hazards } from '@mulin/shared/hazards/endpoints'
import type { joining } from '@mulin/shared/hazards/joining'
import { placeOf } from '../../../hazard-places'
import type { Draft } from './draft'
import { texts } from './texts'

export type Report = SentTo<typeof hazards.report>
export type Missing = Partial<Record<keyof typeof texts.missing, string>>

const Written = hazards.report.input.omit({ photoIds: true })

const writtenIn = (draft: Draft) => {
  const { requestId, categoryId = '', estateId = '', building = '', spot, pin, description, anonymous } = draft
  return {
    requestId,
    categoryId,
    estateId,
    building: building.trim() || undefined,
    spot,
    place: placeOf(draft),
    location: pin && { latitude: pin.latitude, longitude: pin.longitude },
    description,
    answers: answersIn(draft),
    anonymous,
  }
}

export const reportOf = (draft: Draft, photoIds: string[]): Report => ({ ...writtenIn(draft), photoIds })

const answersIn = ({ answers }: Draft) =>
  Object.entries(answers).flatMap(([questionId, answer]) => (answer.trim() === '' ? [] : [{ questionId, answer }]))

/** What likely duplicates are looked for with. */
export function seenIn(draft: Draft, photoIds: readonly string[]): SentTo<typeof joining.similar> {
  const { categoryId, estateId, building, spot, location } = writtenIn(draft)
  return {
    categoryId,
    estateId,
    ...(building && { building }),
    ...(spot && { spot }),
    words: `${draft.place} ${draft.description}`.slice(0, 300),
    ...location,
    ...(photoIds.length > 0 && { photoIds: photoIds.join(',') }),
  }
}

/** What still has to be filled in, by field, as the server would see it. */
export function missingIn(draft: Draft): Missing {
  const { error } = Written.safeParse(writtenIn(draft))
  const fields = new Set(error?.issues.map(({ path }) => path[0]))
  return Object.fromEntries(Object.entries(texts.missing).filter(([field]) => fields.has(field)))
}
