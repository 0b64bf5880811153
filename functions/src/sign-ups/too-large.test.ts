import { activities } from '@mulin/shared/activities/endpoints'
import { isDrawn } from '@mulin/shared/sign-ups/draw-check'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import {
  activityNow,
  anActivity,
  aSession,
  aWish,
  cancel,
  mySignUp,
  revisionOf,
  type SessionPlan,
  signUp,
  signUpOk,
  theOffice,
  tick,
} from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { allRecordsOf, follow } from '../../test/changes.ts'
import { aCrowd } from '../../test/crowd.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas } from '../../test/people.ts'
import { change, party } from '../../test/sign-up-changes.ts'
import { later, setClock } from '../platform/clock.ts'
import { handler as activitiesHandler } from '../activities/handler.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { planOf } from '../tables/activities.ts'
import { messagesOf } from '../tables/messages.ts'
import { handler as signUpsHandler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const elders = (seats: number, releasedAt: string) => ({
  id: 'elder',
  title: '60 岁以上',
  seats,
  ages: { from: 60 },
  releasedAt,
})

const offering = async (...plans: Partial<SessionPlan>[]) =>
  anActivity({ sessions: plans.map((plan) => aSession({ waitingCapacity: 10, ...plan })) })

test.each<[string, Partial<SessionPlan>]>([
  ['first come', {}],
  ['first come, whoever fits first', { waitingOrder: 'first_fit' }],
  ['by a draw', { mode: 'lottery' }],
  ['by approval', { mode: 'approval' }],
])('a family of more than there are seats is refused, not made to wait in everybody’s way: %s', async (_, plan) => {
  const activity = await offering({ capacity: 3, ...plan }, { title: '大场', capacity: 10 })
  const [family, single] = await aCrowd(2)

  const refused = await signUp(family!.id, aWish(activity, { people: party(4) }))
  const alone = await signUpOk(single!.id, aWish(activity))

  const other = { sessionId: activity.sessions[1]!.id, title: '大场', seatsLeft: 10 }
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'party_too_large', details: { seats: 3, alternatives: [other] } },
  })
  expect(alone.state).toBe(plan.mode === 'approval' ? 'pending' : plan.mode === 'lottery' ? 'waiting' : 'confirmed')
})

test('reserved seats count for whom they are for, and for everybody where they are released before it starts', async () => {
  const { startsAt } = aSession()
  const kept = await offering({ startsAt, capacity: 4, pools: [elders(2, startsAt)] })
  const released = await offering({ startsAt, capacity: 4, pools: [elders(2, later(startsAt, -60))] })
  const [one, two, three, four] = await aCrowd(4)
  const old = party(3).map((person) => ({ ...person, birthYear: 1950 }))

  const young = await signUp(one!.id, aWish(kept, { people: party(3) }))

  expect(young.body).toMatchObject({ code: 'party_too_large', details: { seats: 2 } })
  expect((await signUpOk(two!.id, aWish(kept, { people: old }))).state).toBe('confirmed')
  expect((await signUpOk(three!.id, aWish(released, { people: party(3) }))).state).toBe('waiting')
  expect((await signUp(four!.id, aWish(released, { people: party(5) }))).body).toMatchObject({
    code: 'party_too_large',
    details: { seats: 4 },
  })
})

test('who signed up cannot become more than there are seats', async () => {
  const activity = await offering({ capacity: 3 }, { capacity: 3, mode: 'lottery' }, { capacity: 3, mode: 'approval' })
  const crowd = await aCrowd(4)
  await signUpOk(crowd[0]!.id, aWish(activity, { people: party(3) }))
  for (const [place, { id }] of crowd.slice(1).entries()) {
    const sessionId = activity.sessions[place]!.id
    const signedUp = await signUpOk(id, aWish(activity, { sessionId, people: party(2) }))

    const changed = await change(id, signedUp.id, { people: party(4) })

    expect(changed).toMatchObject({ status: 409, body: { code: 'party_too_large', details: { seats: 3 } } })
    expect((await mySignUp(id, signedUp.id)).size).toBe(2)
  }
})

async function resized({ id }: { id: string }, capacity: number, more: object) {
  const activity = await activityNow(id)
  const sessions = activity.sessions.map((session) => ({ ...planOf(session), capacity }))
  const by = (await theOffice()).id
  return call(activitiesHandler, activities.update, revisionOf(activity, { sessions, ...more }), by)
}

/** What follows from it, too. */
const followed = async (work: () => Promise<unknown>) => follow(await allRecordsOf(work))

const changesTold = async (personId: string) =>
  (await messagesOf(personId, { limit: 9 })).messages.filter(({ kind }) => kind === 'changed')

test.each<[string, Partial<SessionPlan>]>([
  ['waits', {}],
  ['asks', { mode: 'approval' }],
  ['is drawn', { mode: 'lottery' }],
])('fewer seats than somebody who %s needs are planned knowingly, and with a reason', async (_, plan) => {
  const activity = await offering({ capacity: 4, ...plan })
  const [first, family] = await aCrowd(2)
  await signUpOk(first!.id, aWish(activity))
  await signUpOk(family!.id, aWish(activity, { people: party(4) }))
  const sessionId = activity.sessions[0]!.id
  const needed = { code: 'reason_required', details: { sessionId, for: 'too_large', parties: 1 } }

  expect((await resized(activity, 2, {})).body).toMatchObject(needed)
  expect((await resized(activity, 2, { reason: '换了小教室', passedOver: 0 })).body).toMatchObject(needed)
  expect((await resized(activity, 2, { reason: '换了小教室', passedOver: 1 })).status).toBe(200)
  // Nobody is left out anew, and clients of before do not count.
  expect((await resized(activity, 1, {})).status).toBe(200)
  expect((await resized(activity, 4, {})).status).toBe(200)
  expect((await resized(activity, 2, { reason: '换了小教室' })).status).toBe(200)
})

/** One of four seats is taken, a family of four waits, and behind it somebody alone. */
async function aFamilyWaiting() {
  const activity = await offering({ capacity: 4 })
  const [first, family, behind, late] = (await aCrowd(4)).map(({ id }) => id)
  const ids = [
    await signUpOk(first!, aWish(activity)),
    await signUpOk(family!, aWish(activity, { people: party(4) })),
    await signUpOk(behind!, aWish(activity)),
  ].map(({ id }) => id)
  return { activity, first: first!, family: family!, behind: behind!, late: late!, ids }
}

test('a family that fewer seats leave too large stands in nobody’s way, and reads why', async () => {
  const { activity, family, behind, late, ids } = await aFamilyWaiting()

  await followed(() => followed(() => resized(activity, 3, { reason: '换了小教室', passedOver: 1 })))

  expect((await mySignUp(behind, ids[2]!)).state).toBe('offered')
  expect(await mySignUp(family, ids[1]!)).toMatchObject({ state: 'waiting', position: 1, seatsEver: 3 })
  expect(await changesTold(family)).toMatchObject([
    {
      kind: 'changed',
      what: [{ field: 'capacity', before: 4, after: 3 }],
      reason: '换了小教室',
      tooLarge: { size: 4, seats: 3 },
    },
  ])
  // Not even the mark of before keeps the last seat.
  expect((await signUpOk(late, aWish(activity))).state).toBe('confirmed')
})

test('with more seats again it stands where it stood', async () => {
  const { activity, first, family, ids } = await aFamilyWaiting()
  await followed(() => followed(() => resized(activity, 3, { reason: '换了小教室', passedOver: 1 })))

  await followed(() => resized(activity, 6, {}))
  await cancel(first, ids[0]!)

  const { state, seatsEver } = await mySignUp(family, ids[1]!)
  expect([state, seatsEver]).toEqual(['offered', undefined])
})

test('with fewer people it gets its turn at once, and may become fewer in steps', async () => {
  const { activity, family, ids } = await aFamilyWaiting()
  await followed(() => resized(activity, 2, { reason: '换了小教室', passedOver: 1 }))

  const three = await change(family, ids[1]!, { people: party(3) })
  const one = await change(family, ids[1]!, { people: party(1) })

  expect(three.body).toMatchObject({ state: 'waiting', size: 3, seatsEver: 2 })
  expect(one.body).toMatchObject({ state: 'waiting', size: 1 })
  expect(one.body).not.toHaveProperty('seatsEver')
})

test('who asked before there were fewer seats is not approved into a list without hope', async () => {
  const office = (await theOffice()).id
  const activity = await anActivity(
    { sessions: [aSession({ capacity: 4, waitingCapacity: 5, mode: 'approval' })] },
    office,
  )
  const [family] = await aCrowd(1)
  const { id: signUpId } = await signUpOk(family!.id, aWish(activity, { people: party(3) }))
  await resized(activity, 2, { reason: '换了小教室', passedOver: 1 })

  const approve = () => call(registersHandler, registers.approve, { signUpId, version: 1 }, office)

  expect(await approve()).toMatchObject({ status: 409, body: { code: 'party_too_large', details: { seats: 2 } } })
  await resized(activity, 3, {})
  expect((await approve()).body).toMatchObject({ state: 'confirmed' })
})

test('in a draw who is too large for what is left to be drawn is passed', async () => {
  const activity = await offering({ capacity: 4, mode: 'lottery' })
  const [family, ...singles] = await aCrowd(4)
  const { id } = await signUpOk(family!.id, aWish(activity, { people: party(4) }))
  const others = []
  for (const single of singles) others.push(await signUpOk(single.id, aWish(activity)))
  await resized(activity, 3, { reason: '换了小教室', passedOver: 1 })
  const { signUpClosesAt } = (await activityNow(activity.id)).sessions[0]!

  for (const minutes of [2, 13]) {
    setClock(later(signUpClosesAt, minutes))
    await tick()
  }

  const { draws } = await callOk(signUpsHandler, signUps.draw, { activityId: activity.id })
  expect(draws[0] && isDrawn(draws[0]) && draws[0].winners.toSorted()).toEqual(others.map((one) => one.id).toSorted())
  expect((await mySignUp(family!.id, id)).state).toBe('waiting')
})
