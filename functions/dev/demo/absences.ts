import { absences } from '@mulin/shared/absences/endpoints'
import { now } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { addAbsence } from '../../src/tables/absences.ts'
import { expectedIn } from '../../src/tables/check-ins.ts'
import { moveSignUp } from '../../src/tables/sign-up-steps.ts'
import { transact } from '../../src/tables/transact.ts'
import type { Sessions } from './activities.ts'
import { ask } from './ask.ts'
import { type Calendar, happening } from './days.ts'
import type { People } from './settle.ts'

/** Who did not come to what was: 居民 01 may still say why, 居民 02 said so and waits for an answer. */
export async function addAbsences(people: People, at: Calendar, sessions: Sessions) {
  await miss(people('resident-1'), sessions('助力跑 预赛'))
  const other = people('resident-2')
  const signUpId = await miss(other, sessions('读书会'))
  const appeal = { signUpId, requestId: newId('sgn'), words: '那天老伴发烧，陪去医院了，忘了取消。' }
  await happening(at([-5, '20:10']), () => ask(absences.appeal, appeal, other))
}

/** As the clock does it at the end. */
async function miss(personId: string, { activityId, id, endsAt }: ReturnType<Sessions>): Promise<string> {
  const { signUps } = await expectedIn(activityId, id, { limit: 50 })
  const signUp = signUps.find((one) => one.personId === personId)!
  await happening(endsAt, () =>
    transact([
      ...moveSignUp(signUp, 'confirmed', { state: 'absent', at: now(), by: 'clock' }),
      addAbsence(signUp, now()),
    ]),
  )
  return signUp.id
}
