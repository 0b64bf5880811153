import type { StepBy } from '@mulin/shared/allocation/steps'
import { isSameTurnout, type Turnout, turnoutOf } from '@mulin/shared/check-ins/turnout'
import type { Actor } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'
import { membersOf } from '@mulin/shared/sign-ups/party'
import { openedParty, type StoredSignUp } from '../tables/sign-ups.ts'
import { headCountBy } from '../tables/staff-steps.ts'

interface Said {
  missing?: readonly string[] | undefined
  at: string
}

/** What is said of who came; undefined where nothing is, or what cannot be. */
export const turnoutSaid = (signUp: StoredSignUp, { missing, at }: Said): Turnout | undefined =>
  missing && turnoutOf(membersOf(openedParty(signUp)), missing, at)

/** The same with a scan, and what was known before it. What staff said counts, whatever the party says, and whenever. */
export function turnoutScanned(signUp: StoredSignUp, scan: Said, by: StepBy) {
  const { turnout: known } = signUp
  const isByStaff = isSaidByStaff(signUp)
  if (by === 'self' && isByStaff) return { known, said: undefined }
  const said = turnoutSaid(signUp, scan)
  const isOverruled = by !== 'self' && !isByStaff && said !== undefined
  return { known: isOverruled ? undefined : known, said }
}

export const isSaidByStaff = ({ turnout, headCounts = [] }: StoredSignUp) =>
  turnout !== undefined && headCounts.at(-1)?.bySelf !== true

/** That is not what another phone said; who corrects what they said themselves is no riddle. */
export const isSaidOtherwise = ({ turnout: known }: StoredSignUp, turnout: Turnout | undefined, by: StepBy) =>
  by !== 'self' && known !== undefined && turnout !== undefined && !isSameTurnout(known, turnout)

/** The same of one who is looked at while it is said: nothing else is left to be done when it cannot be. */
export function turnoutOrRefused(signUp: StoredSignUp, said: Said): Turnout | undefined {
  const turnout = turnoutSaid(signUp, said)
  if ((said.missing ?? []).length !== (turnout?.missing ?? []).length)
    throw new Refusal('invalid_input', 'missing: not of the party, or all of it', { fields: ['missing'] })
  return turnout
}

/** For the trail, where it is what counts from now on. */
export const headCountAfter = (actor: Actor, signUp: StoredSignUp, counts: Turnout | undefined) =>
  counts && counts !== signUp.turnout ? headCountBy(actor, signUp, counts) : undefined
