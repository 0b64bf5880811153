import { type Actor, mayDecideIn } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'
import { signUpById, signUpOf, type StoredSignUp } from '../tables/sign-ups.ts'

/** Anybody's sign-up, for who manages its activity: found by an index, then read as it is. */
export async function managedSignUp(signUpId: string, actor: Actor): Promise<StoredSignUp | undefined> {
  const found = await signUpById(signUpId)
  if (found && !mayDecideIn(actor, found.areaPath)) throw new Refusal('outside_your_area')
  return found && signUpOf(found.personId, signUpId)
}
