import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { isEntrant } from './leaving.ts'
import { signUpFrom, signUpOf, type StoredSignUp } from './sign-ups.ts'
import { placeIn, waitingListsOf } from './waiting-lists.ts'

/** With the exact positions of those that wait: only then a second call. An entrant of a draw that is ahead has none. */
export async function withPositions(signUps: readonly StoredSignUp[]): Promise<SignUp[]> {
  const waiting = signUps.filter((signUp) => signUp.state === 'waiting' && !isEntrant(signUp))
  const lists = new Map((await waitingListsOf(waiting)).map((list, place) => [waiting[place], list]))
  return signUps.map((signUp) => {
    const list = lists.get(signUp)
    return { ...signUpFrom(signUp), ...(list && placeIn(list, signUp.id)) }
  })
}

/** What was answered before: it may have been given back, or have moved on, since. */
export async function asItStands(earlier: SignUp, personId: string): Promise<SignUp> {
  const stored = await signUpOf(personId, earlier.id)
  const [signUp = earlier] = stored ? await withPositions([stored]) : []
  return signUp
}
