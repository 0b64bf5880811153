import type { SignUpState } from '@mulin/shared/allocation/steps'
import { keys } from '../src/tables/keys.ts'
import { signUpOf } from '../src/tables/sign-ups.ts'
import { transact } from '../src/tables/transact.ts'
import { anActivity, aSession, aWish, cancel, signUpOk } from './activities.ts'
import { aCrowd } from './crowd.ts'

/** A sign-up that came into that state as people come into it, or, where only time brings one there, is put into it. */
export async function aSignUpIn(state: SignUpState, office: string) {
  const [first, second] = await aCrowd(2)
  const rules = state === 'pending' ? { mode: 'approval' as const } : { capacity: 1, waitingCapacity: 3 }
  const activity = await anActivity({ sessions: [aSession(rules)] }, office)
  const needsQueue = state === 'waiting' || state === 'offered'
  const held = needsQueue ? await signUpOk(first!.id, aWish(activity)) : undefined
  const { id } = await signUpOk(second!.id, aWish(activity))
  if (state === 'offered') await cancel(first!.id, held!.id)
  const { state: reached } = (await signUpOf(second!.id, id))!
  if (reached !== state) await transact([{ update: keys.signUp(second!.id, id), set: { state } }])
  return { signUpId: id, personId: second!.id, activityId: activity.id, endsAt: activity.sessions[0]!.endsAt }
}
