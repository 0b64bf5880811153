import { titleIn } from '@mulin/shared/duties'
import type { registers } from '@mulin/shared/sign-ups/registers'
import type { UseCase } from '../platform/serve.ts'
import { addDisclosure } from '../tables/disclosures.ts'
import { managedSignUp } from '../tables/managed-sign-ups.ts'
import { openedName, openedPhone } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'

/** Nobody gets a number before it is written down that they do. */
export const revealContact: UseCase<typeof registers.reveal> = async ({ input, actor, now, refuse }) => {
  const signUp = await managedSignUp(input.signUpId, actor)
  if (!signUp) throw refuse('sign_up_not_found')
  const { personId: about, id: source, areaPath, state } = signUp
  const phone = openedPhone(signUp)
  // Forgotten with the name.
  if (phone === '') throw refuse('sign_up_moved_on', { state })
  await transact([addDisclosure({ about, source, by: actor.personId, as: titleIn(actor, areaPath), at: now })])
  return { name: openedName(signUp), phone }
}
