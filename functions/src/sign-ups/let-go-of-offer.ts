import { outcomesOf } from '@mulin/shared/allocation/steps'
import type { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { endSignUp } from '../tables/ending.ts'
import { signUpFrom, signUpOf } from '../tables/sign-ups.ts'
import { forgetSoldOut } from './sold-out.ts'

export const letGoOfOffer: UseCase<typeof signUps.letGo> = async ({ input, personId, now }) => {
  const letGo = await endSignUp({
    read: () => signUpOf(personId, input.signUpId),
    whyNot: ({ state }) => (outcomesOf(state, 'let_go', 'self') ? undefined : 'sign_up_moved_on'),
    stepOf: () => ({ state: 'cancelled', at: now, by: 'self' }),
  })
  forgetSoldOut(letGo)
  return signUpFrom(letGo)
}
