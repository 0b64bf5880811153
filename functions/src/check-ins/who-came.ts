import { AreaPath } from '@mulin/shared/areas'
import type { CheckIn, CheckInReason, TeamMeant } from '@mulin/shared/check-ins/check-in'
import { isVenueCodeOf, teamsInDoubt } from '@mulin/shared/check-ins/presence'
import { type Actor, mayDecideIn } from '@mulin/shared/duties'
import * as z from 'zod'
import { signUpIn, venueIn } from '../platform/check-in-codes.ts'
import { entriesOf } from '../tables/check-ins.ts'
import { keys } from '../tables/keys.ts'
import { behindCode, usePersonCode } from '../tables/people.ts'
import { signUpById } from '../tables/managed-sign-ups.ts'
import { signUpOf, type StoredSignUp } from '../tables/sign-ups.ts'
import { getItem } from '../tables/table.ts'
import type { Write } from '../tables/transact.ts'

export interface Caller {
  personId: string
  /** With the duties that let them check others in; residents have none. */
  actor: Actor
  /** Their phone can ask which of several teams is meant. */
  asksWhich: boolean
}

export type Found =
  | { signUp: StoredSignUp; by: 'self' | 'organiser'; using?: Write }
  /** The sign-up only where the caller may know of it. */
  | { refused: CheckInReason; signUp?: StoredSignUp; teams?: TeamMeant[] }

/**
 * Whom a scan is about, as far as the caller may check them in. Nobody checks in others without a duty for it, and nobody
 * themselves but by the code of the venue.
 */
export async function whoCame(scan: CheckIn, caller: Caller): Promise<Found> {
  if (scan.venueCode !== undefined) return myself(scan.venueCode, scan, caller)
  if (caller.actor.duties.length === 0) return { refused: 'not_permitted' }
  const found = scan.personCode === undefined ? await named(scan) : await shown(scan.personCode, scan, caller)
  if ('refused' in found) return found
  const { areaPath, activityId, sessionId, personId } = found.signUp
  if (!mayDecideIn(caller.actor, areaPath) || personId === caller.personId) return { refused: 'not_permitted' }
  const isElsewhere = [
    [scan.activityId, activityId],
    [scan.sessionId, sessionId],
  ].some(([wanted, own]) => wanted !== undefined && wanted !== own)
  return isElsewhere ? { refused: 'wrong_session', signUp: found.signUp } : found
}

/** By the code of the venue, which says for which session it was shown, and when. */
async function myself(code: string, scan: CheckIn, caller: Caller): Promise<Found> {
  const venue = venueIn(code)
  if (!venue) return { refused: 'code_forged' }
  if (!isVenueCodeOf(venue.period, scan.at)) return { refused: 'venue_code_expired' }
  const found = meant(await entriesOf(caller.personId, venue), scan, caller)
  return 'refused' in found ? found : { ...found, by: 'self' }
}

/** Ticked, or by the code of a sign-up. */
async function named({ signUpId, code }: CheckIn): Promise<Found> {
  const wanted = signUpId ?? signUpIn(code ?? '')
  if (wanted === undefined) return { refused: 'code_forged' }
  const found = await signUpById(wanted)
  const signUp = found && (await signUpOf(found.personId, wanted))
  return signUp ? { signUp, by: 'organiser' } : { refused: 'not_on_the_list' }
}

const Place = z.object({ areaPath: AreaPath })

/** Who may not check anybody in there gets one answer, whatever the code: it says nothing about a person. */
async function shown(personCode: string, scan: CheckIn, caller: Caller): Promise<Found> {
  const { activityId = '', sessionId = '' } = scan
  const [personId, place] = await Promise.all([behindCode(personCode), getItem(keys.activity(activityId), Place)])
  if (!place || !mayDecideIn(caller.actor, place.areaPath)) return { refused: 'not_permitted' }
  if (personId === undefined) return { refused: 'person_code_unknown' }
  const found = meant(await entriesOf(personId, { activityId, sessionId }), scan, caller)
  if ('refused' in found) return found
  return { ...found, by: 'organiser', using: usePersonCode(personCode, personId) }
}

type Meant = { signUp: StoredSignUp } | Extract<Found, { refused: CheckInReason }>

/** Of several teams the one that was chosen; where nobody was asked the first that is still to come. */
function meant(
  { inTurn, isInAnother }: Awaited<ReturnType<typeof entriesOf>>,
  { party }: CheckIn,
  caller: Caller,
): Meant {
  const signUp = party === undefined ? inTurn[0] : inTurn.find(({ id }) => id === party)
  if (!signUp) return { refused: isInAnother ? 'wrong_session' : 'not_on_the_list' }
  const inDoubt = party === undefined && caller.asksWhich ? teamsInDoubt(inTurn) : []
  if (inDoubt.length === 0) return { signUp }
  const teams = inDoubt.map(({ id: signUpId, teamName = '', state }) => ({ signUpId, teamName, state }))
  // In the order in which they were entered, whichever of them is there by now.
  return { refused: 'which_team', teams: teams.toSorted((one, other) => (one.signUpId < other.signUpId ? -1 : 1)) }
}
