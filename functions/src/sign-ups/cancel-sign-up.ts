import { type signUps, whyNotCancellable } from '@mulin/shared/sign-ups'
import type { UseCase } from '../platform/serve.ts'
import { cancelSignUp as cancel, signUpFrom, signUpOf } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'
import { forgetSoldOut } from './sold-out.ts'

export const cancelSignUp: UseCase<typeof signUps.cancel> = async ({ input, personId, now, refuse }) => {
  const signUp = await signUpOf(personId, input.signUpId)
  if (!signUp) throw refuse('sign_up_not_found')
  const reason = whyNotCancellable(signUp, now)
  if (reason) throw refuse(reason)

  if (await transact(cancel(signUp, { cancelledAt: now }))) throw refuse('sign_up_already_cancelled')
  forgetSoldOut(signUp)
  return signUpFrom({ ...signUp, state: 'cancelled', cancelledAt: now })
}
