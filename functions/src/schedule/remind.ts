import { remindAtOf } from '@mulin/shared/sign-ups/moments'
import { transactEach } from '../tables/transact.ts'
import { noteOnSignUp } from '../tables/sign-up-steps.ts'
import type { Occasion } from './occasion.ts'

/**
 * The day before, whoever takes part is reminded, and again the day before another time to which it was moved since; the
 * note on the sign-up becomes a message.
 */
export async function remind({ signUps, session, now }: Occasion): Promise<void> {
  // After it began nobody needs it.
  if (session.startsAt <= now) return
  const before = remindAtOf(session)
  const left = signUps.filter(({ state, remindedAt = '' }) => state === 'confirmed' && remindedAt < before)
  const premise = { state: 'confirmed', remindedAt: { olderThan: before } }
  await transactEach(left.map((signUp) => [noteOnSignUp(signUp, { remindedAt: now }, premise)]))
}
