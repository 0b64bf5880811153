import type { Activity, Session } from '@mulin/shared/activities/activity'
import { limitsPersons } from '@mulin/shared/sign-ups/beside'
import { forgetAtOf } from '@mulin/shared/sign-ups/moments'
import { markOf } from '@mulin/shared/sign-ups/named'
import { membersOf, type SignedUpParty } from '@mulin/shared/sign-ups/party'
import * as z from 'zod'
import { later, secondsOf } from '../platform/clock.ts'
import { portions } from '../platform/grouped.ts'
import { blind } from '../platform/sealing.ts'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import type { StoredSignUp } from './sign-ups.ts'
import { getItems } from './table.ts'
import { transact, type Write } from './transact.ts'

/**
 * Which sign-ups of an activity ever named a person, by whatever account. Whether one still counts its own row says: it
 * may be over, and nothing has to be written here for that.
 */
const Claim = z.object({
  /** Whose, by sign-up. */
  signUps: z.record(z.string(), z.string()).default({}),
  version: z.number().default(0),
})
export interface Claim extends z.infer<typeof Claim> {
  /** Stands for the person at that activity only, and does not say who it is. */
  blinded: string
}

/** Of everybody in a party who can be told from others of the same name. */
export const blindedIn = (activityId: string, party: SignedUpParty): string[] => [
  ...new Set(membersOf(party).flatMap((person) => blindedMark(activityId, markOf(person)))),
]

const blindedMark = (activityId: string, mark: string | undefined) =>
  mark === undefined ? [] : [blind(`${activityId} ${mark}`)]

/** Those that are written. Elsewhere it makes no difference who else named somebody, and a rush need not write it down. */
export const claimsIn = (party: SignedUpParty, activity: Activity, { kind }: Pick<Session, 'kind'>) =>
  kind === 'team' || limitsPersons(activity) ? blindedIn(activity.id, party) : []

export const claimKeyOf = keys.claim

export const claimFrom = (blinded: string, item: Item | undefined): Claim => ({ blinded, ...Claim.parse(item ?? {}) })

// Long after the session, to whatever day it may be moved.
const keptMinutes = 400 * 24 * 60

/** Loses when anybody named the person since it was read. What is over is dropped. */
export const claimWith = (
  { blinded, signUps, version }: Claim,
  { id, personId, endsAt }: StoredSignUp,
  over: ReadonlySet<string>,
): Write => ({
  update: keys.claim(blinded),
  set: {
    signUps: { ...Object.fromEntries(Object.entries(signUps).filter(([other]) => !over.has(other))), [id]: personId },
    version: version + 1,
    expiresAt: secondsOf(later(forgetAtOf({ endsAt }), keptMinutes)),
  },
  if: { version: version === 0 ? absent : version },
})

const claimsAtOnce = 50

/** Nothing is left of who was named in those sign-ups. */
export async function forgetClaims(signUps: readonly StoredSignUp[]): Promise<void> {
  const forgotten = new Set(signUps.map(({ id }) => id))
  const all = [...new Set(signUps.flatMap(({ claims = [] }) => claims))]
  for (const some of portions(all, claimsAtOnce)) {
    const items = await getItems(some.map(keys.claim))
    const known = items.flatMap((item, place) => (item ? [claimFrom(some[place]!, item)] : []))
    const writes = known.map((claim) => without(claim, forgotten))
    if (writes.length > 0 && (await transact(writes))) throw new Error('somebody was named meanwhile')
  }
}

function without({ blinded, signUps, version }: Claim, forgotten: ReadonlySet<string>): Write {
  const left = Object.entries(signUps).filter(([id]) => !forgotten.has(id))
  const [key, unchanged] = [keys.claim(blinded), { version }]
  if (left.length === 0) return { delete: key, if: unchanged }
  return { update: key, set: { signUps: Object.fromEntries(left), version: version + 1 }, if: unchanged }
}
