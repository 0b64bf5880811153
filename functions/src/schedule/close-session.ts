import { type StoredSignUp } from '../tables/sign-ups.ts'
import { moveSignUp, noteOnSignUp } from '../tables/sign-up-steps.ts'
import { transactEach, type Write } from '../tables/transact.ts'
import type { Occasion } from './occasion.ts'

/** Who was there is thanked. Who was not is absent, but only where people were checked in at all. */
export async function closeSession({ signUps, now }: Occasion): Promise<void> {
  const wasCheckedIn = signUps.some(({ state }) => state === 'attended')
  const thank = (signUp: StoredSignUp): Write[] => [noteOnSignUp(signUp, { thankedAt: now }, { state: signUp.state })]
  const miss = (signUp: StoredSignUp) => moveSignUp(signUp, 'confirmed', { state: 'absent', at: now, by: 'clock' })
  const attended = signUps.filter(({ state }) => state === 'attended')
  const confirmed = signUps.filter(({ state }) => state === 'confirmed')
  await transactEach([...attended.map(thank), ...confirmed.map(wasCheckedIn ? miss : thank)])
}
