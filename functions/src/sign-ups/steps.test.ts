import { outcomesOf, SignUpAction, signUpSteps, SignUpState, StepBy } from '@mulin/shared/allocation/steps'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import { anActivity, aSession, aWish, cancel, signUpOk, theOffice } from '../../test/activities.ts'
import { call } from '../../test/call.ts'
import { aCrowd } from '../../test/crowd.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas } from '../../test/people.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { keys } from '../tables/keys.ts'
import { signUpOf } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)

test('every state, action and actor is either in the table or refused', () => {
  const allowed = SignUpState.options.flatMap((state) =>
    SignUpAction.options.flatMap((action) =>
      StepBy.options.flatMap((by) => (outcomesOf(state, action, by) ? [`${state} ${action} ${by}`] : [])),
    ),
  )

  expect(allowed).toHaveLength(
    Object.values(signUpSteps).flatMap((actions) => Object.values(actions).flatMap((actors) => Object.keys(actors)))
      .length,
  )
  for (const over of ['cancelled', 'declined', 'expired'])
    expect(allowed.filter((one) => one.startsWith(over))).toEqual([])
})

type Way = (
  signUpId: string,
  personId: string,
  office: string,
) => Promise<{ status: number; body: { code?: string; state?: string } }>
const because = { reason: '名单有误' }
/** How each action is asked for over the API. */
const ways: Partial<Record<SignUpAction, { by: StepBy; ask: Way }>> = {
  accept: { by: 'self', ask: (signUpId, personId) => call(handler, signUps.accept, { signUpId }, personId) },
  let_go: { by: 'self', ask: (signUpId, personId) => call(handler, signUps.letGo, { signUpId }, personId) },
  cancel: { by: 'self', ask: (signUpId, personId) => call(handler, signUps.cancel, { signUpId }, personId) },
  cannot_come: { by: 'self', ask: (signUpId, personId) => call(handler, signUps.cannotCome, { signUpId }, personId) },
  approve: {
    by: 'organiser',
    ask: (signUpId, _, office) => call(registersHandler, registers.approve, { signUpId }, office),
  },
  decline: {
    by: 'organiser',
    ask: (signUpId, _, office) => call(registersHandler, registers.decline, { signUpId, ...because }, office),
  },
  remove: {
    by: 'organiser',
    ask: (signUpId, _, office) => call(registersHandler, registers.remove, { signUpId, ...because }, office),
  },
  move: {
    by: 'organiser',
    ask: (signUpId, _, office) => call(registersHandler, registers.move, { signUpId, position: 1, ...because }, office),
  },
}

/** A sign-up that came into that state as people come into it, or, where only time brings one there, is put into it. */
async function aSignUpIn(state: SignUpState, office: string) {
  const [first, second] = await aCrowd(2)
  const rules = state === 'pending' ? { mode: 'approval' as const } : { capacity: 1, waitingCapacity: 3 }
  const activity = await anActivity({ sessions: [aSession(rules)] }, office)
  const needsQueue = state === 'waiting' || state === 'offered'
  const held = needsQueue ? await signUpOk(first!.id, aWish(activity)) : undefined
  const { id } = await signUpOk(second!.id, aWish(activity))
  if (state === 'offered') await cancel(first!.id, held!.id)
  const { state: reached } = (await signUpOf(second!.id, id))!
  if (reached !== state) await transact([{ update: keys.signUp(second!.id, id), set: { state } }])
  return { signUpId: id, personId: second!.id }
}

const triples = SignUpState.options.flatMap((state) =>
  Object.entries(ways).map(([action, way]) => ({ state, action: action as SignUpAction, ...way })),
)

test.each(triples)('$action by $by of what is $state', async ({ state, action, by, ask }) => {
  const office = (await theOffice()).id
  const { signUpId, personId } = await aSignUpIn(state, office)

  const { status, body } = await ask(signUpId, personId, office)

  const outcomes: readonly string[] | undefined = outcomesOf(state, action, by)
  expect(status).toBe(outcomes ? 200 : 409)
  expect(outcomes ?? ['sign_up_moved_on', 'sign_up_already_cancelled']).toContain(outcomes ? body.state : body.code)
})
