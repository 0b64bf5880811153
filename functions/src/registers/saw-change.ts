import type { registers } from '@mulin/shared/sign-ups/registers'
import type { UseCase } from '../platform/serve.ts'
import { transact } from '../tables/transact.ts'
import { noteSeen } from '../tables/unseen-changes.ts'

/** What was seen already, or told by staff meanwhile, stays seen; a later change stays unseen. */
export const sawChange: UseCase<typeof registers.seen> = async ({ input: { signUpId, since }, personId, refuse }) => {
  const lost = await transact([noteSeen({ personId, id: signUpId }, since)])
  if (lost && !lost.item) throw refuse('sign_up_not_found')
  return {}
}
