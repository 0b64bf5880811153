import type { checkIns } from '@mulin/shared/check-ins/endpoints'
import { periodFrom, venuePeriodOf } from '@mulin/shared/check-ins/presence'
import { venueAddress } from '@mulin/shared/h5-address'
import { venueCodeOf } from '../platform/check-in-codes.ts'
import { h5Url } from '../platform/environment.ts'
import type { UseCase } from '../platform/serve.ts'
import { activityOf } from '../tables/activities.ts'
import { managedSession } from './managed-session.ts'

// A screen goes on without a network for so long.
const periodsAhead = 10

export const venueCode: UseCase<typeof checkIns.venueCode> = async ({ input, actor, now }) => {
  const session = managedSession(await activityOf(input.activityId), input.sessionId, actor)
  const first = venuePeriodOf(now)
  const codes = Array.from({ length: periodsAhead }, (_, place) => {
    const period = first + place
    const address = venueAddress(h5Url(), venueCodeOf({ ...input, period }))
    return { address, from: periodFrom(period), until: periodFrom(period + 1) }
  })
  return { ...session, now, codes }
}
