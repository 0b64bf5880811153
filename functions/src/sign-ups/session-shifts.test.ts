import { activities } from '@mulin/shared/activities/endpoints'
import { minutesIn } from '@mulin/shared/hours/hours'
import { asFunction } from '../../dev/permissions.ts'
import {
  activityNow,
  anActivity,
  aSession,
  aWish,
  cancel,
  cannotCome,
  mySignUp,
  revisionOf,
  type SessionPlan,
  signUp,
  signUpOk,
  startingAt,
  theOffice,
  tick,
  wanting,
} from '../../test/activities.ts'
import { call } from '../../test/call.ts'
import { recordsOf } from '../../test/changes.ts'
import { checked } from '../../test/hours.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { handler as activitiesHandler } from '../activities/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { handler as stream } from '../stream/handler.ts'
import { activityOf } from '../tables/activities.ts'
import { allHoursOf } from '../tables/hours.ts'
import { keys } from '../tables/keys.ts'
import { itemsWhere } from '../../test/items.ts'
import { transact } from '../tables/transact.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const day = 24 * 60
const aHelper = async (skills: Parameters<typeof aResident>[0] = {}) =>
  (await aResident({ volunteer: 'approved', ...skills })).id

const nurses = { id: 'nurses', title: '医护志愿者', skill: 'medical' as const, needed: 1 }
const stewards = { id: 'stewards', title: '秩序引导', needed: 1, what: '摆桌椅，引导排队' }

const withShifts = (plan: Partial<SessionPlan> = {}) =>
  anActivity({ sessions: [aSession({ shifts: [nurses, stewards], waitingCapacity: 5, ...plan })] })

type Activity = Awaited<ReturnType<typeof withShifts>>
const helping = (activity: Activity, shiftId: string) => aWish(activity, { as: 'volunteer', shiftId })
const shiftsNow = async ({ id }: Activity) => (await activityNow(id)).sessions[0]!.shifts

test('each shift of a session has places of its own, and takes none of the participants’', async () => {
  const activity = await withShifts({ capacity: 1 })

  await signUpOk(await aHelper({ skills: ['medical'] }), helping(activity, 'nurses'))
  await signUpOk(await aHelper(), helping(activity, 'stewards'))
  await signUpOk((await aResident()).id, aWish(activity))

  expect((await activityNow(activity.id)).sessions).toMatchObject([
    {
      taken: 1,
      shifts: [
        { id: 'nurses', taken: 1 },
        { id: 'stewards', taken: 1 },
      ],
    },
  ])
})

test('who helps has the shift’s title, its times and what there is to do', async () => {
  const startsAt = later(now(), 3 * day)
  const setUp = { ...stewards, startsAt: later(startsAt, -90), endsAt: later(startsAt, 60) }
  const activity = await withShifts({ ...startingAt(startsAt), shifts: [setUp] })

  const own = await signUpOk(await aHelper(), helping(activity, 'stewards'))

  expect(own).toMatchObject({
    sessionTitle: '上午场 · 秩序引导',
    shiftId: 'stewards',
    shiftTitle: '秩序引导',
    what: '摆桌椅，引导排队',
    startsAt: setUp.startsAt,
    endsAt: setUp.endsAt,
    // Nobody gives a shift back that has begun.
    cancelBy: setUp.startsAt,
  })
})

test.each([
  ['is given back in time', cancel, 0],
  ['comes free at the last moment', cannotCome, day - 30],
])(
  'a place that %s goes to who waits for that shift, and to nobody who waits for another',
  async (_, leave, minutes) => {
    const activity = await withShifts({ shifts: [{ ...nurses, skill: undefined }, stewards] })
    const [first, second, third, fourth] = await Promise.all([aHelper(), aHelper(), aHelper(), aHelper()])
    await signUpOk(first, helping(activity, 'nurses'))
    const steward = await signUpOk(second, helping(activity, 'stewards'))
    const forNurses = await signUpOk(third, helping(activity, 'nurses'))
    const forStewards = await signUpOk(fourth, helping(activity, 'stewards'))
    expect([forNurses, forStewards]).toMatchObject([{ position: 1 }, { position: 1 }])

    setClock(later(now(), minutes))
    await leave(second, steward.id)

    expect(await mySignUp(third, forNurses.id)).toMatchObject({ state: 'waiting', position: 1 })
    expect((await mySignUp(fourth, forStewards.id)).state).toBe('offered')
  },
)

test('a skill is asked for where its shift needs it; who lacks it is told of the other shift', async () => {
  const activity = await withShifts()
  const helper = await aHelper()

  const { status, body } = await signUp(helper, helping(activity, 'nurses'))

  expect({ status, body }).toMatchObject({
    status: 403,
    body: { code: 'skill_required', details: { skill: 'medical', alternatives: [{ shiftId: 'stewards' }] } },
  })
})

test('a shift that is not there, or none, is nothing to help with', async () => {
  const activity = await withShifts({ waitingCapacity: 0 })

  expect((await signUp(await aHelper(), helping(activity, 'cooks'))).body.code).toBe('session_full')
  const unnamed = { ...helping(activity, ''), shiftId: undefined }
  expect((await signUp(await aHelper(), unnamed)).body.code).toBe('session_full')
})

test('who takes part names no shift', async () => {
  const activity = await withShifts()

  const { body } = await signUp((await aResident()).id, aWish(activity, { shiftId: 'stewards' }))

  expect(body).toMatchObject({ code: 'invalid_input', details: { fields: ['shiftId'] } })
})

test('of many who want the last place of a shift at once one gets it', async () => {
  const activity = await withShifts({ waitingCapacity: 0, shifts: [stewards, { ...nurses, skill: undefined }] })
  const crowd = await Promise.all(Array.from({ length: 8 }, () => aHelper()))

  const replies = await Promise.all(crowd.map((id) => signUp(id, helping(activity, 'stewards'))))

  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await shiftsNow(activity)).toMatchObject([{ taken: 1 }, { taken: 0 }])
})

describe('the plan', () => {
  const change = async (activity: Activity, shifts: SessionPlan['shifts']) => {
    const [session] = revisionOf(activity).sessions
    const input = revisionOf(activity, { sessions: [{ ...session!, shifts }] })
    return call(activitiesHandler, activities.update, input, (await theOffice()).id)
  }

  test('gets more shifts, and more places of one, which are offered to who waits', async () => {
    const activity = await withShifts({ shifts: [stewards] })
    const [first, second] = [await aHelper(), await aHelper()]
    await signUpOk(first, helping(activity, 'stewards'))
    const waiting = await signUpOk(second, helping(activity, 'stewards'))

    await change(activity, [{ ...stewards, needed: 2 }, nurses])

    expect((await mySignUp(second, waiting.id)).state).toBe('offered')
    await signUpOk(await aHelper({ skills: ['medical'] }), helping(activity, 'nurses'))
  })

  test('loses a place that nobody has, and no other', async () => {
    const activity = await withShifts({ shifts: wanting(3) })
    for (const id of [await aHelper(), await aHelper()]) await signUpOk(id, helping(activity, 'helpers'))

    expect(await change(activity, wanting(1))).toMatchObject({
      status: 409,
      body: { code: 'session_in_use', details: { shifts: [{ id: 'helpers', taken: 2 }] } },
    })
    expect(await change(activity, wanting(2))).toMatchObject({ status: 200 })
    expect((await signUp(await aHelper(), { ...helping(activity, 'helpers') })).body.state).toBe('waiting')
  })

  test('loses a shift that nobody is in or waits for, and has it again as it was', async () => {
    const activity = await withShifts({ shifts: [stewards, { ...nurses, skill: undefined }] })
    const helper = await aHelper()
    const own = await signUpOk(helper, helping(activity, 'stewards'))

    expect((await change(activity, [{ ...nurses, skill: undefined }])).body.code).toBe('session_in_use')
    await cancel(helper, own.id)
    expect((await change(activity, [])).body.sessions).toMatchObject([{ shifts: [] }])
    expect((await signUp(helper, helping(activity, 'stewards'))).body.code).toBe('session_full')
    await change(activity, [stewards])
    await signUpOk(helper, helping(activity, 'stewards'))

    expect(await shiftsNow(activity)).toMatchObject([{ id: 'stewards', taken: 1 }])
  })

  test('does not lose a shift that somebody takes at the same moment', async () => {
    const activity = await withShifts({ shifts: [stewards], waitingCapacity: 0 })
    const helper = await aHelper()

    const [taken, changed] = await Promise.all([signUp(helper, helping(activity, 'stewards')), change(activity, [])])

    expect([taken.status === 200, changed.status === 200]).toEqual(taken.status === 200 ? [true, false] : [false, true])
    const found = (await activityOf(activity.id))!
    const places = found.seats.filter(({ as }) => as === 'volunteer').map(({ free, taken: had }) => [free, had])
    expect(places).toEqual(taken.status === 200 ? [[0, 1]] : [[0, 0]])
  })

  test('moves a shift, and with it who is in it', async () => {
    const activity = await withShifts({ shifts: [stewards] })
    const helper = await aHelper()
    const own = await signUpOk(helper, helping(activity, 'stewards'))
    const startsAt = later(own.startsAt, -60)

    const records = await recordsOf(`ACTIVITY#${activity.id}`, () =>
      change(activity, [{ ...stewards, title: '搬桌椅', startsAt }]),
    )
    await asFunction('stream', () => stream({ Records: records }))

    expect(await mySignUp(helper, own.id)).toMatchObject({ startsAt, sessionTitle: '上午场 · 搬桌椅' })
  })
})

describe('a shift before its session', () => {
  const startsAt = () => later(now(), 3 * day)
  const early = (from: string) => ({ ...stewards, needed: 2, startsAt: later(from, -120), endsAt: later(from, -30) })

  async function bothIn() {
    const from = startsAt()
    const activity = await withShifts({ ...startingAt(from), shifts: [early(from)] })
    const [one, other] = [await aHelper(), await aHelper()]
    const [came, stayed] = [
      await signUpOk(one, helping(activity, 'stewards')),
      await signUpOk(other, helping(activity, 'stewards')),
    ]
    const guest = (await aResident()).id
    return { one, other, came, stayed, guest, seat: await signUpOk(guest, aWish(activity)), from }
  }

  test('is reminded of, and ends, by its own times', async () => {
    const { one, other, came, stayed, guest, seat, from } = await bothIn()

    setClock(later(came.startsAt, -day + 1))
    await tick()
    expect((await mySignUp(one, came.id)).remindedAt).toBeDefined()
    expect((await mySignUp(guest, seat.id)).remindedAt).toBeUndefined()

    await checked({ personId: one, signUp: came }, { in: came.startsAt })
    setClock(later(from, -29))
    await tick()
    expect((await mySignUp(one, came.id)).thankedAt).toBeDefined()
    expect((await mySignUp(other, stayed.id)).state).toBe('absent')
    expect(await mySignUp(guest, seat.id)).toMatchObject({ state: 'confirmed' })
  })

  test('counts for as many hours as were served in it', async () => {
    const { one, came } = await bothIn()

    const records = await recordsOf(`PERSON#${one}`, () =>
      checked({ personId: one, signUp: came }, { in: later(came.startsAt, -20), out: later(came.startsAt, 200) }),
    )
    await asFunction('stream', () => stream({ Records: records }))

    const [hours] = await allHoursOf(one)
    expect(hours).toMatchObject({ sessionTitle: '上午场 · 秩序引导', startsAt: came.startsAt, endsAt: came.endsAt })
    expect(minutesIn(hours!)).toBe(90)
  })
})

describe('what was stored before there were shifts', () => {
  /** As it was written then: one number, one skill, and nothing about shifts anywhere. */
  async function older() {
    const activity = await anActivity({
      sessions: [aSession({ waitingCapacity: 5, shifts: [{ id: 'volunteer', title: '志愿者', needed: 1 }] })],
    })
    const [session] = activity.sessions
    const place = keys.session(activity.id, session!.id)
    const counter = keys.seats(activity.id, session!.id, 'volunteer', 0)
    await transact([
      { update: place, set: { volunteersNeeded: 1, volunteerSkill: 'medical' }, remove: ['shifts'] },
      { update: counter, set: {}, remove: ['shiftId'] },
    ])
    return activity
  }

  const forgetShift = async (personId: string, signUpId: string, activity: Activity) => {
    const [list] = await itemsWhere(({ pk }) => pk === `WAITING#${activity.id}`)
    await transact([
      { update: keys.signUp(personId, signUpId), set: {}, remove: ['shiftId', 'shiftTitle'] },
      ...(list ? [{ update: { pk: list.pk, sk: list.sk }, set: {}, remove: ['shiftId'] }] : []),
    ])
  }

  test('is one shift, with its skill and who is in it', async () => {
    const activity = await older()
    const helper = await aHelper({ skills: ['medical'] })
    const own = await signUpOk(helper, { ...helping(activity, 'volunteer') })
    await forgetShift(helper, own.id, activity)

    expect(await shiftsNow(activity)).toEqual([
      { id: 'volunteer', title: '志愿者', skill: 'medical', needed: 1, taken: 1, waiting: 0 },
    ])
    expect((await signUp(await aHelper(), helping(activity, 'volunteer'))).body.code).toBe('skill_required')
  })

  test('goes on: a place that is given back goes to who waits', async () => {
    const activity = await older()
    const [first, second] = [await aHelper({ skills: ['medical'] }), await aHelper({ skills: ['medical'] })]
    const own = await signUpOk(first, helping(activity, 'volunteer'))
    const waiting = await signUpOk(second, helping(activity, 'volunteer'))
    await forgetShift(first, own.id, activity)
    await forgetShift(second, waiting.id, activity)

    await cancel(first, own.id)

    expect((await mySignUp(second, waiting.id)).state).toBe('offered')
    expect(await shiftsNow(activity)).toMatchObject([{ taken: 1, waiting: 0 }])
  })
})
