import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import {
  type Action,
  canTake,
  HazardState,
  type Part,
  type StaffAction,
  stateAfter,
  steps,
} from '@mulin/shared/hazards/workflow'
import { addDays, dayOf } from '@mulin/shared/times'
import { call, callOk } from '../../test/call.ts'
import { aHazard } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { handler as residents } from '../hazards/handler.ts'
import { newId } from '../platform/ids.ts'
import { moved, moveHazard } from '../tables/hazard-writes.ts'
import { hazardRecordOf, type NewHazard, storedHazardOf } from '../tables/hazards.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()

const g1 = 'luotang/taiyu/taiyu-g1'
const fire = { unitId: 'fire-brigade', name: '消防救援站' }
const company = { unitId: 'taiyu-property', name: '太宇物业' }

let people: Record<Exclude<Part, 'joined'> | 'neighbour', string>
beforeAll(async () => {
  await luotangAreas()
  await aUnit()
  await aUnit({ id: company.unitId, name: company.name, kind: 'property' })
  people = {
    reporter: (await aResident()).id,
    decider: (await onDuty('grid_worker', g1, { title: '网格员 01' })).id,
    handler: (await onDuty('partner', 'luotang', { unitId: fire.unitId, title: '消防员 01' })).id,
    neighbour: (await aResident()).id,
    property: (await onDuty('property', g1, { unitId: company.unitId })).id,
  }
})

const held: readonly HazardState[] = ['dispatched', 'fixed', 'checked', 'closed']
const now = () => new Date().toISOString()
const inDays = (days: number) => addDays(dayOf(now()), days)

/** What else has to hold for an action, see premises.ts. */
const given: Partial<Record<Action, Partial<NewHazard>>> = {
  answer: { question: { text: '在几楼？', at: now() } },
  refuse_extension: { extension: { dueAt: now(), reason: '等配件', at: now() } },
  dispute: { endedAt: now() },
  dispute_too: { endedAt: now() },
  appeal: { endedAt: now() },
}
async function hazardIn(state: HazardState, action?: Action) {
  const hazard = await aHazard({
    state,
    reporterId: people.reporter,
    ...(held.includes(state) && { handler: fire }),
    ...(action && given[action]),
  })
  return action === 'dispute_too' ? disputedBefore(hazard.id) : hazard
}

async function disputedBefore(hazardId: string) {
  const record = (await hazardRecordOf(hazardId))!
  const { state } = record.hazard
  const entry = { at: now(), action: 'dispute' as const, state, photoIds: [], personId: 'neighbour' }
  const after = moved(record, {}, entry)
  await transact(moveHazard(record, after))
  return after.hazard
}

type More = { requestId?: string; reason?: string; photoIds?: string[] }
type Acting = (hazardId: string, personId: string, more?: More) => Promise<{ status: number; body: object }>

const dispute: Acting = async (hazardId, who, more) => {
  const photoIds = more?.photoIds ?? [await aPhoto(who)]
  return call(residents, hazards.dispute, { hazardId, reason: '车又停回来了', ...more, photoIds }, who)
}

/** Takes an action with all it needs to succeed. */
const act: Record<Action, Acting> = {
  withdraw: (hazardId, who, more) => call(residents, hazards.withdraw, { hazardId, ...more }, who),
  answer: (hazardId, who, more) => call(residents, hazards.answer, { hazardId, note: '在二楼', ...more }, who),
  add: (hazardId, who, more) => call(residents, hazards.add, { hazardId, note: '又多了一辆', ...more }, who),
  dispute,
  dispute_too: dispute,
  appeal: (hazardId, who, more) => call(residents, hazards.appeal, { hazardId, reason: '车还在', ...more }, who),
  rate: (hazardId, who, more) => call(residents, hazards.rate, { hazardId, level: 5, ...more }, who),
  accept: (hazardId, who, more) => call(handler, handling.accept, { hazardId, ...more }, who),
  decline: (hazardId, who, more) => call(handler, handling.decline, { hazardId, reason: '不在受理范围', ...more }, who),
  hand_up: (hazardId, who, more) => call(handler, handling.handUp, { hazardId, reason: '不在本社区', ...more }, who),
  dispatch: (hazardId, who, more) => call(handler, handling.dispatch, { hazardId, unitId: fire.unitId, ...more }, who),
  take_on: (hazardId, who, more) => call(handler, handling.takeOn, { hazardId, ...more }, who),
  send_back: (hazardId, who, more) =>
    call(handler, handling.sendBack, { hazardId, reason: '不归我们管', ...more }, who),
  reroute: (hazardId, who, more) =>
    call(handler, handling.reroute, { hazardId, unitId: company.unitId, reason: '归物业管', ...more }, who),
  correct: (hazardId, who, more) =>
    call(handler, handling.correct, { hazardId, version: 1, estateId: 'taiyu-e1', place: '东门', ...more }, who),
  ask: (hazardId, who, more) => call(handler, handling.ask, { hazardId, note: '在几楼？', ...more }, who),
  request_extension: (hazardId, who, more) =>
    call(handler, handling.requestExtension, { hazardId, until: inDays(9), reason: '等配件', ...more }, who),
  extend: (hazardId, who, more) =>
    call(handler, handling.extend, { hazardId, until: inDays(9), reason: '等配件', ...more }, who),
  refuse_extension: (hazardId, who, more) =>
    call(handler, handling.refuseExtension, { hazardId, reason: '不能再等', ...more }, who),
  split: (hazardId, who, more) => {
    const parts = [
      { unitId: fire.unitId, what: '清走车辆' },
      { unitId: company.unitId, what: '装上栏杆' },
    ]
    return call(handler, handling.split, { hazardId, parts, ...more }, who)
  },
  merge: async (hazardId, who, more) => {
    const { number } = await hazardIn('reported')
    return call(handler, handling.merge, { hazardId, number, ...more }, who)
  },
  fix: async (hazardId, who, more) =>
    call(handler, handling.fix, { hazardId, photoIds: more?.photoIds ?? [await aPhoto(who)], ...more }, who),
  rework: (hazardId, who, more) => call(handler, handling.rework, { hazardId, reason: '还没有清干净', ...more }, who),
  check: (hazardId, who, more) => call(handler, handling.check, { hazardId, ...more }, who),
  close: (hazardId, who, more) =>
    call(handler, handling.close, { hazardId, outcome: 'persuaded', note: '已劝导', ...more }, who),
}
const actions = Object.keys(steps) as Action[]

type Who = keyof typeof people
const ofResidents: readonly Action[] = ['withdraw', 'answer', 'add', 'dispute', 'dispute_too', 'appeal', 'rate']
const fixing: readonly Action[] = ['send_back', 'fix', 'take_on', 'ask', 'request_extension']
const staff: readonly Who[] = ['decider', 'handler', 'property']

const mayCall = (action: Action, who: Who) =>
  ofResidents.includes(action) || who === 'decider' || (fixing.includes(action) && staff.includes(who))

/** What residents do looks at nothing but whose report it is. */
const sees = (state: HazardState, action: Action, who: Who) =>
  ofResidents.includes(action) ? who === 'reporter' : who !== 'handler' || held.includes(state)

/** What the API answers to that person: 200, or the code of its refusal. */
function expected(state: HazardState, action: Action, who: Who): 200 | string {
  if (!mayCall(action, who)) return 'not_permitted'
  if (!sees(state, action, who)) return 'hazard_not_found'
  const part = steps[action].by.find((needed) => needed === who)
  if (!part) return 'not_permitted'
  return canTake(state, action, part) ? 200 : 'hazard_already_handled'
}

const everyone = ['reporter', 'decider', 'handler', 'neighbour', 'property'] as const
// The same call adds to what was opened again and opens what is closed: there it is no `dispute_too`.
const actionsIn = (state: HazardState) => actions.filter((action) => !(state === 'closed' && action === 'dispute_too'))
const table = HazardState.options.flatMap((state) =>
  actionsIn(state).map((action) => {
    const outcomes = everyone.map((who) => [who, expected(state, action, who)] as const)
    const takers = outcomes.filter(([, outcome]) => outcome === 200).map(([who]) => who)
    return { state, action, outcomes, takenBy: takers.join(' or ') || 'nobody' }
  }),
)

test.each(table)('$state: $action is taken by $takenBy', async ({ state, action, outcomes }) => {
  const { id, version } = await hazardIn(state, action)
  const refused = outcomes.filter(([, outcome]) => outcome !== 200)
  const takers = outcomes.filter(([, outcome]) => outcome === 200)

  const refusals = await Promise.all(refused.map(([who]) => act[action](id, people[who])))
  expect(refusals).toMatchObject(refused.map(([, code]) => ({ body: { code } })))
  expect(await storedHazardOf(id)).toMatchObject({ state, version })

  const taken = await Promise.all(
    takers.map(async ([who]) => act[action]((await hazardIn(state, action)).id, people[who])),
  )
  expect(taken).toMatchObject(
    takers.map(() => ({ status: 200, body: { state: stateAfter(state, action), version: version + 1 } })),
  )
})

test('the table holds exactly the steps of the workflow', () => {
  const taken = table.filter(({ takenBy }) => takenBy !== 'nobody').map(({ state, action }) => `${state} ${action}`)

  expect(taken).toEqual(
    HazardState.options.flatMap((state) =>
      actions.filter((action) => steps[action].from.includes(state)).map((action) => `${state} ${action}`),
    ),
  )
})

test('from the report to its end, everything that happened is told', async () => {
  const { id } = await hazardIn('reported')
  const path: [Action, 'decider' | 'handler'][] = [
    ['accept', 'decider'],
    ['dispatch', 'decider'],
    ['send_back', 'handler'],
    ['dispatch', 'decider'],
    ['fix', 'handler'],
    ['rework', 'decider'],
    ['fix', 'handler'],
    ['check', 'decider'],
    ['close', 'decider'],
  ]

  for (const [action, who] of path) expect(await act[action](id, people[who])).toMatchObject({ status: 200 })
  const { entries, version, handler: by } = await callOk(residents, hazards.one, { hazardId: id }, people.reporter)

  expect(entries.map(({ action }) => action)).toEqual(['report', ...path.map(([action]) => action)])
  expect(entries.map((entry) => entry.by)).toEqual([
    undefined,
    ...path.map(([, who]) => (who === 'handler' ? '消防救援站' : '网格员 01')),
  ])
  expect(entries[3]).toMatchObject({ note: '不归我们管', state: 'accepted' })
  expect(entries[5]!.photos).toHaveLength(1)
  expect({ version, by }).toEqual({ version: 10, by: fire })
})

describe('two at once', () => {
  test('of two officers one takes it up', async () => {
    const { id } = await hazardIn('reported')
    const office = await onDuty('office', 'luotang')

    const replies = await Promise.all([act.accept(id, people.decider), act.decline(id, office.id)])

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('a withdrawal and an acceptance cannot both hold', async () => {
    const { id } = await hazardIn('reported')

    const replies = await Promise.all([act.withdraw(id, people.reporter), act.accept(id, people.decider)])

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('the same request sent five times at once is one step, answered five times', async () => {
    const { id } = await hazardIn('reported')

    const replies = await Promise.all(
      Array.from({ length: 5 }, () => act.accept(id, people.decider, { requestId: 'accept-at-once' })),
    )

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(replies.map(({ body }) => body)).toEqual(Array(5).fill(expect.objectContaining({ version: 2 })))
  })
})

describe('an action sent again', () => {
  test('is answered again, wherever the hazard is by then', async () => {
    const { id } = await hazardIn('reported')
    const again = { requestId: 'accept-again' }
    await act.accept(id, people.decider, again)
    await act.dispatch(id, people.decider)

    expect(await act.accept(id, people.decider, again)).toMatchObject({ status: 200, body: { state: 'dispatched' } })
  })

  test('is answered also to who gave it out of their hands with it', async () => {
    const { id } = await hazardIn('dispatched')
    const again = { requestId: 'back-again' }
    await act.send_back(id, people.handler, again)

    expect(await act.send_back(id, people.handler, again)).toMatchObject({ status: 200, body: { parts: [] } })
    expect(await act.send_back(id, people.handler)).toMatchObject({ status: 404 })
  })

  test('is answered also with photos, which are used by then', async () => {
    const { id } = await hazardIn('dispatched')
    const again = { requestId: 'fix-again', photoIds: [await aPhoto(people.handler)] }
    await act.fix(id, people.handler, again)

    expect(await act.fix(id, people.handler, again)).toMatchObject({ status: 200, body: { version: 2 } })
  })

  test('counts neither for another person nor for another action', async () => {
    const { id } = await hazardIn('reported')
    const again = { requestId: 'not-yours' }
    await act.accept(id, people.decider, again)
    const office = await onDuty('office', 'luotang')

    expect(await act.accept(id, office.id, again)).toMatchObject({ status: 409 })
    expect(await act.decline(id, people.decider, again)).toMatchObject({ status: 409 })
  })
})

describe('dispatching', () => {
  const dispatch = async (to: { unitId?: string; personId?: string }) => {
    const { id: hazardId } = await hazardIn('accepted')
    return call(handler, handling.dispatch, { hazardId, ...to }, people.decider)
  }

  test('to a person on duty there makes them the handler', async () => {
    const reply = await dispatch({ personId: people.decider })

    expect(reply).toMatchObject({
      status: 200,
      body: { handler: { name: '网格员 01' }, parts: ['decider', 'handler'] },
    })
  })

  test.each([
    ['an unknown unit', async () => ({ unitId: 'unknown' })],
    ['a resident', async () => ({ personId: people.neighbour })],
    [
      'somebody in another grid',
      async () => ({ personId: (await onDuty('grid_worker', 'luotang/taiyu/taiyu-g2')).id }),
    ],
    [
      'somebody whose duty ended',
      async () => ({ personId: (await onDuty('grid_worker', g1, { until: '2020-01-01' })).id }),
    ],
    ['somebody of a unit', async () => ({ personId: people.handler })],
  ])('to %s is refused', async (_whom, to) => {
    expect(await dispatch(await to())).toMatchObject({ status: 404, body: { code: 'handler_not_found' } })
  })

  test.each([{}, { unitId: 'fire-brigade', personId: newId('per') }])(
    'takes exactly one of the two, not %j',
    async (to) => {
      expect(await dispatch(to)).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
    },
  )
})

describe('fixing', () => {
  test.each([
    ['photo_not_found', 404, () => aPhoto(people.neighbour)],
    ['photo_not_ready', 409, () => aPhoto(people.handler, { state: 'expected' })],
    ['photo_refused', 422, () => aPhoto(people.handler, { state: 'refused' })],
    ['photo_already_used', 409, () => aPhoto(people.handler, { usedBy: 'haz_1' })],
  ] as const)('with a photo that cannot be used: %s', async (code, status, photo) => {
    const { id } = await hazardIn('dispatched')

    const reply = await act.fix(id, people.handler, { photoIds: [await photo()] })

    expect(reply).toMatchObject({ status, body: { code } })
  })

  test('without a photo is refused', async () => {
    const { id } = await hazardIn('dispatched')

    expect(await act.fix(id, people.handler, { photoIds: [] })).toMatchObject({ status: 400 })
  })

  test('of two hazards with one photo, one is fixed', async () => {
    const made = [await hazardIn('dispatched'), await hazardIn('dispatched')]
    const photoIds = [await aPhoto(people.handler)]

    const replies = await Promise.all(made.map(({ id }) => act.fix(id, people.handler, { photoIds })))

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })
})

describe('what is not mine to decide', () => {
  const foreign: [string, () => Promise<{ id: string }>][] = [
    ['another grid', () => onDuty('grid_worker', 'luotang/taiyu/taiyu-g2')],
    ['another community', () => onDuty('community_officer', 'luotang/yanhe')],
  ]
  test.each(foreign)('is not found from %s', async (_where, someone) => {
    const { id } = await hazardIn('reported')

    expect(await act.accept(id, (await someone()).id)).toMatchObject({
      status: 404,
      body: { code: 'hazard_not_found' },
    })
  })

  test('is refused once the duty ended', async () => {
    const { id } = await hazardIn('reported')
    const ended = await onDuty('office', 'luotang', { until: '2020-01-01' })

    expect(await act.accept(id, ended.id)).toMatchObject({ status: 403, body: { code: 'not_permitted' } })
  })

  test.each<StaffAction>(['accept', 'fix'])('does not exist at all: %s', async (action) => {
    const who = action === 'fix' ? people.handler : people.decider

    expect(await act[action](newId('haz'), who)).toMatchObject({ status: 404, body: { code: 'hazard_not_found' } })
  })
})
