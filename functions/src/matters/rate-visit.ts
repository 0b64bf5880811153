import { type matters, type Rating, strayTags, type Visit } from '@mulin/shared/matters'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { addRating, type RatedVisit, visitFrom, visitOf } from '../tables/visits.ts'
import { transact } from '../tables/transact.ts'

export const rateVisit: UseCase<typeof matters.rate> = async ({ input, personId, now, refuse }) => {
  const { visitId, requestId, level, tags, words } = input
  if (strayTags(level, tags).length > 0)
    throw new Refusal('invalid_input', 'These tags do not go with the level', { fields: ['tags'] })

  const ratedBefore = (visit: RatedVisit): Visit => {
    if (requestId !== undefined && visit.ratedWith === requestId) return visit
    throw refuse('visit_already_rated')
  }

  const visit = await visitOf(personId, visitId)
  if (!visit) throw refuse('visit_not_found')
  if (visit.rating) return ratedBefore(visit)
  if (visit.rateBy <= now) throw refuse('rating_closed')

  const rating: Rating = { level, tags: [...new Set(tags)], ...(words && { words }), ratedAt: now }
  const lost = await transact(addRating(personId, visit, rating, requestId))
  return lost ? ratedBefore(visitFrom(lost.item)) : { ...visit, rating }
}
