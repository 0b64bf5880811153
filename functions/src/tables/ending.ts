import { Refusal, type RefusalCode } from '@mulin/shared/refusals'
import { leave, lineOf } from './leaving.ts'
import { type StoredSignUp } from './sign-ups.ts'
import { moved, type Step } from './sign-up-steps.ts'
import type { StoredStaffStep } from './staff-steps.ts'
import { transact } from './transact.ts'

// Each time something else changed for the same seats.
const attemptsAtMost = 20

interface Ending {
  read: () => Promise<StoredSignUp | undefined>
  /** Why this cannot be done with the sign-up as it is, or undefined. */
  whyNot: (signUp: StoredSignUp) => RefusalCode | undefined
  /** What becomes of it as it was read. */
  stepOf: (signUp: StoredSignUp) => Step
  /** What staff did, where it was them. */
  staffStep?: (signUp: StoredSignUp) => StoredStaffStep
}

/** Ends a sign-up as it is now, and hands on what it held. */
export async function endSignUp({ read, whyNot, stepOf, staffStep }: Ending): Promise<StoredSignUp> {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const signUp = await read()
    if (!signUp) throw new Refusal('sign_up_not_found')
    const reason = whyNot(signUp)
    if (reason) throw new Refusal(reason, reason, { state: signUp.state })
    const step = stepOf(signUp)
    const line = await lineOf(signUp)
    const done = { ...step, staffStep: staffStep?.(signUp) }
    const writes = line && leave([signUp], line, done)
    if (!writes || (await transact(writes))) continue
    return moved(signUp, { ...done, seats: [] })
  }
  throw new Refusal('busy')
}
