import { whyNotCancellable } from '@mulin/shared/sign-ups/cancelling'
import type { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { endSignUp } from '../tables/ending.ts'
import { signUpFrom, signUpOf } from '../tables/sign-ups.ts'
import { forgetSoldOut } from './sold-out.ts'

export const cancelSignUp: UseCase<typeof signUps.cancel> = async ({ input, personId, now }) => {
  const cancelled = await endSignUp({
    read: () => signUpOf(personId, input.signUpId),
    whyNot: (signUp) => whyNotCancellable(signUp, now),
    stepOf: () => ({ state: 'cancelled', at: now, by: 'self' }),
  })
  forgetSoldOut(cancelled)
  return signUpFrom(cancelled)
}
