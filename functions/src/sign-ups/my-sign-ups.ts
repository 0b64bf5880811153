import type { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { signUpsOf } from '../tables/several-sign-ups.ts'
import { StoredSignUp } from '../tables/sign-ups.ts'
import { withPositions } from './positions.ts'

export const mySignUps: UseCase<typeof signUps.mine> = async ({ input, personId }) => {
  const { items, next } = await signUpsOf(personId, input)
  return { signUps: await withPositions(items.map((item) => StoredSignUp.parse(item))), next }
}
