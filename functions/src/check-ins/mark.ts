import { Refusal } from '@mulin/shared/refusals'
import { markPresence, type PresenceStep, withPresence } from '../tables/check-ins.ts'
import { signUpRowFrom, type StoredSignUp } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'

// Each time something else happened to the same sign-up.
const attemptsAtMost = 10

/** Decides by a sign-up as it is now, and marks it unless it changed meanwhile. */
export async function mark(
  read: () => Promise<StoredSignUp | undefined>,
  decide: (signUp: StoredSignUp) => PresenceStep,
) {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const signUp = await read()
    if (!signUp) throw new Refusal('sign_up_not_found')
    const step = decide(signUp)
    if (!(await transact(markPresence(signUp, step)))) return signUpRowFrom(withPresence(signUp, step))
  }
  throw new Refusal('busy')
}
