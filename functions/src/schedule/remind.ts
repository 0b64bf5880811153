import { transactEach } from '../tables/transact.ts'
import { noteOnSignUp } from '../tables/sign-up-steps.ts'
import type { Occasion } from './occasion.ts'

/** The day before, whoever takes part is reminded; the note on the sign-up becomes a message. */
export async function remind({ signUps, session, now }: Occasion): Promise<void> {
  // After it began nobody needs it.
  if (session.startsAt <= now) return
  const confirmed = signUps.filter(({ state, remindedAt }) => state === 'confirmed' && remindedAt === undefined)
  await transactEach(confirmed.map((signUp) => [noteOnSignUp(signUp, { remindedAt: now }, { state: 'confirmed' })]))
}
