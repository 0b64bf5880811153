import { outcomeOf } from '@mulin/shared/absences/workflow'
import { endAppeal, moveAbsence } from '../tables/absences.ts'
import { forgetClaims } from '../tables/claims.ts'
import { forgetNamesIn } from '../tables/forgetting-names.ts'
import { removePhoto } from '../tables/photos.ts'
import type { StoredSignUp } from '../tables/sign-ups.ts'
import { anonymiseSignUp } from '../tables/sign-up-steps.ts'
import { transactEach, type Write } from '../tables/transact.ts'
import { forgetMoves, waitingListsIn } from '../tables/waiting-lists.ts'
import type { Occasion } from './occasion.ts'

/** Names, phones, companions and answers are forgotten, and whole names in results; how many took part, and how well, stays. */
export async function anonymise({ found, signUps, isMeant, now }: Occasion): Promise<void> {
  const absent = signUps.filter(({ state }) => state === 'absent')
  await transactEach(absent.map((signUp) => forgetAppeal(signUp, now)))
  // Before the sign-ups, which say whom they named.
  await forgetClaims(signUps)
  await transactEach(signUps.filter(({ sealedName }) => sealedName !== '').map(forgotten))
  const lists = (await waitingListsIn(found.activity.id)).filter(({ sessionId, moves }) => moves && isMeant(sessionId))
  await transactEach(lists.map((list) => [forgetMoves(list)]))
  await forgetNamesIn(found.activity.id, isMeant)
}

/** An appeal that nobody answered by then is granted; loses where none waits. */
function forgetAppeal({ personId, id }: StoredSignUp, now: string): Write[] {
  const state = outcomeOf('appealed', 'expire', 'clock')!
  return [moveAbsence(personId, id, 'appealed', { state, stateAt: now }), endAppeal(personId, id)]
}

const forgotten = (signUp: StoredSignUp): Write[] => [
  anonymiseSignUp(signUp),
  ...(signUp.photoIds ?? []).map((photoId) => removePhoto(signUp.personId, photoId)),
]
