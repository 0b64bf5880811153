import { outcomesOf } from '@mulin/shared/allocation/steps'
import { Refusal } from '@mulin/shared/refusals'
import type { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import type { UseCase } from '../platform/serve.ts'
import { newHandOverCode, openHandOver } from '../tables/hand-overs.ts'
import { openedHandOver, signUpOf } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'

const attemptsAtMost = 5

export const openShiftToOthers: UseCase<typeof handOvers.open> = async ({ input, personId, now, refuse }) => {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const signUp = await signUpOf(personId, input.signUpId)
    if (!signUp) throw refuse('sign_up_not_found')
    const { as, state, startsAt } = signUp
    if (as !== 'volunteer') throw refuse('not_a_shift')
    if (!outcomesOf(state, 'hand_over', 'self')) throw refuse('sign_up_moved_on', { state })
    if (startsAt <= now) throw refuse('hand_over_too_late')

    const known = openedHandOver(signUp)
    if (known) return { code: known }
    const code = newHandOverCode()
    if (!(await transact(openHandOver(code, signUp)))) return { code }
  }
  throw new Refusal('busy')
}
