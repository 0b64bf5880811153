import {
  accept,
  activityNow,
  anActivity,
  aSession,
  aWish,
  cancel,
  letGo,
  mySignUp,
  reviseActivity,
  signUp,
  signUpOk,
  tick,
  wanting,
} from '../../test/activities.ts'
import { aCrowd } from '../../test/crowd.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { planOf } from '../tables/activities.ts'
import { keys } from '../tables/keys.ts'
import { transact } from '../tables/transact.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const full = (waitingCapacity: number, capacity = 1) =>
  anActivity({ sessions: [aSession({ capacity, waitingCapacity })] })

/** So many have seats, the others wait in their order. */
async function queued(capacity: number, waiting: number) {
  const activity = await full(waiting, capacity)
  const crowd = await aCrowd(capacity + waiting)
  const signedUp = []
  for (const { id } of crowd) signedUp.push({ personId: id, ...(await signUpOk(id, aWish(activity))) })
  return { activity, holders: signedUp.slice(0, capacity), waiting: signedUp.slice(capacity) }
}

const statesOf = (people: readonly { personId: string; id: string }[]) =>
  Promise.all(people.map(async ({ personId, id }) => (await mySignUp(personId, id)).state))

test('who comes when all seats are taken waits, and knows the position', async () => {
  const { activity, waiting } = await queued(1, 2)

  expect(waiting).toMatchObject([
    { state: 'waiting', position: 1, waiting: 1 },
    { state: 'waiting', position: 2, waiting: 2 },
  ])
  expect((await activityNow(activity.id)).sessions[0]).toMatchObject({ taken: 1, waiting: 2, freeSeats: [{ free: 0 }] })
  const late = await signUp((await aResident()).id, aWish(activity))
  expect(late).toMatchObject({
    status: 409,
    body: { code: 'session_full', details: { waiting: 2, waitingCapacity: 2 } },
  })
})

test('a seat given back is offered to who is next, and nobody else can take it', async () => {
  const { activity, holders, waiting } = await queued(1, 2)

  await cancel(holders[0]!.personId, holders[0]!.id)

  expect(await statesOf(waiting)).toEqual(['offered', 'waiting'])
  const next = await mySignUp(waiting[0]!.personId, waiting[0]!.id)
  expect(next.offeredUntil! > now()).toBe(true)
  expect(await mySignUp(waiting[1]!.personId, waiting[1]!.id)).toMatchObject({ position: 1, waiting: 1 })
  expect(await signUpOk((await aResident()).id, aWish(activity))).toMatchObject({ state: 'waiting', position: 2 })
})

test('an offer is accepted with one call, and no second time', async () => {
  const { activity, holders, waiting } = await queued(1, 1)
  const [next] = waiting
  await cancel(holders[0]!.personId, holders[0]!.id)

  expect(await accept(next!.personId, next!.id)).toMatchObject({
    status: 200,
    body: { state: 'confirmed', by: 'self' },
  })

  expect(await accept(next!.personId, next!.id)).toMatchObject({
    status: 409,
    body: { code: 'sign_up_moved_on', details: { state: 'confirmed' } },
  })
  expect((await activityNow(activity.id)).sessions[0]).toMatchObject({ taken: 1, waiting: 0 })
})

test.each(['let go', 'cancelled'])('an offer that is %s goes to who is next', async (how) => {
  const { holders, waiting } = await queued(1, 2)
  await cancel(holders[0]!.personId, holders[0]!.id)

  const { personId, id } = waiting[0]!
  await (how === 'let go' ? letGo(personId, id) : cancel(personId, id))

  expect(await statesOf(waiting)).toEqual(['cancelled', 'offered'])
})

test('an offer that nobody accepts in time is over and goes to who is next', async () => {
  const { activity, holders, waiting } = await queued(1, 2)
  await cancel(holders[0]!.personId, holders[0]!.id)
  const { offeredUntil } = await mySignUp(waiting[0]!.personId, waiting[0]!.id)

  setClock(later(offeredUntil!, 1))
  expect(await accept(waiting[0]!.personId, waiting[0]!.id)).toMatchObject({ body: { code: 'offer_expired' } })
  await tick()

  expect(await statesOf(waiting)).toEqual(['expired', 'offered'])
  expect((await activityNow(activity.id)).sessions[0]).toMatchObject({ taken: 1, waiting: 0 })
})

test('when the last who waits leaves, seats are for everybody again', async () => {
  const { activity, holders, waiting } = await queued(1, 1)
  await cancel(waiting[0]!.personId, waiting[0]!.id)
  await cancel(holders[0]!.personId, holders[0]!.id)

  expect(await signUpOk((await aResident()).id, aWish(activity))).toMatchObject({ state: 'confirmed' })
})

test('a family waits as one and is offered seats as one, and nobody passes it', async () => {
  const activity = await full(10, 3)
  const [first, second, family, alone] = await aCrowd(4)
  const people = [{ name: '居民 甲' }, { name: '居民 乙' }]
  const held = await signUpOk(first!.id, aWish(activity, { people }))
  const single = await signUpOk(second!.id, aWish(activity))
  const waits = await signUpOk(family!.id, aWish(activity, { people: [...people, { name: '居民 丙' }] }))
  expect([held.state, single.state, waits.state, waits.size]).toEqual(['confirmed', 'confirmed', 'waiting', 3])

  await cancel(first!.id, held.id)
  expect(await signUpOk(alone!.id, aWish(activity))).toMatchObject({ state: 'waiting', position: 2 })
  expect((await mySignUp(family!.id, waits.id)).state).toBe('waiting')
  await cancel(second!.id, single.id)

  expect((await mySignUp(family!.id, waits.id)).state).toBe('offered')
})

test('more seats are offered at once, as many as there are', async () => {
  const { activity, waiting } = await queued(1, 4)
  const found = await activityNow(activity.id)

  const revised = await reviseActivity(found, {
    sessions: found.sessions.map((one) => ({ ...planOf(one), capacity: 4 })),
  })

  expect(await statesOf(waiting)).toEqual(['offered', 'offered', 'offered', 'waiting'])
  expect(revised.sessions[0]).toMatchObject({ taken: 4, waiting: 1, freeSeats: [{ free: 0 }] })
})

test('once it begins, nobody waits any longer', async () => {
  const { activity, holders, waiting } = await queued(1, 2)
  setClock(activity.sessions[0]!.startsAt)
  await tick()

  expect(await statesOf([...holders, ...waiting])).toEqual(['confirmed', 'expired', 'expired'])
})

describe('once it is over', () => {
  const over = async (came: readonly ('participant' | 'volunteer')[]) => {
    const activity = await anActivity({ sessions: [aSession({ shifts: wanting(2) })] })
    const people = await Promise.all([
      aResident(),
      aResident(),
      aResident({ volunteer: 'approved' }),
      aResident({ volunteer: 'approved' }),
    ])
    const roles = ['participant', 'participant', 'volunteer', 'volunteer'] as const
    const signedUp = []
    for (const [place, { id }] of people.entries())
      signedUp.push({ personId: id, ...(await signUpOk(id, aWish(activity, { as: roles[place]! }))) })
    for (const role of came) {
      const { personId, id } = signedUp.find(({ as }) => as === role)!
      await transact([{ update: keys.signUp(personId, id), set: { state: 'attended' } }])
    }
    setClock(activity.sessions[0]!.endsAt)
    await tick()
    await tick()
    return statesOf(signedUp)
  }

  test('who was not checked in where others of the same role were is absent', async () => {
    expect(await over(['participant'])).toEqual(['attended', 'absent', 'confirmed', 'confirmed'])
    expect(await over(['participant', 'volunteer'])).toEqual(['attended', 'absent', 'attended', 'absent'])
  })

  test('where nobody was checked in, nobody is absent', async () => {
    expect(await over([])).toEqual(['confirmed', 'confirmed', 'confirmed', 'confirmed'])
  })
})

test('thirty days later names, phones and companions are forgotten, and the totals stay', async () => {
  const activity = await full(0, 3)
  const { id: personId } = await aResident()
  const people = [{ name: '居民 甲' }, { name: '居民 乙' }]
  const { id } = await signUpOk(personId, aWish(activity, { people }))

  setClock(later(activity.sessions[0]!.endsAt, 31 * 24 * 60))
  await tick()

  const [row] = await itemsWhere(({ sk }) => sk === `SIGNUP#${id}`)
  expect(row).toMatchObject({ sealedName: '', sealedPhone: '', nameMasked: '', phoneMasked: '', size: 2 })
  expect(row).not.toHaveProperty('sealedParty')
  expect((await activityNow(activity.id)).sessions[0]!.taken).toBe(2)
})
