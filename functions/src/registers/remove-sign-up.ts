import { outcomesOf } from '@mulin/shared/allocation/steps'
import type { registers } from '@mulin/shared/sign-ups/registers'
import type { UseCase } from '../platform/serve.ts'
import { signUpRowFrom } from '../tables/sign-ups.ts'
import { endSignUp } from '../tables/ending.ts'
import { signUpToDecide } from '../tables/managed-sign-ups.ts'
import { staffStepBy } from '../tables/staff-steps.ts'

export const removeSignUp: UseCase<typeof registers.remove> = async ({ input, actor, now }) =>
  signUpRowFrom(
    await endSignUp({
      read: () => signUpToDecide(input.signUpId, actor),
      whyNot: ({ state }) => (outcomesOf(state, 'remove', 'organiser') ? undefined : 'sign_up_moved_on'),
      stepOf: () => ({ state: 'cancelled', at: now, by: 'organiser', reason: input.reason }),
      staffStep: (signUp) => staffStepBy(actor, signUp, { action: 'remove', at: now, reason: input.reason }),
    }),
  )
