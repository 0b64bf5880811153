import { absences } from '@mulin/shared/absences/endpoints'
import type { AbsenceRule } from '@mulin/shared/absences/rule'
import type { AbsenceState } from '@mulin/shared/absences/workflow'
import { handler } from '../src/absences/handler.ts'
import { later, now, setClock } from '../src/platform/clock.ts'
import { newId } from '../src/platform/ids.ts'
import { addAbsence, moveAbsence } from '../src/tables/absences.ts'
import { moveSignUp } from '../src/tables/sign-up-steps.ts'
import { signUpOf } from '../src/tables/sign-ups.ts'
import { transact } from '../src/tables/transact.ts'
import { anActivity, aWish, signUpOk } from './activities.ts'
import { call, callOk } from './call.ts'

/** As the clock marks somebody who did not come, now; perhaps already in a later state. */
export async function missed(personId: string, signUpId: string, state?: AbsenceState) {
  const signUp = await signUpOf(personId, signUpId)
  const at = now()
  await transact([...moveSignUp(signUp!, 'confirmed', { state: 'absent', at, by: 'clock' }), addAbsence(signUp!, at)])
  if (state) await transact([moveAbsence(personId, signUpId, 'counted', { state, stateAt: at })])
}

/** So many days ago each time the person had a seat and did not come. */
export async function missedBefore(personId: string, daysAgo: readonly number[]) {
  const signUps = []
  for (const days of daysAgo) {
    setClock(later(new Date().toISOString(), -days * 24 * 60))
    const signUp = await signUpOk(personId, aWish(await anActivity()))
    await missed(personId, signUp.id)
    signUps.push(signUp)
  }
  setClock()
  return signUps
}

export const absencesNow = (personId: string) => callOk(handler, absences.mine, {}, personId)
export const appeal = (signUpId: string, personId: string, words = '临时住院了', requestId = newId('sgn')) =>
  call(handler, absences.appeal, { signUpId, requestId, words }, personId)
export const excuse = (signUpId: string, by: string, reason = '已出示住院证明') =>
  call(handler, absences.excuse, { signUpId, reason }, by)
export const uphold = (signUpId: string, by: string, reason = '签到表上没有') =>
  call(handler, absences.uphold, { signUpId, reason }, by)
export const setRule = (rule: AbsenceRule, by: string) => call(handler, absences.setRule, rule, by)
