import { outcomesOf } from '@mulin/shared/allocation/steps'
import { Refusal } from '@mulin/shared/refusals'
import type { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { handOn } from '../tables/allocations.ts'
import { lineOf } from '../tables/leaving.ts'
import { signUpRowFrom } from '../tables/sign-ups.ts'
import { moved, moveSignUp } from '../tables/sign-up-steps.ts'
import { transact } from '../tables/transact.ts'
import { managedSignUp } from '../tables/managed-sign-ups.ts'

const attemptsAtMost = 20

/** Nobody is moved without a reason, which whoever is moved reads. */
export const moveSignUpInList: UseCase<typeof signUps.move> = async ({ input, actor, now, refuse }) => {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const signUp = await managedSignUp(input.signUpId, actor)
    if (!signUp) throw refuse('sign_up_not_found')
    const { state } = signUp
    const line = outcomesOf(state, 'move', 'organiser') && (await lineOf(signUp))
    const own = line?.allocation.list.waiting.find(({ id }) => id === signUp.id)
    if (!line || !own) throw refuse('sign_up_moved_on', { state })

    const waiting = line.allocation.list.waiting.filter((one) => one !== own)
    const position = Math.min(input.position, waiting.length + 1)
    waiting.splice(position - 1, 0, own)
    const step = { state: 'waiting' as const, at: now, by: 'organiser' as const, reason: input.reason, position }
    const { writes } = handOn(line.allocation, { waiting }, line.session, now)
    if (!(await transact([...moveSignUp(signUp, 'waiting', step), ...writes])))
      return { ...signUpRowFrom(moved(signUp, step)), position, waiting: waiting.length }
  }
  throw new Refusal('busy')
}
