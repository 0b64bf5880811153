import { outcomesOf, type SignUpAction, SignUpState } from '@mulin/shared/allocation/steps'
import { activityNow, cancelActivity, reviseActivity, theOffice, tick } from '../../test/activities.ts'
import { recordsOf } from '../../test/changes.ts'
import { manyExpected } from '../../test/check-ins.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas } from '../../test/people.ts'
import { aSignUpIn } from '../../test/sign-up-states.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { handler as stream } from '../stream/handler.ts'
import { planOf } from '../tables/activities.ts'
import { keys } from '../tables/keys.ts'
import { signUpOf } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

/** Where every state ends when nobody does anything any more: the clock's own steps. */
const atTheEnd: Record<SignUpState, SignUpState> = {
  pending: 'expired',
  waiting: 'expired',
  offered: 'expired',
  confirmed: 'absent',
  attended: 'attended',
  absent: 'absent',
  cancelled: 'cancelled',
  declined: 'declined',
  expired: 'expired',
}
const whatTheClockDoes: readonly SignUpAction[] = ['expire', 'mark_absent']

test.each(SignUpState.options)('what is %s ends by the clock as the table says', async (state) => {
  const office = (await theOffice()).id
  const { signUpId, personId, activityId, endsAt } = await aSignUpIn(state, office)
  const [somebodyElse] = await manyExpected(activityId, 1)
  const there = { state: 'attended', checkedInAt: now() }
  await transact([{ update: keys.signUp(somebodyElse!.personId, somebodyElse!.id), set: there }])

  setClock(later(endsAt, 1))
  await tick()

  const { state: ended } = (await signUpOf(personId, signUpId))!
  expect(ended).toBe(atTheEnd[state])
  const allowed = whatTheClockDoes.flatMap((action) => outcomesOf(state, action, 'clock') ?? [])
  expect(allowed.length > 0 ? allowed : [state]).toContain(ended)
})

test.each(SignUpState.options)(
  'where seats become free, what is %s has them offered as the table says',
  async (state) => {
    const office = (await theOffice()).id
    const { signUpId, personId, activityId } = await aSignUpIn(state, office)
    const known = await activityNow(activityId)

    await reviseActivity(known, { sessions: known.sessions.map((one) => ({ ...planOf(one), capacity: 3 })) }, office)

    const { state: reached } = (await signUpOf(personId, signUpId))!
    expect(reached).toBe(state === 'waiting' ? 'offered' : state)
    expect(outcomesOf(state, 'offer', 'clock') ?? [state]).toContain(reached)
  },
)

test.each(SignUpState.options)('what is %s is called off as the table says', async (state) => {
  const office = (await theOffice()).id
  const { signUpId, personId, activityId } = await aSignUpIn(state, office)

  const records = await recordsOf(`ACTIVITY#${activityId}`, () => cancelActivity(activityId))
  await stream({ Records: records })

  const allowed = outcomesOf(state, 'call_off', 'organiser') ?? [state]
  expect(allowed).toContain((await signUpOf(personId, signUpId))!.state)
})
