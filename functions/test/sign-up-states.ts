import type { SignUpState } from '@mulin/shared/allocation/steps'
import { keys } from '../src/tables/keys.ts'
import { signUpOf } from '../src/tables/sign-ups.ts'
import { transact } from '../src/tables/transact.ts'
import { newId } from '../src/platform/ids.ts'
import { anActivity, aSession, aWish, cancel, signUpOk, wanting } from './activities.ts'
import { aCrowd } from './crowd.ts'

/** A sign-up that came into that state as people come into it, or, where only time brings one there, is put into it. */
export async function aSignUpIn(state: SignUpState, office: string, as: 'participant' | 'volunteer' = 'participant') {
  const [first, second] = await aCrowd(2, { volunteer: { id: newId('vol'), state: 'approved' } })
  const activity = await anActivity({ sessions: [as === 'volunteer' ? withShift() : sessionFor(state)] }, office)
  const needsQueue = state === 'waiting' || state === 'offered'
  const held = needsQueue ? await signUpOk(first!.id, aWish(activity, { as })) : undefined
  const { id } = await signUpOk(second!.id, aWish(activity, { as }))
  if (state === 'offered') await cancel(first!.id, held!.id)
  const { state: reached } = (await signUpOf(second!.id, id))!
  if (reached !== state) await transact([{ update: keys.signUp(second!.id, id), set: { state } }])
  return { signUpId: id, personId: second!.id, activityId: activity.id, endsAt: activity.sessions[0]!.endsAt }
}

const withShift = () => aSession({ shifts: wanting(1), waitingCapacity: 3 })
const sessionFor = (state: SignUpState) =>
  aSession(state === 'pending' ? { mode: 'approval' } : { capacity: 1, waitingCapacity: 3 })
