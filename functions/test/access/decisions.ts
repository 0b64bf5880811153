import { registers } from '@mulin/shared/sign-ups/registers'
import { now } from '../../src/platform/clock.ts'
import { handler } from '../../src/registers/handler.ts'
import { transact } from '../../src/tables/transact.ts'
import { noteUnseen } from '../../src/tables/unseen-changes.ts'
import { callOk } from '../call.ts'
import type { SessionPlan } from '../activities.ts'
import type { Calls } from '../calls.ts'
import { costs, readAndWrite, writeOnly } from './costs.ts'

export const decisionCosts: Record<string, Calls> = {
  // Found by its id, then read as it is.
  'registers.reveal': costs(2, 1, 3),
  'registers.tell': costs(2, 1, 3),
  'registers.seen': writeOnly,
  'registers.appeal': readAndWrite,
  'registers.answer': costs(2, 1, 3),
}

type Where = 'near' | 'far'
type SignUp = (where: Where, rules: Partial<SessionPlan>) => Promise<{ id: string }>

/** Sign-ups that staff declined, perhaps with an appeal that waits, or whose owner has to be called. */
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
  /** One whose owner was told of a change, and did not look. */
  const unseen = async (where: Where) => {
    const [{ id: signUpId }, since] = [await signUp(where, {}), now()]
    const moved = { field: 'place' as const, before: '广场', after: '文化站' }
    await transact([noteUnseen({ personId: owners[where], id: signUpId }, since, [moved])])
    return { signUpId, since }
  }
  return { declined, appealed, unseen }
}
