import { feedback } from '@mulin/shared/feedback'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import { aDraft, anActivity, aSession, aWish, mySignUp, signUpOk, tick } from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { aSessionNow, sessionNow } from '../../test/check-ins.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident } from '../../test/people.ts'
import { handler as checkInHandler } from '../check-ins/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { handler } from './handler.ts'

useLocalTable()
afterEach(() => setClock())

const hour = 60
const day = 24 * hour

type Given = Partial<Parameters<typeof callOk<typeof feedback.rate>>[2]>
const inputOf = (signUpId: string, given: Given = {}) => ({ signUpId, requestId: newId('rat'), level: 5, ...given })
const rate = (signUpId: string, personId: string, given?: Given) =>
  call(handler, feedback.rate, inputOf(signUpId, given), personId)
const ratings = (activityId: string) => callOk(handler, feedback.ofActivity, { activityId })

type Here = Awaited<ReturnType<typeof aSessionNow>>

async function somebodySignedUp({ activity }: Pick<Here, 'activity'>) {
  const { id: personId } = await aResident()
  return { personId, activityId: activity.id, signUpId: (await signUpOk(personId, aWish(activity))).id }
}

async function somebodyThere(here: Here) {
  const somebody = await somebodySignedUp(here)
  await callOk(checkInHandler, checkIns.checkIn, { signUpId: somebody.signUpId }, here.staffId)
  return somebody
}

const anAttendance = async () => somebodyThere(await aSessionNow())

/** The clock goes on and does what is due. */
async function inTime(minutes: number) {
  setClock(later(now(), minutes))
  await tick()
}

test('who was there rates the activity, and their sign-up says so', async () => {
  const { signUpId, personId, activityId } = await anAttendance()

  const answer = await callOk(
    handler,
    feedback.rate,
    inputOf(signUpId, { level: 4, tags: ['useful', 'useful'], words: '讲得清楚' }),
    personId,
  )

  expect((await mySignUp(personId, signUpId)).ratedAt).toBe(answer.ratedAt)
  expect(await ratings(activityId)).toEqual({ activityId, count: 1 })
})

test('the kept rating names nobody, and its words are sealed', async () => {
  const { signUpId, personId, activityId } = await anAttendance()
  await rate(signUpId, personId, { level: 2, tags: ['late'], words: '晚了半小时' })

  const [kept] = await itemsWhere(({ pk, sk }) => pk === `FEEDBACK#${activityId}` && sk.startsWith('RATING#'))

  expect(kept).toMatchObject({ level: 2, tags: ['late'] })
  for (const secret of [personId, signUpId, '晚了半小时']) expect(JSON.stringify(kept)).not.toContain(secret)
})

test('the organiser does not see who rated', async () => {
  const here = await aSessionNow()
  const { signUpId, personId, activityId } = await somebodyThere(here)
  await rate(signUpId, personId)

  const list = await callOk(registersHandler, registers.ofActivity, { activityId }, here.staffId)

  expect(list.signUps.map(({ id }) => id)).toEqual([signUpId])
  expect(JSON.stringify(list)).not.toContain('rated')
})

test('where nobody was checked in, who had a seat may rate once the session is over', async () => {
  const { signUpId, personId } = await somebodySignedUp(await aSessionNow())
  expect(await rate(signUpId, personId)).toMatchObject({ status: 409, body: { code: 'not_attended' } })

  await inTime(3 * hour)

  expect(await rate(signUpId, personId)).toMatchObject({ status: 200 })
})

test('who was absent may not', async () => {
  const here = await aSessionNow()
  const { signUpId, personId } = await somebodySignedUp(here)
  await somebodyThere(here)
  await inTime(3 * hour)

  expect(await mySignUp(personId, signUpId)).toMatchObject({ state: 'absent' })
  expect(await rate(signUpId, personId)).toMatchObject({ status: 409, body: { code: 'not_attended' } })
})

test('for thirty days after the session, not longer', async () => {
  const { signUpId, personId } = await anAttendance()
  const { endsAt } = await mySignUp(personId, signUpId)

  setClock(later(endsAt, 30 * day))
  expect(await rate(signUpId, personId)).toMatchObject({ status: 409, body: { code: 'rating_closed' } })

  setClock(later(endsAt, 30 * day - 1))
  expect(await rate(signUpId, personId)).toMatchObject({ status: 200 })
})

test("somebody else's sign-up is not found", async () => {
  const { signUpId } = await anAttendance()

  expect(await rate(signUpId, (await aResident()).id)).toMatchObject({
    status: 404,
    body: { code: 'sign_up_not_found' },
  })
})

describe('once', () => {
  test('of many at once only one counts', async () => {
    const { signUpId, personId, activityId } = await anAttendance()

    const replies = await Promise.all([1, 2, 3, 4, 5].map((level) => rate(signUpId, personId, { level })))

    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ body }) => body.code === 'activity_already_rated')).toHaveLength(4)
    expect(await ratings(activityId)).toMatchObject({ count: 1 })
  })

  test('sent again with its request id, also at the same moment, it is answered again and counts once', async () => {
    const { signUpId, personId, activityId } = await anAttendance()
    const again = () => callOk(handler, feedback.rate, inputOf(signUpId, { requestId: 'request-1' }), personId)

    const answers = [...(await Promise.all([again(), again()])), await again()]

    expect(new Set(answers.map(({ ratedAt }) => ratedAt)).size).toBe(1)
    expect(await ratings(activityId)).toMatchObject({ count: 1 })
  })

  test('also for who was in two of its sessions', async () => {
    const here = await aSessionNow({}, [sessionNow({ title: '下午场' })])
    const { signUpId, personId, activityId } = await somebodyThere(here)
    const other = await signUpOk(personId, aWish(here.activity, { sessionId: here.activity.sessions[1]!.id }))
    await callOk(checkInHandler, checkIns.checkIn, { signUpId: other.id }, here.staffId)

    expect(await rate(signUpId, personId)).toMatchObject({ status: 200 })
    expect(await rate(other.id, personId)).toMatchObject({ body: { code: 'activity_already_rated' } })
    expect(await ratings(activityId)).toMatchObject({ count: 1 })
  })
})

test('tags that do not go with the level are refused, as are a sixth level and none', async () => {
  const { signUpId, personId } = await anAttendance()
  const status = async (given: Given) => (await rate(signUpId, personId, given)).status

  expect(await status({ level: 5, tags: ['crowded'] })).toBe(400)
  expect(await status({ level: 6 })).toBe(400)
  expect(await status({ level: undefined })).toBe(400)
})

describe('how it was rated', () => {
  test('is told from the fifth rating on', async () => {
    const here = await aSessionNow()
    const rated = async (level: number) => {
      const { signUpId, personId } = await somebodyThere(here)
      await rate(signUpId, personId, { level })
    }
    for (const level of [5, 5, 4, 2]) await rated(level)
    expect(await ratings(here.activity.id)).toEqual({ activityId: here.activity.id, count: 4 })

    await rated(3)

    const { count, distribution, satisfied } = await ratings(here.activity.id)
    expect({ count, distribution }).toEqual({ count: 5, distribution: { 1: 0, 2: 1, 3: 1, 4: 1, 5: 2 } })
    expect(satisfied!.share).toBe(0.8)
    expect(satisfied!.low).toBeCloseTo(0.376, 3)
    expect(satisfied!.high).toBeCloseTo(0.964, 3)
  })

  test('its organiser reads what was said, worst first, without who and when', async () => {
    const here = await aSessionNow()
    const comments = () => callOk(handler, feedback.comments, { activityId: here.activity.id }, here.staffId)
    const rated = async (given: Given) => {
      const { signUpId, personId } = await somebodyThere(here)
      await rate(signUpId, personId, given)
    }
    for (const level of [5, 4, 5, 5]) await rated({ level })
    expect(await comments()).toMatchObject({ count: 4, comments: [] })

    await rated({ level: 2, tags: ['late'], words: '晚了半小时' })

    const { comments: said, count } = await comments()
    expect({ count, first: said[0] }).toEqual({ count: 5, first: { level: 2, tags: ['late'], words: '晚了半小时' } })
    expect(said.map(({ level }) => level)).toEqual([2, 4, 5, 5, 5])
    expect(JSON.stringify(said)).not.toMatch(/per_|sgn_|rat_|\d{4}-\d\d/)
  })

  test('is nothing yet for one that nobody rated', async () => {
    const { id: activityId } = await anActivity({ sessions: [aSession()] })

    expect(await ratings(activityId)).toEqual({ activityId, count: 0 })
  })

  test.each([
    ['a draft', async () => (await aDraft()).id],
    ['one that does not exist', async () => newId('act')],
  ])('of %s is not found', async (_name, make) => {
    const activityId = await make()

    expect(await call(handler, feedback.ofActivity, { activityId })).toMatchObject({
      status: 404,
      body: { code: 'activity_not_found' },
    })
  })
})
