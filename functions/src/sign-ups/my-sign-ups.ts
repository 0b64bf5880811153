import type { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { MySignUp, SignUp } from '@mulin/shared/sign-ups/sign-up'
import type { UseCase } from '../platform/serve.ts'
import { signUpsOf } from '../tables/several-sign-ups.ts'
import { severalIn, StoredSignUp } from '../tables/sign-ups.ts'
import { withPositions } from '../tables/positions.ts'

export const mySignUps: UseCase<typeof signUps.mine> = async ({ input, personId }) => {
  const { items, next } = await signUpsOf(personId, input)
  const stored = items.map((item) => StoredSignUp.parse(item))
  const shown = await withPositions(stored)
  return { signUps: shown.map((signUp, place) => withPeople(signUp, stored[place]!)), next }
}

/** Their phone asks who came when it scans the code of a venue, also without a network. */
function withPeople(signUp: SignUp, stored: StoredSignUp): MySignUp {
  const people = signUp.checkInCode === undefined ? undefined : severalIn(stored)
  return people ? { ...signUp, people } : signUp
}
