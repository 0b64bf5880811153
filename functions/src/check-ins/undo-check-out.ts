import { outcomesOf } from '@mulin/shared/allocation/steps'
import type { checkIns } from '@mulin/shared/check-ins/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { signUpToDecide } from '../tables/managed-sign-ups.ts'
import { staffStepBy } from '../tables/staff-steps.ts'
import { mark } from './mark.ts'

export const undoCheckOut: UseCase<typeof checkIns.undoCheckOut> = ({ input, actor, now, refuse }) =>
  mark(
    () => signUpToDecide(input.signUpId, actor),
    (signUp) => {
      const { state, checkedInAt, checkedOutAt } = signUp
      const canUndo = outcomesOf(state, 'undo_check_out', 'organiser') && checkedOutAt !== undefined
      if (!canUndo) throw refuse('not_checked_out')
      const staffStep = staffStepBy(actor, signUp, { action: 'undo_check_out', at: now, reason: input.reason })
      return { state, at: now, by: 'organiser', presence: { checkedInAt }, staffStep }
    },
  )
