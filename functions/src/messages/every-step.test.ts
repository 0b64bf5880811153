import { messages } from '@mulin/shared/messages'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import { asFunction } from '../../dev/permissions.ts'
import { anActivity, aSession, aWish, cancel, signUpOk, type SessionPlan, theOffice } from '../../test/activities.ts'
import { callOk } from '../../test/call.ts'
import { recordsOf } from '../../test/changes.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { handler as checkInsHandler } from '../check-ins/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { handler as schedule } from '../schedule/handler.ts'
import { handler as signUpsHandler } from '../sign-ups/handler.ts'
import { handler as stream } from '../stream/handler.ts'
import { keys } from '../tables/keys.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const reason = '名额留给老人'

/** Does something a minute later, and lets the stream tell what it changed for that person. */
async function follow(personId: string, work: () => Promise<unknown>) {
  setClock(later(now(), 1))
  const Records = await recordsOf(keys.person(personId).pk, work)
  await asFunction('stream', () => stream({ Records }))
}

/** What somebody was told, the first thing first. */
const toldTo = async (personId: string) =>
  (await callOk(handler, messages.mine, {}, personId)).messages.toReversed().map(({ kind }) => kind)

const byOffice = async <E extends (typeof registers)['approve' | 'decline' | 'remove' | 'move']>(
  endpoint: E,
  input: Parameters<typeof callOk<E>>[2],
) => callOk(registersHandler, endpoint, input, (await theOffice()).id)

/** An activity with one seat, which somebody has. */
async function oneSeat(plan: Partial<SessionPlan> = {}) {
  const activity = await anActivity({ sessions: [aSession({ capacity: 1, waitingCapacity: 5, ...plan })] })
  const holder = await aResident()
  const seat = await signUpOk(holder.id, aWish(activity))
  const { id } = await aResident()
  const wish = () => signUpOk(id, aWish(activity))
  return { activity, id, wish, free: () => cancel(holder.id, seat.id) }
}

test('who waits is told of the place, the offer and the seat, each once', async () => {
  const { id, wish, free } = await oneSeat()
  let signUpId = ''
  await follow(id, async () => ({ id: signUpId } = await wish()))
  await follow(id, free)
  await follow(id, () => callOk(signUpsHandler, signUps.accept, { signUpId }, id))

  expect(await toldTo(id)).toEqual(['waiting', 'offered', 'promoted'])
})

test('who lets an offer go is told that it is over', async () => {
  const { id, wish, free } = await oneSeat()
  const { id: signUpId } = await wish()
  await free()

  await follow(id, () => callOk(signUpsHandler, signUps.letGo, { signUpId }, id))

  expect(await toldTo(id)).toEqual(['cancelled'])
})

test('who is moved up by staff, and then taken off the list, is told why', async () => {
  const { activity, id, wish } = await oneSeat()
  await signUpOk((await aResident()).id, aWish(activity))
  const { id: signUpId } = await wish()
  await follow(id, () => byOffice(registers.move, { signUpId, position: 1, reason }))
  await follow(id, () => byOffice(registers.remove, { signUpId, reason }))

  const { messages: told } = await callOk(handler, messages.mine, {}, id)

  expect(told).toMatchObject([
    { kind: 'removed_by_staff', reason },
    { kind: 'moved_in_list', position: 1, reason },
  ])
})

test('who waits for a decision is told of it', async () => {
  const activity = await anActivity({ sessions: [aSession({ mode: 'approval' })] })
  const [liked, other] = [await aResident(), await aResident()]
  const ask = (personId: string) => signUpOk(personId, aWish(activity))
  let signUpId = ''
  await follow(liked.id, async () => ({ id: signUpId } = await ask(liked.id)))
  await follow(liked.id, () => byOffice(registers.approve, { signUpId, version: 1 }))
  await follow(other.id, async () => ({ id: signUpId } = await ask(other.id)))
  await follow(other.id, () => byOffice(registers.decline, { signUpId, version: 1, reason }))

  expect(await toldTo(liked.id)).toEqual(['pending', 'approved'])
  expect(await toldTo(other.id)).toEqual(['pending', 'declined'])
})

describe('the clock', () => {
  /** Lets it become that late, and what is due happen to that person. */
  const until = (personId: string, at: string) =>
    follow(personId, () => {
      setClock(later(at, 1))
      return asFunction('schedule', schedule)
    })
  const [dayBefore, startsAt, endsAt] = [later(now(), 60), later(now(), 25 * 60), later(now(), 27 * 60)]
  const times = { startsAt, endsAt, signUpClosesAt: dayBefore, cancelBy: dayBefore }

  test('reminds, and afterwards thanks who came and tells the others that they were missed', async () => {
    const activity = await anActivity({ sessions: [aSession(times)] })
    const [came, stayed] = [await aResident(), await aResident()]
    const { id: signUpId } = await signUpOk(came.id, aWish(activity))
    await signUpOk(stayed.id, aWish(activity))
    await until(came.id, dayBefore)
    setClock(startsAt)
    await callOk(checkInsHandler, checkIns.checkIn, { signUpId }, (await theOffice()).id)
    const Records = await recordsOf(keys.person(stayed.id).pk, async () => {
      await until(came.id, endsAt)
      await until(came.id, later(endsAt, 31))
    })
    await asFunction('stream', () => stream({ Records }))

    expect(await toldTo(came.id)).toEqual(['reminder', 'thanks'])
    expect(await toldTo(stayed.id)).toEqual(['absent'])
  })

  test('takes back an offer that nobody answered, and ends waiting', async () => {
    const { activity, id, wish, free } = await oneSeat(times)
    const other = await aResident()
    await wish()
    await follow(other.id, () => signUpOk(other.id, aWish(activity)))
    await free()
    const Records = await recordsOf(keys.person(other.id).pk, () => until(id, later(startsAt, -60)))
    await asFunction('stream', () => stream({ Records }))
    await until(other.id, startsAt)

    expect(await toldTo(id)).toEqual(['offer_expired'])
    expect(await toldTo(other.id)).toEqual(['waiting', 'offered', 'offer_expired'])
  })

  test('draws lots, and says so to who has a seat and to who has to wait', async () => {
    const lottery = { mode: 'lottery', capacity: 1, waitingCapacity: 5, ...times } as const
    const activity = await anActivity({ sessions: [aSession(lottery)] })
    const people = [(await aResident()).id, (await aResident()).id]
    for (const id of people) await follow(id, () => signUpOk(id, aWish(activity)))
    const drawn = await recordsOf(keys.person(people[0]!).pk, async () => {
      setClock(later(dayBefore, 1))
      await asFunction('schedule', schedule)
      await until(people[1]!, later(dayBefore, 15))
    })
    await asFunction('stream', () => stream({ Records: drawn }))

    const last = await Promise.all(people.map(async (id) => (await toldTo(id)).slice(0, 2)))
    expect(last).toEqual([
      ['entered', 'drawn'],
      ['entered', 'drawn'],
    ])
    const results = await Promise.all(people.map((id) => callOk(handler, messages.mine, {}, id)))
    const facts = results.flatMap(({ messages: all }) => all.filter(({ kind }) => kind === 'drawn'))
    expect(facts).toHaveLength(2)
    expect(facts).toContainEqual(expect.objectContaining({ won: true }))
    expect(facts).toContainEqual(expect.objectContaining({ won: false, position: 1 }))
  })
})
