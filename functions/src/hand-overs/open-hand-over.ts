import { outcomesOf } from '@mulin/shared/allocation/steps'
import { Refusal } from '@mulin/shared/refusals'
import type { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import type { UseCase } from '../platform/serve.ts'
import { newHandOverCode, openHandOver } from '../tables/hand-overs.ts'
import { openedHandOver, signUpOf, type StoredSignUp } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'

const attemptsAtMost = 5

export const openShiftToOthers: UseCase<typeof handOvers.open> = async ({ input, personId, now, refuse }) => {
  const { signUpId, inReturn } = input
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const signUp = await signUpOf(personId, signUpId)
    if (!signUp) throw refuse('sign_up_not_found')
    const reason = whyNotGiven(signUp, now)
    if (reason) throw refuse(reason, { state: signUp.state })

    const known = openedHandOver(signUp)
    if (known) return { code: known }
    const code = newHandOverCode()
    const state = inReturn ? 'in_return' : 'open'
    if (!(await transact(openHandOver(signUp, { code, state, at: now })))) return { code }
  }
  throw new Refusal('busy')
}

/** Why somebody cannot give this away, for nothing or for another shift. */
export function whyNotGiven({ as, state, startsAt }: StoredSignUp, now: string) {
  if (as !== 'volunteer') return 'not_a_shift'
  if (!outcomesOf(state, 'hand_over', 'self')) return 'sign_up_moved_on'
  return startsAt <= now ? 'hand_over_too_late' : undefined
}
