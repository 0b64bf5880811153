import type { checkIns } from '@mulin/shared/check-ins/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { managedSignUp } from '../tables/managed-sign-ups.ts'
import { seenBy } from '../tables/staff-steps.ts'
import { mark } from './mark.ts'

/** Only those that were shown: another scan may have come in meanwhile. */
export const seen: UseCase<typeof checkIns.seen> = ({ input: { signUpId, nonces }, actor, now }) =>
  mark(
    () => managedSignUp(signUpId, actor),
    (signUp) => {
      const conflicts = seenBy(actor, signUp, { nonces, at: now })
      return { state: signUp.state, at: now, by: 'organiser', presence: signUp, conflicts }
    },
  )
