import { registers } from '@mulin/shared/sign-ups/registers'
import { handler } from '../../src/registers/handler.ts'
import { callOk } from '../call.ts'
import type { SessionPlan } from '../activities.ts'

type Where = 'near' | 'far'
type SignUp = (where: Where, rules: Partial<SessionPlan>) => Promise<{ id: string }>

/** Sign-ups that staff declined, perhaps with an appeal that waits. */
export function decisionMakers(signUp: SignUp, owners: Record<Where, string>, office: string) {
  const declined = async (where: Where) => {
    const { id: signUpId } = await signUp(where, { mode: 'approval' })
    return callOk(handler, registers.decline, { signUpId, version: 1, reason: '名额有限' }, office)
  }
  const appealed = async (where: Where) => {
    const { id } = await declined(where)
    await callOk(handler, registers.appeal, { signUpId: id, words: '我符合条件' }, owners[where])
    return { id }
  }
  return { declined, appealed }
}
