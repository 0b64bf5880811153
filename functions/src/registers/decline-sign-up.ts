import { outcomesOf } from '@mulin/shared/allocation/steps'
import type { registers } from '@mulin/shared/sign-ups/registers'
import type { UseCase } from '../platform/serve.ts'
import { signUpRowFrom } from '../tables/sign-ups.ts'
import { endSignUp } from '../tables/ending.ts'
import { signUpToDecide } from '../tables/managed-sign-ups.ts'
import { staffStepBy } from '../tables/staff-steps.ts'
import { refuseIfChanged } from './as-read.ts'

export const declineSignUp: UseCase<typeof registers.decline> = async ({ input, actor, now }) =>
  signUpRowFrom(
    await endSignUp({
      read: () => signUpToDecide(input.signUpId, actor),
      whyNot: (signUp) => {
        if (!outcomesOf(signUp.state, 'decline', 'organiser')) return 'sign_up_moved_on'
        refuseIfChanged(signUp, input.version)
        return undefined
      },
      stepOf: () => ({ state: 'declined', at: now, by: 'organiser', reason: input.reason }),
      staffStep: (signUp) => staffStepBy(actor, signUp, { action: 'decline', at: now, reason: input.reason }),
    }),
  )
