import { outcomesOf } from '@mulin/shared/allocation/steps'
import type { checkIns } from '@mulin/shared/check-ins/endpoints'
import { stateAfterUndo } from '@mulin/shared/check-ins/presence'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { stillPlanned } from '../tables/activities.ts'
import { calledOff, type Off } from '../tables/called-off.ts'
import { markPresence, withPresence } from '../tables/check-ins.ts'
import { type KnownLine, leave, lineOf } from '../tables/leaving.ts'
import { signUpToDecide } from '../tables/managed-sign-ups.ts'
import { moved, nobodyCame, type Step } from '../tables/sign-up-steps.ts'
import { signUpRowFrom, type StoredSignUp } from '../tables/sign-ups.ts'
import { type StoredStaffStep, staffStepBy } from '../tables/staff-steps.ts'
import { transact, type Write } from '../tables/transact.ts'

// Each time something else happened to the same sign-up, its seats or its activity.
const attemptsAtMost = 10

export const undoCheckIn: UseCase<typeof checkIns.undo> = async ({ input, actor, now, refuse }) => {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const signUp = await signUpToDecide(input.signUpId, actor)
    if (!signUp) throw refuse('sign_up_not_found')
    if (!outcomesOf(signUp.state, 'undo_check_in', 'organiser')) throw refuse('not_checked_in')
    const line = await lineOf(signUp)
    const staffStep = staffStepBy(actor, signUp, { action: 'undo_check_in', at: now, reason: input.reason })
    const undone = line && undoing(signUp, line, staffStep)
    if (undone?.writes && !(await transact(undone.writes))) return signUpRowFrom(undone.signUp)
  }
  throw new Refusal('busy')
}

/** Without writes while what it says and what its seats say do not agree yet. */
function undoing(signUp: StoredSignUp, line: KnownLine, staffStep: StoredStaffStep): Undone {
  const { at, reason } = staffStep
  const off = calledOff(line.activity, signUp.sessionId)
  const state = stateAfterUndo(signUp, at, off?.at)
  if (off && state === 'cancelled') return callingOff(signUp, { line, off }, staffStep)
  const step = { state, at, by: 'organiser', reason, presence: {}, staffStep } as const
  const writes = [...markPresence(signUp, step), stillPlanned(line.activity)]
  return { signUp: withPresence(signUp, step), writes }
}

/** As it was for all others when it was called off. */
function callingOff(
  signUp: StoredSignUp,
  { line, off }: { line: KnownLine; off: Off },
  staffStep: StoredStaffStep,
): Undone {
  const step: Step = {
    ...off,
    ...({ state: 'cancelled', by: 'organiser', calledOff: true } as const),
    at: staffStep.at,
    presence: nobodyCame,
    staffStep,
  }
  return { signUp: moved(signUp, { ...step, seats: [] }), writes: leave([signUp], line, step) }
}

interface Undone {
  signUp: StoredSignUp
  writes: Write[] | undefined
}
