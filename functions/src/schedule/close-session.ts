import { lineName } from '@mulin/shared/sign-ups/lines'
import { scansCountUntil } from '@mulin/shared/sign-ups/moments'
import { addAbsence } from '../tables/absences.ts'
import { type StoredSignUp } from '../tables/sign-ups.ts'
import { moveSignUp, noteOnSignUp } from '../tables/sign-up-steps.ts'
import { transactEach, type Write } from '../tables/transact.ts'
import type { Occasion } from './occasion.ts'

/** Who was there is thanked. Who was not is absent, but only where others of the same line were checked in at all. */
export async function closeSession({ signUps, session, now }: Occasion): Promise<void> {
  const tellAt = scansCountUntil(session)
  const checkedIn = new Set(signUps.filter(({ state }) => state === 'attended').map(lineName))
  const thank = (signUp: StoredSignUp): Write[] => [noteOnSignUp(signUp, { thankedAt: now }, { state: signUp.state })]
  const miss = (signUp: StoredSignUp): Write[] => [
    ...moveSignUp(signUp, 'confirmed', { state: 'absent', at: now, by: 'clock', absenceTellAt: tellAt }),
    addAbsence(signUp, now, tellAt),
  ]
  const attended = signUps.filter(({ state }) => state === 'attended')
  const confirmed = signUps.filter(({ state, thankedAt }) => state === 'confirmed' && thankedAt === undefined)
  await transactEach([
    ...attended.map(thank),
    ...confirmed.map((signUp) => (checkedIn.has(lineName(signUp)) ? miss(signUp) : thank(signUp))),
  ])
}
