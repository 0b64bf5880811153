import { activities } from '@mulin/shared/activities/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import { asFunction } from '../../dev/permissions.ts'
import {
  activityNow,
  anActivity,
  aSession,
  aWish,
  cancel,
  reviseActivity,
  revisionOf,
  signUpOk,
  theOffice,
} from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { recordsOf } from '../../test/changes.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { later, now } from '../platform/clock.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { handler as stream } from '../stream/handler.ts'
import { activityOf, planOf } from '../tables/activities.ts'
import { keys } from '../tables/keys.ts'
import { isComplete, wholeRegisterOf } from '../tables/registers.ts'
import { sumOf } from '../tables/seats.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)

type Overrides = Parameters<typeof aSession>[0]

const aPool = (id: string) => ({ id, title: '60 岁以上', seats: 2, ages: { from: 60 }, releasedAt: later(now(), 60) })
const withPool = (overrides: Overrides = {}) =>
  anActivity({ sessions: [aSession({ pools: [aPool('elder')], ...overrides })] })
type Activity = Awaited<ReturnType<typeof withPool>>

const pooled = async (activity: Activity, pools: ReturnType<typeof aPool>[]) => {
  const found = await activityNow(activity.id)
  return revisionOf(found, { sessions: found.sessions.map((one) => ({ ...planOf(one), pools })) })
}
const setPools = async (activity: Activity, ...pools: ReturnType<typeof aPool>[]) =>
  reviseActivity(await activityNow(activity.id), await pooled(activity, pools))

/** Somebody old, who gets one of the reserved seats while there are some. */
async function comes(activity: Activity) {
  const { id: personId } = await aResident()
  const [session] = (await activityNow(activity.id)).sessions
  const people = [{ name: '居民 甲', ...(session!.pools.length > 0 && { birthYear: 1950 }) }]
  return { personId, ...(await signUpOk(personId, aWish(activity, { people }))) }
}

test('who came by way of a pool that was taken out is still missed in an index that lags', async () => {
  const activity = await withPool()
  for (const { personId, id } of [await comes(activity), await comes(activity)]) await cancel(personId, id)
  await setPools(activity)
  await comes(activity)

  const { seats } = (await activityOf(activity.id))!
  const { signUps } = (await wholeRegisterOf(activity.id))!
  expect(sumOf(seats, 'entered')).toBe(3)
  expect([isComplete(signUps, seats), isComplete(signUps.slice(1), seats)]).toEqual([true, false])
})

test('a pool in place of another is counted anew on the card', async () => {
  const activity = await withPool()
  const follow = async (work: () => Promise<unknown>) => {
    const Records = await recordsOf(keys.activity(activity.id).pk, work)
    await asFunction('stream', () => stream({ Records }))
  }
  for (const _ of [1, 2, 3]) {
    await follow(async () => {
      const { personId, id } = await comes(activity)
      await cancel(personId, id)
    })
  }
  await follow(() => setPools(activity))
  await follow(() => setPools(activity, aPool('early')))

  await follow(() => comes(activity))

  const { activities: cards } = await callOk(handler, activities.list, {})
  expect(cards.find(({ id }) => id === activity.id)).toMatchObject({ taken: 1 })
})

test('a pool stays while somebody who takes part in the draw is counted there', async () => {
  const activity = await withPool({ mode: 'lottery', waitingCapacity: 5 })
  jest.spyOn(Math, 'random').mockReturnValue(0.99)
  await comes(activity)
  jest.spyOn(Math, 'random').mockRestore()

  const { body } = await call(handler, activities.update, await pooled(activity, []), (await theOffice()).id)

  expect(body.code).toBe('session_in_use')
})

test('who waits for an answer is approved also when the pool they were counted in is gone', async () => {
  const activity = await withPool({ mode: 'approval' })
  jest.spyOn(Math, 'random').mockReturnValue(0.99)
  const asked = await comes(activity)
  jest.spyOn(Math, 'random').mockRestore()
  await setPools(activity)

  const approved = await callOk(
    registersHandler,
    registers.approve,
    { signUpId: asked.id, version: 1 },
    (await theOffice()).id,
  )

  expect(approved.state).toBe('confirmed')
  expect((await activityNow(activity.id)).sessions[0]).toMatchObject({ taken: 1 })
})
