import { type Actor, mayDecideIn } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'
import { keys } from './keys.ts'
import { signUpOf, StoredSignUp } from './sign-ups.ts'
import { query } from './table.ts'

/** Anybody's, for staff; a moment old. */
export async function signUpById(signUpId: string): Promise<StoredSignUp | undefined> {
  const { items } = await query({ index: 'gsi5', pk: keys.signUpId(signUpId), limit: 1 })
  return items[0] && StoredSignUp.parse(items[0])
}

/** Anybody's sign-up, for who manages its activity: found by an index, then read as it is. */
export async function managedSignUp(signUpId: string, actor: Actor): Promise<StoredSignUp | undefined> {
  const found = await signUpById(signUpId)
  if (found && !mayDecideIn(actor, found.areaPath)) throw new Refusal('outside_your_area')
  return found && signUpOf(found.personId, signUpId)
}

/** The same, for who decides about it: nobody decides about their own. */
export async function signUpToDecide(signUpId: string, actor: Actor): Promise<StoredSignUp | undefined> {
  const signUp = await managedSignUp(signUpId, actor)
  if (signUp?.personId === actor.personId) throw new Refusal('sign_up_is_your_own')
  return signUp
}
