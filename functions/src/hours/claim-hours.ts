import type { hours } from '@mulin/shared/hours/endpoints'
import { answerWorkdays, mayClaimHours } from '@mulin/shared/hours/hours'
import { outcomeOf } from '@mulin/shared/hours/workflow'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { workdaysAfter } from '../platform/workdays.ts'
import { addHours, changeHours, hoursFrom, newHours, shiftOf, StoredHours } from '../tables/hours.ts'
import { StoredSignUp } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'

type Claim = UseCase<typeof hours.claim>
type Call = Parameters<Claim>[0]

// Each time the check-in was made up for, or undone, meanwhile.
const attemptsAtMost = 5

/** Nobody was checked in: the hours begin with what the volunteer says. Sent again it is the same claim. */
export const claimHours: Claim = async (call) => {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const [row, found] = await shiftOf(call.personId, call.input.signUpId)
    if (!row) throw call.refuse('sign_up_not_found')
    const known = found && StoredHours.parse(found)
    if (known && wasMade(known, call)) return hoursFrom(known)
    const claimed = claimedIn(StoredSignUp.parse(row), known, call)
    const lost = await transact([known ? changeHours(known, claimed) : addHours(claimed)])
    if (!lost) return hoursFrom(claimed)
  }
  throw new Refusal('busy')
}

const wasMade = ({ entries }: StoredHours, { input }: Call) =>
  entries.some(({ action, requestId }) => action === 'claim' && requestId === input.requestId)

function claimedIn(signUp: StoredSignUp, known: StoredHours | undefined, call: Call): StoredHours {
  const state = outcomeOf(known?.state ?? 'void', 'claim', 'volunteer')
  if (!state) throw call.refuse('hours_moved_on', { state: known?.state })
  if (!mayClaimHours(signUp, call.now)) throw call.refuse('no_missing_hours')
  return { ...(known ?? newHours(signUp)), ...claimOf(call, known), state }
}

function claimOf({ input: { reason, requestId }, personId, now }: Call, known?: StoredHours) {
  const entry = { at: now, action: 'claim' as const, by: 'volunteer' as const, minutes: 0, reason, personId, requestId }
  return {
    stateAt: now,
    dueAt: workdaysAfter(now, answerWorkdays).dueAt,
    entries: [...(known?.entries ?? []), entry],
    version: (known?.version ?? 0) + 1,
  }
}
