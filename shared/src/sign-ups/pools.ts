import type { Session } from '../activities/activity.ts'
import type { Ages } from '../activities/session-rules.ts'
import { dayOf } from '../times.ts'
import { membersOf, type SignedUpParty } from './party.ts'

/** By the calendar year, so that the year of birth is all that has to be asked. */
export const isOfAge = (birthYear: number | undefined, { from = 0, to = Infinity }: Ages, at: string) => {
  const age = birthYear === undefined ? -1 : Number(dayOf(at).slice(0, 4)) - birthYear
  return from <= age && age <= to
}

/** The pools of the session whose reserved seats the party may take: everybody in it has to fit. */
export const poolsFor = (
  session: Pick<Session, 'pools' | 'startsAt'>,
  who: SignedUpParty & { areaPath?: string | undefined },
) =>
  session.pools
    .filter(({ ages, communityId }) => {
      const members = membersOf(who)
      const isOld =
        !ages || (members.length > 0 && members.every(({ birthYear }) => isOfAge(birthYear, ages, session.startsAt)))
      return isOld && (!communityId || who.areaPath?.split('/').includes(communityId) === true)
    })
    .map(({ id }) => id)

/** Pools whose seats are everybody's by then. */
export const releasedPools = ({ pools }: Pick<Session, 'pools'>, now: string): ReadonlySet<string> =>
  new Set(pools.filter(({ releasedAt }) => releasedAt <= now).map(({ id }) => id))
