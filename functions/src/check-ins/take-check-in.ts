import type { StepBy } from '@mulin/shared/allocation/steps'
import { CheckedIn, type CheckIn, type CheckInAnswer, type CheckInReason } from '@mulin/shared/check-ins/check-in'
import { isToBeLookedAt, kept, type KnownOtherwise } from '@mulin/shared/check-ins/conflicts'
import { type Outcome, outcomeOf } from '@mulin/shared/check-ins/presence'
import { cameIn, type Turnout } from '@mulin/shared/check-ins/turnout'
import { Refusal } from '@mulin/shared/refusals'
import { forgetAtOf } from '@mulin/shared/sign-ups/moments'
import { markPresence, type PresenceStep, stillOpen, withPresence } from '../tables/check-ins.ts'
import { keys } from '../tables/keys.ts'
import type { Item } from '../tables/reading.ts'
import { createOnce, earlierAnswer, type Request } from '../tables/requests.ts'
import type { StoredSignUp } from '../tables/sign-ups.ts'
import { getItems } from '../tables/table.ts'
import { headCountAfter, isSaidByStaff, isSaidOtherwise, turnoutScanned } from './turnout-said.ts'
import { type Caller, whoCame } from './who-came.ts'

// Each time something else happened to the same sign-up.
const attemptsAtMost = 10

type Counted = Exclude<Outcome, { refused: unknown }>

interface Sent {
  scan: CheckIn
  request: Request
  /** What is remembered of its nonce. */
  memory: Item | undefined
}

/** Never throws what the others of a batch would suffer from: what the table could not take is to be sent again. */
export async function takeCheckIn(sent: Sent, caller: Caller, now: string): Promise<CheckInAnswer> {
  try {
    return earlierAnswer<CheckInAnswer>(sent.memory, sent.request) ?? (await decided(sent, caller, now))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(sent.scan, error.code === 'request_id_reused' ? 'nonce_reused' : 'busy')
  }
}

/** What counts is remembered with its nonce, in the same transaction; a refusal changed nothing and may turn out otherwise. */
async function decided({ scan, request }: Sent, caller: Caller, now: string): Promise<CheckInAnswer> {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const found = await whoCame(scan, caller)
    if ('refused' in found) return { ...refused(scan, found.refused, found.signUp), teams: found.teams }
    const { signUp, by, using } = found
    if (await isTakenBack(signUp, scan, by)) return refused(scan, 'sign_up_moved_on', signUp)
    const { known, said: turnout } = turnoutScanned(signUp, scan, by)
    const outcome = outcomeOf(
      { ...signUp, turnout: known },
      { ...scan, by, isTick: scan.signUpId !== undefined, turnout },
    )
    if ('refused' in outcome) return refused(scan, outcome.refused, signUp)

    const { conflict } = outcome
    const step = stepOf(signUp, outcome, { scan, turnout, by, at: now, caller })
    const answer = accepted(scan, withPresence(signUp, step), conflict)
    const writes = [...markPresence(signUp, step), ...(using ? [using] : [])]
    const done = await createOnce({ ...request, forgetAt: forgetAtOf(signUp) }, answer, writes)
    if ('answer' in done) return done.answer
    // Of what the mark writes only the first can lose.
    if (done.lost.write > 0) return refused(scan, 'person_code_used', signUp)
  }
  throw new Refusal('busy')
}

/** Who says after a scan of theirs that counted who was missing does not undo that staff took that scan back. */
async function isTakenBack({ state, trail = [], personId }: StoredSignUp, scan: CheckIn, by: StepBy) {
  const { missing, corrects, at: saidAt } = scan
  if (by !== 'self' || missing === undefined || state === 'attended') return false
  if (!trail.some(({ action, at }) => action === 'undo_check_in' && at > saidAt)) return false
  // Phones of before do not say which scan of theirs it puts right, if any.
  return corrects === undefined || someCounted(personId, corrects)
}

/** What counted is remembered by its nonce. */
const someCounted = async (personId: string, nonces: readonly string[]) =>
  (await getItems(nonces.map((nonce) => keys.request(personId, nonce)))).some((memory) => memory !== undefined)

interface Given {
  scan: CheckIn
  /** What it says of who of the party came. */
  turnout: Turnout | undefined
  by: StepBy
  at: string
}

function stepOf(
  signUp: StoredSignUp,
  { presence, conflict, ownLeftAt }: Counted,
  { caller, ...given }: Given & { caller: Caller },
): PresenceStep {
  const state = conflict === 'not_checked_in' ? signUp.state : ('attended' as const)
  const conflicts = conflictsWith({ ...signUp, conflicts: stillOpen(signUp, presence) }, conflict, {
    ...given,
    ownLeftAt,
  })
  const headCount = headCountAfter(caller.actor, signUp, presence.turnout)
  return { state, at: given.at, by: given.by, presence, conflicts, headCount }
}

// More than these nobody looks through.
const conflictsKept = 10

/** Kept for all of staff, whoever's phone it was. */
function conflictsWith(
  signUp: StoredSignUp,
  known: KnownOtherwise | undefined,
  { scan, turnout, by, at, ownLeftAt }: Given & Pick<Counted, 'ownLeftAt'>,
) {
  const isOtherwise = isSaidOtherwise(signUp, turnout, by)
  const isToBeSeen = isOtherwise || ownLeftAt !== undefined
  if (known === undefined || !(isToBeSeen || isToBeLookedAt(known, signUp, scan.at))) return signUp.conflicts
  const came = isOtherwise && turnout ? cameIn(turnout) : undefined
  const conflict = { nonce: scan.nonce, ...kept(known), scannedAt: scan.at, ownLeftAt, came, at, by }
  return [...(signUp.conflicts ?? []), conflict].slice(-conflictsKept)
}

const refused = ({ nonce }: CheckIn, reason: CheckInReason, signUp?: StoredSignUp): CheckInAnswer => ({
  nonce,
  result: 'refused',
  reason,
  signUp: signUp && checkedIn(signUp),
})

const accepted = ({ nonce }: CheckIn, signUp: StoredSignUp, conflict?: CheckInReason): CheckInAnswer => ({
  nonce,
  result: conflict ? 'accepted_with_conflict' : 'accepted',
  reason: conflict,
  signUp: checkedIn(signUp),
})

const checkedIn = (signUp: StoredSignUp): CheckedIn => ({
  ...CheckedIn.parse(signUp),
  ...(isSaidByStaff(signUp) && { turnoutByStaff: true }),
})
