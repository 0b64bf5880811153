import { Matter, type matters } from '@mulin/shared/matters'
import type { OutputOf } from '@mulin/shared/endpoint'
import { later } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import type { UseCase } from '../platform/serve.ts'
import { keys } from '../tables/keys.ts'
import { behindCode, usePersonCode } from '../tables/people.ts'
import { createOnce, earlierAnswer, type Request, requestKey } from '../tables/requests.ts'
import { getItems } from '../tables/table.ts'
import { addVisit } from '../tables/visits.ts'

type Opened = OutputOf<typeof matters.openVisit>

// A rating may be given later, within 30 days of the visit.
const ratingMinutes = 30 * 24 * 60

/** The answer tells the desk nothing about whom the code stands for. */
export const openVisit: UseCase<typeof matters.openVisit> = async ({ input, personId: clerkId, now, refuse }) => {
  const { requestId, matterId, code } = input
  const request: Request = { personId: clerkId, requestId, content: { matterId, code } }
  const [[remembered, found], visitorId] = await Promise.all([
    getItems([requestKey(request), keys.matter(matterId)]),
    behindCode(code),
  ])
  const earlier = earlierAnswer<Opened>(remembered, request)
  if (earlier) return earlier
  if (!found) throw refuse('matter_not_found')
  const { name, desk, retired } = Matter.parse(found)
  if (retired) throw refuse('matter_retired')
  // Nobody rates the own desk.
  if (visitorId === undefined || visitorId === clerkId) throw refuse('person_code_unknown')

  const opened = { id: newId('vis'), matterId, visitedAt: now }
  const visit = { ...opened, matterName: name, desk, rateBy: later(now, ratingMinutes) }
  const done = await createOnce<Opened>(request, opened, [
    usePersonCode(code, visitorId),
    addVisit(visitorId, visit, clerkId),
  ])
  if ('lost' in done) throw refuse('person_code_used')
  return done.answer
}
