import type { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { appealFrom } from '../tables/sign-up-appeals.ts'
import { openedName, partyFrom, signUpOf } from '../tables/sign-ups.ts'
import { withPositions } from '../tables/positions.ts'

export const oneSignUp: UseCase<typeof signUps.one> = async ({ input, personId, refuse }) => {
  const found = await signUpOf(personId, input.signUpId)
  if (!found) throw refuse('sign_up_not_found')
  const [signUp] = await withPositions([found])
  const { version, trail, told, headCounts, unseenChange } = found
  const name = openedName(found) || undefined
  return {
    ...signUp!,
    ...partyFrom(found),
    name,
    version,
    trail,
    told,
    headCounts,
    unseenChange,
    appeal: appealFrom(found),
  }
}
