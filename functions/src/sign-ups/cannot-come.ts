import { isLate, whyNotGivenUp } from '@mulin/shared/sign-ups/cancelling'
import type { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { endSignUp } from '../tables/ending.ts'
import { signUpFrom, signUpOf } from '../tables/sign-ups.ts'
import { forgetSoldOut } from './sold-out.ts'

export const cannotCome: UseCase<typeof signUps.cannotCome> = async ({ input, personId, now }) => {
  const ended = await endSignUp({
    read: () => signUpOf(personId, input.signUpId),
    whyNot: (signUp) => whyNotGivenUp(signUp, now),
    stepOf: (signUp) => ({ state: 'cancelled', at: now, by: 'self', late: isLate(signUp, now) || undefined }),
  })
  forgetSoldOut(ended)
  return signUpFrom(ended)
}
