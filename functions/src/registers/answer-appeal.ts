import { Refusal } from '@mulin/shared/refusals'
import type { registers } from '@mulin/shared/sign-ups/registers'
import type { UseCase } from '../platform/serve.ts'
import { managedSignUp } from '../tables/managed-sign-ups.ts'
import { answerSignUpAppeal, awaitsAnswer } from '../tables/sign-up-appeals.ts'
import { trailWith } from '../tables/sign-up-steps.ts'
import { signUpRowFrom } from '../tables/sign-ups.ts'
import { staffStepBy } from '../tables/staff-steps.ts'
import { transact } from '../tables/transact.ts'

// Each time something else was written to the same sign-up.
const attemptsAtMost = 5

/** The same answer sent again is answered again. */
export const answerAppeal: UseCase<typeof registers.answer> = async ({ input, actor, now, refuse }) => {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const signUp = await managedSignUp(input.signUpId, actor)
    if (!signUp) throw refuse('sign_up_not_found')
    if (signUp.personId === actor.personId) throw refuse('appeal_is_your_own')
    if (signUp.appeal?.answer === input.reason) return signUpRowFrom(signUp)
    if (!awaitsAnswer(signUp)) throw refuse('no_appeal')

    const staffStep = staffStepBy(actor, signUp, { action: 'answer_appeal', at: now, reason: input.reason })
    if (!(await transact([answerSignUpAppeal(signUp, input.reason, staffStep)])))
      return signUpRowFrom({ ...signUp, trail: trailWith(signUp, staffStep) })
  }
  throw new Refusal('busy')
}
