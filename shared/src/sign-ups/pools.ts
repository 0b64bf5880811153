import type { Session } from '../activities/activity.ts'
import type { Ages } from '../activities/session-rules.ts'
import { dayOf } from '../times.ts'
import { membersOf, type Participant, type SignedUpParty, sizeOf } from './party.ts'
import type { SignUp } from './sign-up.ts'

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

const unnamed = { name: '' }

type Years = Pick<SignedUpParty, 'people'> & { areaPath?: string | undefined }
type Pooled = Pick<Session, 'pools' | 'startsAt' | 'freeSeats'>

interface OpenedPool {
  title: string
  free: number
}

/** Reserved seats that only a year of birth, which nobody wrote yet, keeps such people from: were they of that age. */
export const openedByYears = (session: Pooled, who: Years, now: string): OpenedPool | undefined =>
  poolsOpenedByYears(session, who, now).find(({ free }) => free >= sizeOf(who))

/** The same for who hopes for seats: those of a pool also when none is free yet, first of one that has enough. */
export const hopedForByYears = (session: Pooled, who: Years, now: string): OpenedPool | undefined =>
  openedByYears(session, who, now) ?? poolsOpenedByYears(session, who, now)[0]

function poolsOpenedByYears(session: Pooled, { people = [unnamed], areaPath }: Years, now: string): OpenedPool[] {
  if (people.every(({ birthYear }) => birthYear !== undefined)) return []
  const released = releasedPools(session, now)
  return session.pools.flatMap(({ id, ages, title }) => {
    const isOpened =
      ages && !released.has(id) && poolsFor(session, { people: ofAge(people, ages, session), areaPath }).includes(id)
    return isOpened ? [{ title, free: freeOf(session, id) }] : []
  })
}

/** Those without a year as if they were of that age when it starts. */
function ofAge(people: readonly Participant[], { from, to = 0 }: Ages, { startsAt }: Pick<Session, 'startsAt'>) {
  const birthYear = Number(dayOf(startsAt).slice(0, 4)) - (from ?? to)
  return people.map((person) => ({ birthYear, ...person }))
}

const freeOf = ({ freeSeats }: Pick<Session, 'freeSeats'>, id: string) =>
  freeSeats.reduce((sum, { pool, free }) => (pool === id ? sum + free : sum), 0)

/**
 * All the seats that a party which may use these pools could have, were nobody else there: those of other pools only if
 * they are everybody's while seats are still offered.
 */
export function seatsEver(session: Pick<Session, 'capacity' | 'pools' | 'startsAt'>, mine: readonly string[]): number {
  const inTime = releasedInTime(session)
  return session.pools.reduce(
    (sum, { id, seats }) => (mine.includes(id) || inTime.has(id) ? sum : sum - seats),
    session.capacity,
  )
}

type Hoping = Pick<SignUp, 'as' | 'state' | 'size'> & { pools: readonly string[] }

/** The same, while that is less than who hopes for seats is; there may have been more. */
export function tooFewFor(session: Parameters<typeof seatsEver>[0], { as, state, size, pools }: Hoping) {
  if (as !== 'participant' || (state !== 'waiting' && state !== 'pending')) return undefined
  const seats = seatsEver(session, pools)
  return size > seats ? seats : undefined
}

/** Pools whose seats are everybody's before it starts: from then on nobody is offered any. */
export const releasedInTime = ({ pools, startsAt }: Pick<Session, 'pools' | 'startsAt'>): ReadonlySet<string> =>
  new Set(pools.filter(({ releasedAt }) => releasedAt < startsAt).map(({ id }) => id))

/** Pools whose seats are everybody's by then. */
export const releasedPools = ({ pools }: Pick<Session, 'pools'>, now: string): ReadonlySet<string> =>
  new Set(pools.filter(({ releasedAt }) => releasedAt <= now).map(({ id }) => id))
