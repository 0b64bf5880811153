import { outcomesOf } from '@mulin/shared/allocation/steps'
import type { checkIns } from '@mulin/shared/check-ins/endpoints'
import { stateAfterUndo } from '@mulin/shared/check-ins/presence'
import type { UseCase } from '../platform/serve.ts'
import { signUpToDecide } from '../tables/managed-sign-ups.ts'
import { staffStepBy } from '../tables/staff-steps.ts'
import { mark } from './mark.ts'

export const undoCheckIn: UseCase<typeof checkIns.undo> = ({ input, actor, now, refuse }) =>
  mark(
    () => signUpToDecide(input.signUpId, actor),
    (signUp) => {
      if (!outcomesOf(signUp.state, 'undo_check_in', 'organiser')) throw refuse('not_checked_in')
      const { reason } = input
      const staffStep = staffStepBy(actor, signUp, { action: 'undo_check_in', at: now, reason })
      return { state: stateAfterUndo(signUp, now), at: now, by: 'organiser', reason, presence: {}, staffStep }
    },
  )
