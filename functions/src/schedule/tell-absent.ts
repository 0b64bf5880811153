import { scansCountUntil } from '@mulin/shared/sign-ups/moments'
import { tellAbsence } from '../tables/absences.ts'
import { transactEach } from '../tables/transact.ts'
import type { Occasion } from './occasion.ts'

/** Whoever is absent by now was not scanned at a door without a network either; the note becomes a message. */
export async function tellAbsent({ signUps, session, now }: Occasion): Promise<void> {
  // When the session was closed just now, the register may not know yet who is absent: the rows do.
  const missed = signUps.filter(({ state }) => state === 'absent' || state === 'confirmed')
  await transactEach(missed.map((signUp) => tellAbsence(signUp, scansCountUntil(session), now)))
}
