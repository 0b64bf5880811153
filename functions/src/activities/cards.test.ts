import { activities } from '@mulin/shared/activities/endpoints'
import { asFunction } from '../../dev/permissions.ts'
import { activityNow, anActivity, aSession, aWish, type Plan, signUpOk } from '../../test/activities.ts'
import { callOk } from '../../test/call.ts'
import { aCrowd } from '../../test/crowd.ts'
import { recordsOf } from '../../test/changes.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas, onDuty } from '../../test/people.ts'
import { later, now } from '../platform/clock.ts'
import { handler as stream } from '../stream/handler.ts'
import { keys } from '../tables/keys.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)

type Activity = Awaited<ReturnType<typeof anActivity>>

const elders = () => ({ id: 'old', title: '60 岁以上', seats: 2, ages: { from: 60 }, releasedAt: later(now(), 60) })
const planned = (sessions: Plan['sessions']) => anActivity({ sessions, communityId: 'taiyu' })

/** As somebody finds it in the list, once the stream has told of what happened. */
async function cardAfter(activity: Activity, happens: () => Promise<unknown>) {
  const Records = await recordsOf(`ACTIVITY#${activity.id}`, happens)
  await asFunction('stream', () => stream({ Records: [...Records] }))
  return cardOf(activity)
}

async function cardOf({ id, startsAt }: Activity) {
  const { activities: cards } = await callOk(handler, activities.list, { from: startsAt.slice(0, 10), limit: 50 })
  return cards.find((card) => card.id === id)!
}

async function managedCard({ id }: Activity, by: string) {
  const { activities: cards } = await callOk(handler, activities.managed, { limit: 50 }, by)
  return cards.find((card) => card.id === id)!
}

/** So many people, one after the other; of an age, if it is said. */
async function comeTo(activity: Activity, place: number, count: number, birthYear?: number) {
  for (const { id } of await aCrowd(count)) {
    const people = birthYear === undefined ? undefined : [{ name: '居民 甲', birthYear }]
    await signUpOk(id, { ...aWish(activity, { people }), sessionId: activity.sessions[place]!.id })
  }
}

test('a card says of each session what is free at once, and what is kept for whom', async () => {
  const activity = await planned([aSession({ capacity: 5, pools: [elders()] }), aSession({ capacity: 4 })])
  expect((await cardOf(activity)).sessions).toMatchObject([
    { capacity: 5, taken: 0, freeSeats: [{ free: 3 }, { pool: 'old', free: 2 }] },
    { capacity: 4, taken: 0, freeSeats: [{ free: 4 }] },
  ])

  const card = await cardAfter(activity, async () => {
    await comeTo(activity, 0, 2)
    await comeTo(activity, 0, 1, 1950)
    await comeTo(activity, 1, 1)
  })

  expect(card).toMatchObject({ taken: 4, capacity: 9 })
  const exact = await activityNow(activity.id)
  for (const [place, session] of card.sessions!.entries()) {
    const { taken, waiting, freeSeats, pools } = exact.sessions[place]!
    expect(session).toMatchObject({ taken, waiting, freeSeats, pools })
  }
  expect(card.sessions![0]!.freeSeats).toEqual([{ free: 1 }, { pool: 'old', free: 1 }])
})

test('what is free beside people who wait is nobody else’s on the card, too', async () => {
  const activity = await planned([aSession({ capacity: 3, waitingCapacity: 5 })])
  const [three] = await aCrowd(1)
  const family = ['甲', '乙'].map((name) => ({ name: `居民 ${name}` }))

  const card = await cardAfter(activity, async () => {
    await comeTo(activity, 0, 2)
    await signUpOk(three!.id, aWish(activity, { people: family }))
  })

  expect(card.sessions).toMatchObject([{ taken: 2, waiting: 1, freeSeats: [{ free: 0 }] }])
  expect((await activityNow(activity.id)).sessions[0]!.freeSeats).toEqual([{ free: 0 }])
})

test('a card of before, which does not say its sessions, is read as it was', async () => {
  const activity = await planned([aSession({ capacity: 6 })])
  await transact([{ update: keys.activity(activity.id), remove: ['plans'] }])

  const card = await cardOf(activity)

  expect(card).toMatchObject({ capacity: 6, taken: 0, sessionCount: 1 })
  expect(card).not.toHaveProperty('sessions')
})

test('who manages it reads how many sign-ups a person has to decide', async () => {
  const officer = (await onDuty('community_officer', 'luotang/taiyu')).id
  const asked = await planned([aSession({ mode: 'approval' })])
  const open = await planned([aSession()])
  await comeTo(asked, 0, 2)
  await comeTo(open, 0, 1)

  expect((await managedCard(asked, officer)).pending).toEqual({ count: 2, more: false })
  expect(await managedCard(open, officer)).not.toHaveProperty('pending')
})
