import { activities } from '@mulin/shared/activities/endpoints'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { messages } from '@mulin/shared/messages'
import { addDays, dayOf, instantOf } from '@mulin/shared/times'
import {
  activityNow,
  anActivity,
  aSession,
  aWish,
  cancel,
  mySignUp,
  reviseActivity,
  revisionOf,
  type SessionPlan,
  signUpOk,
  startingAt,
  theOffice,
} from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { allRecordsOf, follow } from '../../test/changes.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { handler as checkInsHandler } from '../check-ins/handler.ts'
import { handler as messagesHandler } from '../messages/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { planOf } from '../tables/activities.ts'
import { keys } from '../tables/keys.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const hour = 60
type Activity = Awaited<ReturnType<typeof anActivity>>

/** What comes of sending the first session with changes. */
async function revise(activity: Activity, changes: Partial<SessionPlan> & { id?: undefined }, reason?: string) {
  const known = await activityNow(activity.id)
  const sessions = known.sessions.map((one, place) => ({ ...planOf(one), ...(place === 0 && changes) }))
  const { id } = await theOffice()
  const { status, body } = await call(handler, activities.update, revisionOf(known, { sessions, reason }), id)
  return status === 200 ? 'changed' : [body.code, body.details?.['for']].filter(Boolean).join(' ')
}

describe('the start of a session', () => {
  const tomorrow = () => startingAt(instantOf(addDays(dayOf(now()), 1), '10:00'))
  const byAnHour = ({ startsAt, endsAt }: Pick<SessionPlan, 'startsAt' | 'endsAt'>) => ({
    startsAt: later(startsAt, hour),
    endsAt: later(endsAt, hour),
  })

  test('stays once it began, and its end can still be put off', async () => {
    const activity = await anActivity({ sessions: [aSession(tomorrow())] })
    setClock(activity.startsAt)

    expect(await revise(activity, byAnHour(activity))).toBe('session_begun')
    expect(await revise(activity, { endsAt: later(activity.endsAt, hour) })).toBe('changed')
  })

  test('stays on its day once somebody was checked in, and is moved anywhere as long as nobody was', async () => {
    const activity = await anActivity({ sessions: [aSession(tomorrow())] })
    const { id: signUpId } = await signUpOk((await aResident()).id, aWish(activity))
    setClock(later(activity.startsAt, -30))
    expect(await revise(activity, { startsAt: later(activity.startsAt, 1) })).toBe('changed')

    await callOk(checkInsHandler, checkIns.checkIn, { signUpId }, (await theOffice()).id)

    expect(await revise(activity, startingAt(later(activity.startsAt, 24 * hour)))).toBe('session_begun')
    expect(await revise(activity, byAnHour(activity))).toBe('changed')
  })

  test('of a shift that began stays too', async () => {
    const times = tomorrow()
    const shift = { id: 'setup', title: '布置', needed: 2, startsAt: later(times.startsAt, -2 * hour) }
    const activity = await anActivity({ sessions: [aSession({ ...times, shifts: [shift] })] })
    setClock(later(times.startsAt, -hour - 30))

    const later90 = { ...shift, startsAt: later(times.startsAt, -30) }
    expect(await revise(activity, { shifts: [later90] })).toBe('session_begun')
    expect(await revise(activity, byAnHour(activity))).toBe('changed')
  })
})

test('closed sign-up is opened again with a reason only, also by sending the session as a new one', async () => {
  const activity = await anActivity({ sessions: [aSession(), aSession({ title: '下午场' })] })
  const open = { signUpClosesAt: later(now(), 20 * hour) }
  await revise(activity, { signUpClosesAt: later(now(), -1) })

  expect(await revise(activity, open)).toBe('reason_required reopened')
  expect(await revise(activity, { ...open, id: undefined })).toBe('reason_required reopened')
  expect(await revise(activity, { ...open, id: undefined }, '加开一场')).toBe('changed')
})

test('of what is opened again everybody reads what and why, and who signed up does too; others only of their own', async () => {
  const activity = await anActivity({ sessions: [aSession(), aSession({ title: '下午场' })] })
  const [morning, afternoon] = [(await aResident()).id, (await aResident()).id]
  for (const [place, id] of [morning, afternoon].entries())
    await signUpOk(id, aWish(activity, { sessionId: activity.sessions[place]!.id }))
  const until = later(now(), 20 * hour)
  await revise(activity, { signUpClosesAt: later(now(), -1) })

  const records = await allRecordsOf(() => revise(activity, { signUpClosesAt: until }, '多了一批器材'))
  await follow(await allRecordsOf(() => follow(records)))

  const of = { field: 'signUpClosesAt', after: until }
  const { id: sessionId, title: sessionTitle } = activity.sessions[0]!
  const change = { reason: '多了一批器材', what: [{ sessionId, sessionTitle, of }] }
  expect((await activityNow(activity.id)).changes).toMatchObject([change])
  const told = async (id: string) =>
    (await callOk(messagesHandler, messages.mine, {}, id)).messages.filter(({ kind }) => kind === 'changed')
  expect(await told(morning)).toMatchObject([{ reason: '多了一批器材', what: [of] }])
  expect(await told(afternoon)).toEqual([])
})

describe('while somebody waits', () => {
  const pool = () => ({ id: 'elder', title: '60 岁以上', seats: 2, ages: { from: 60 }, releasedAt: later(now(), hour) })
  const waited = async () => {
    const activity = await anActivity({ sessions: [aSession({ capacity: 1, waitingCapacity: 5 })] })
    await signUpOk((await aResident()).id, aWish(activity))
    const { id } = await aResident()
    await signUpOk(id, aWish(activity))
    return { activity, personId: id }
  }

  test('another order and other reserved seats need a reason', async () => {
    const { activity } = await waited()

    expect(await revise(activity, { waitingOrder: 'first_fit' })).toBe('reason_required order')
    expect(await revise(activity, { capacity: 3, pools: [pool()] })).toBe('reason_required order')
    expect(await revise(activity, { capacity: 3, pools: [pool()] }, '照顾老人')).toBe('changed')
  })

  test('they are told what changed in it', async () => {
    const { activity, personId } = await waited()
    const [session] = (await activityNow(activity.id)).sessions
    const pools = [pool()]
    const sessions = [{ ...planOf(session!), capacity: 3, waitingOrder: 'first_fit' as const, pools }]

    const records = await allRecordsOf(() => reviseActivity(activity, { sessions, reason: '照顾老人' }))
    await follow(await allRecordsOf(() => follow(records)))

    const { messages: told } = await callOk(messagesHandler, messages.mine, {}, personId)
    const [{ title, seats, releasedAt }] = pools as [(typeof pools)[0]]
    expect(told[0]).toMatchObject({
      kind: 'changed',
      what: [{ field: 'capacity' }],
      order: [
        { field: 'waitingOrder', before: 'strict', after: 'first_fit' },
        { field: 'reserved', before: [], after: [{ title, seats, releasedAt }] },
      ],
    })
  })
})

test('while nobody waits, both are changed without a reason', async () => {
  const activity = await anActivity({ sessions: [aSession({ waitingCapacity: 5 })] })

  expect(await revise(activity, { waitingOrder: 'first_fit' })).toBe('changed')
})

describe('how long seats are held for who is next', () => {
  const withOffer = async (offerHours?: number) => {
    const plan = { capacity: 1, waitingCapacity: 5, offerHours, ...startingAt(later(now(), 30 * 24 * hour)) }
    const activity = await anActivity({ sessions: [aSession(plan)] })
    const [holder, next] = [await aResident(), await aResident()]
    const seat = await signUpOk(holder.id, aWish(activity))
    const { id: signUpId } = await signUpOk(next.id, aWish(activity))
    return { activity, offer: () => cancel(holder.id, seat.id).then(() => hoursHeld(next.id, signUpId)) }
  }
  const hoursHeld = async (personId: string, signUpId: string) =>
    (Date.parse((await mySignUp(personId, signUpId)).offeredUntil!) - Date.parse(now())) / 3_600_000

  test('is as the organiser says, but for the night', async () => {
    const { activity, offer } = await withOffer(48)
    expect((await activityNow(activity.id)).sessions[0]).toMatchObject({ offerHours: 48 })
    expect(await revise(activity, { offerHours: 36 })).toBe('changed')

    const held = await offer()

    expect(held).toBeGreaterThan(35.9)
    expect(held).toBeLessThan(45.1)
  })

  test('stays as it is where a client of before does not say', async () => {
    const { activity } = await withOffer(48)

    expect(await revise(activity, { offerHours: undefined, capacity: 2 })).toBe('changed')

    expect((await activityNow(activity.id)).sessions[0]).toMatchObject({ capacity: 2, offerHours: 48 })
  })

  test('is twelve hours where it was stored before anybody could say', async () => {
    const { activity, offer } = await withOffer()
    await transact([{ update: keys.session(activity.id, activity.sessions[0]!.id), remove: ['offerHours'] }])

    const held = await offer()

    expect(held).toBeGreaterThan(11.9)
    expect(held).toBeLessThan(21.1)
  })
})
