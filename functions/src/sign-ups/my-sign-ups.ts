import type { signUps } from '@mulin/shared/sign-ups'
import type { UseCase } from '../platform/serve.ts'
import { signUpFrom, signUpsOf } from '../tables/sign-ups.ts'

export const mySignUps: UseCase<typeof signUps.mine> = async ({ input, personId }) => {
  const { items, next } = await signUpsOf(personId, input)
  return { signUps: items.map(signUpFrom), next }
}
