import { whyNotCancellable } from '@mulin/shared/sign-ups/eligibility'
import type { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { signUpFrom, signUpOf } from '../tables/sign-ups.ts'
import { endSignUp } from './end-sign-up.ts'

export const cancelSignUp: UseCase<typeof signUps.cancel> = async ({ input, personId, now }) =>
  signUpFrom(
    await endSignUp({
      read: () => signUpOf(personId, input.signUpId),
      whyNot: (signUp) => whyNotCancellable(signUp, now),
      step: { state: 'cancelled', at: now, by: 'self' },
    }),
  )
