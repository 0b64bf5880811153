import { outcomesOf, SignUpAction, SignUpState, StepBy } from '@mulin/shared/allocation/steps'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import { theOffice } from '../../test/activities.ts'
import { call } from '../../test/call.ts'
import { aVolunteer, open, take } from '../../test/hand-overs.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas, onDuty } from '../../test/people.ts'
import { send } from '../../test/sign-up-changes.ts'
import { aSignUpIn } from '../../test/sign-up-states.ts'
import { now } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { keys } from '../tables/keys.ts'
import { signUpOf } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)

/** Written down once more, by hand: what the table allows without being here, or the other way round, nobody meant. */
const meant = `
  pending by organiser: approve, decline, tell, call_off
  pending by self: change, cancel
  pending by clock: expire
  waiting by organiser: remove, move, tell, call_off
  waiting by self: change, cancel
  waiting by clock: offer, expire
  offered by organiser: remove, tell, call_off
  cancelled by organiser: tell
  offered by self: accept, let_go, cancel
  offered by clock: expire
  confirmed by organiser: remove, tell, call_off, check_in
  confirmed by self: change, cancel, cannot_come, hand_over, check_in
  confirmed by clock: mark_absent
  attended by organiser: check_out, undo_check_in, undo_check_out
  attended by self: check_out
  absent by organiser: check_in
  absent by self: check_in
`

test('of every state, action and actor the table allows what was meant, and nothing else', () => {
  const allowed = SignUpState.options.flatMap((state) =>
    SignUpAction.options.flatMap((action) =>
      StepBy.options.flatMap((by) => (outcomesOf(state, action, by) ? [`${state} by ${by}: ${action}`] : [])),
    ),
  )

  const lines = meant.trim().split('\n')
  const triples = lines.flatMap((line) => {
    const [who, actions] = line.trim().split(': ')
    return actions!.split(', ').map((action) => `${who}: ${action}`)
  })
  expect(allowed.toSorted()).toEqual(triples.toSorted())
})

type Way = (
  signUpId: string,
  personId: string,
  office: string,
) => Promise<{ status: number; body: { code?: string; state?: string } }>
const since = now()
const because = { reason: '名单有误' }

// What happens by itself is tried in schedule/steps.test.ts, coming and leaving in check-ins/steps.test.ts.
type TriedElsewhere =
  | Extract<SignUpAction, 'offer' | 'expire' | 'call_off' | 'mark_absent'>
  | Extract<SignUpAction, `${string}check_in` | `${string}check_out`>

/** How each action is asked for over the API. */
const ways: Record<Exclude<SignUpAction, TriedElsewhere>, { by: StepBy; ask: Way; with?: Record<string, unknown> }> = {
  tell: {
    by: 'organiser',
    with: { unseenChange: { since, what: ['place'] }, calledOff: true },
    ask: (signUpId, _, office) => call(registersHandler, registers.tell, { signUpId, since }, office),
  },
  accept: { by: 'self', ask: (signUpId, personId) => call(handler, signUps.accept, { signUpId }, personId) },
  let_go: { by: 'self', ask: (signUpId, personId) => call(handler, signUps.letGo, { signUpId }, personId) },
  cancel: { by: 'self', ask: (signUpId, personId) => call(handler, signUps.cancel, { signUpId }, personId) },
  cannot_come: { by: 'self', ask: (signUpId, personId) => call(handler, signUps.cannotCome, { signUpId }, personId) },
  change: {
    by: 'self',
    ask: async (signUpId, personId) => {
      const { version = 1 } = (await signUpOf(personId, signUpId)) ?? {}
      return send(personId, { signUpId, requestId: newId('sgn'), version, name: '居民 改名' })
    },
  },
  hand_over: {
    by: 'self',
    ask: async (signUpId, personId) => {
      const opened = await open(signUpId, personId)
      if (opened.status !== 200) return opened
      expect(await take(opened.body.code, (await aVolunteer()).id)).toMatchObject({ status: 200 })
      return { status: 200, body: { state: (await signUpOf(personId, signUpId))!.state } }
    },
  },
  approve: {
    by: 'organiser',
    ask: (signUpId, _, office) => call(registersHandler, registers.approve, { signUpId, version: 1 }, office),
  },
  decline: {
    by: 'organiser',
    ask: (signUpId, _, office) =>
      call(registersHandler, registers.decline, { signUpId, version: 1, ...because }, office),
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

const triples = SignUpState.options.flatMap((state) =>
  Object.entries(ways).map(([action, way]) => ({ state, action: action as SignUpAction, ...way })),
)

test.each(triples)('$action by $by of what is $state', async ({ state, action, by, ask, with: set }) => {
  const office = (await theOffice()).id
  const { signUpId, personId } = await aSignUpIn(state, office, action === 'hand_over' ? 'volunteer' : 'participant')
  if (set) await transact([{ update: keys.signUp(personId, signUpId), set }])

  const { status, body } = await ask(signUpId, personId, office)

  const outcomes: readonly string[] | undefined = outcomesOf(state, action, by)
  expect(status).toBe(outcomes ? 200 : 409)
  expect(outcomes ?? ['sign_up_moved_on', 'sign_up_already_cancelled']).toContain(outcomes ? body.state : body.code)
})

/** Who has no part in it: staff in what is the person's own, the person and staff from elsewhere in what is staff's. */
test.each(SignUpState.options)('whoever has no part in a sign-up that is %s changes nothing of it', async (state) => {
  const [office, elsewhere] = [(await theOffice()).id, (await onDuty('community_officer', 'luotang/yanhe')).id]
  const { signUpId, personId } = await aSignUpIn(state, office)
  const before = await signUpOf(personId, signUpId)
  const outcomeOf = ({ status, body }: Awaited<ReturnType<Way>>) => `${status} ${body.code}`
  const askedBy = (part: StepBy, ask: (way: Way) => ReturnType<Way>) =>
    Promise.all(Object.values(ways).flatMap((way) => (way.by === part ? [ask(way.ask).then(outcomeOf)] : [])))

  const answers = {
    office: await askedBy('self', (ask) => ask(signUpId, office, office)),
    self: await askedBy('organiser', (ask) => ask(signUpId, personId, personId)),
    elsewhere: await askedBy('organiser', (ask) => ask(signUpId, personId, elsewhere)),
  }

  expect(answers).toEqual({
    office: Array(6).fill('404 sign_up_not_found'),
    self: Array(5).fill('403 not_permitted'),
    elsewhere: Array(5).fill('403 outside_your_area'),
  })
  expect(await signUpOf(personId, signUpId)).toEqual(before)
})
