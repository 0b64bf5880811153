import { mayDecideIn } from '@mulin/shared/duties'
import type { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { registerOf } from '../tables/registers.ts'
import { signUpRowFrom } from '../tables/sign-ups.ts'

export const signUpsOfActivity: UseCase<typeof signUps.ofActivity> = async ({ input, actor, refuse }) => {
  const register = await registerOf(input.activityId, input)
  if (!register) throw refuse('activity_not_found')
  const { areaPath, next } = register
  if (!mayDecideIn(actor, areaPath)) throw refuse('outside_your_area')
  return { areaPath, signUps: register.signUps.map(signUpRowFrom), next }
}
