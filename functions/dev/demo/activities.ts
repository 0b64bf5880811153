import { activities } from '@mulin/shared/activities/endpoints'
import type { OutputOf } from '@mulin/shared/endpoint'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { addDays, dayOf } from '@mulin/shared/times'
import { now } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { planOf, type PlannedActivity } from './activity-plan.ts'
import { drawnLottery, pastActivities, plannedActivities, quizOfToday } from './activity-plans.ts'
import { ask } from './ask.ts'
import { callOff, postpone } from './changes.ts'
import { calendar, type Calendar, happening } from './days.ts'
import type { People } from './settle.ts'

type Activity = OutputOf<typeof activities.create>
export type Sessions = (title: string) => Session
type Session = Activity['sessions'][number] & { activityId: string }

/**
 * What is planned and what was, with who takes part: one session is full and waited for, one has two seats left, two
 * people have not seen that theirs was put off, and one session was called off while the others were held.
 */
export async function addActivities(people: People, at: Calendar): Promise<Sessions> {
  const planned = [...pastActivities, quizOfToday, drawnLottery, ...plannedActivities]
  const sessions = await happening(at([-14, '09:00']), () => planAll(people, planned, at))
  const join = (title: string, residents: readonly number[]) =>
    Promise.all(residents.map((number) => signUp(people(`resident-${number}`), sessions(title))))

  await happening(at([-12, '10:00']), async () => {
    await join('读书会', [...readers, 2, unableToCome])
    await Promise.all([join('助力跑 预赛', [1]), join('滚铁环 预赛', [11, 12])])
    for (const [number, community] of captains)
      await enter(people(`resident-${number}`), sessions('独轮车运粮 预赛'), `${community}社区队`)
    await join('推拿体验', range(4, 19))
    await join('分享会', range(2, 19))
    await join('推拿', range(9, 20))
    // One after the other, as they wait.
    for (const number of [2, 4, 5, 6, 7]) await join('推拿', [number])
  })
  await happening(at([-6, '17:00']), () => callOff(sessions('滚铁环 预赛'), '铁环没有备齐。', people('office')))
  await happening(at([-3, '19:30']), async () => {
    await join('今晚场', [2, 3, 4])
    await join('明晚场', [1, 4, 6])
    await join('讲解和练习', [3, 4])
    await join('闻歌知雅调', range(7, 10))
    for (const title of ['独轮车运粮', '果蔬大丰收接力赛'])
      await Promise.all(teams.map((name, place) => enter(people(`resident-${place + 3}`), sessions(title), name)))
    await enter(people('resident-5'), sessions('水瓢运水'), '太宇老年队')
    await enter(people('resident-5'), sessions('水瓢运水'), '太宇青年队', true)
    await join('第一课', [1, 2, 7])
    await signUp(people('volunteer-1'), sessions('独轮车运粮'), 'volunteer')
    await signUp(people('volunteer-2'), sessions('量血压'), 'volunteer')
    const [mine] = await join('量血压', [1, 3, 4, 8])
    await ask(signUps.cancel, { signUpId: mine!.id }, people('resident-1'))
  })
  await happening(at({ hoursAgo: 21 }), () => postpone(sessions('讲解和练习'), people('community-officer')))
  await happening(at({ hoursAgo: 20 }), async () => {
    await join('第二课', [8, 9, 10, 15])
    await join('讲解和练习', [5, 6])
  })
  return sessions
}

/** Who says on the day of the reading club that they cannot come. */
export const unableToCome = 16

/** Residents who came to the reading club. */
export const readers = [1, 5, 10, 11, 12, 13, 14]

const topUpBelow = 3

/** The data is kept between starts and days pass: when little is ahead, the same is planned again from today. */
export async function topUpActivities(people: People) {
  const tomorrow = addDays(dayOf(now()), 1)
  const { activities: ahead } = await ask(activities.list, { from: tomorrow, limit: topUpBelow }, people('office'))
  if (ahead.length >= topUpBelow) return
  const at = calendar()
  // What is planned for today may have begun by now.
  await happening(at([0, '00:00']), () => planAll(people, plannedActivities, at))
}

/** Plans them now, and gives their sessions by title. */
async function planAll(people: People, planned: readonly PlannedActivity[], at: Calendar): Promise<Sessions> {
  const made = await Promise.all(planned.map((activity) => plan(people, activity, at)))
  const sessions = new Map(
    made.flatMap(({ id, sessions: ofActivity }) =>
      ofActivity.map((session) => [session.title, { ...session, activityId: id }] as const),
    ),
  )
  return (title) => sessions.get(title)!
}

async function plan(people: People, activity: PlannedActivity, at: Calendar): Promise<Activity> {
  const personId = people(activity.by)
  const written = { ...planOf(activity, at, now()), requestId: newId('act') }
  const draft = await ask(activities.create, written, personId)
  if (activity.draft) return draft
  const published = await ask(activities.publish, { activityId: draft.id }, personId)
  if (activity.cancelled === undefined) return published
  return ask(activities.cancel, { activityId: draft.id, reason: activity.cancelled }, personId)
}

/** Who entered a team of the own community for the heats. */
const captains = [
  [2, '太宇'],
  [7, '沿河'],
  [10, '银穆'],
  [13, '荷叶'],
  [15, '高陈'],
  [16, '古田'],
  [17, '中天'],
] as const

/** Communities that send a team. */
const teams = ['太宇', '沿河', '银穆', '高陈', '古田', '荷叶', '太平'].map((community) => `${community}队`)

/** Of a coach who has one in it already another team. */
function enter(personId: string, { activityId, id: sessionId }: Session, name: string, another?: true) {
  const members = range(1, 5).map((number) => ({
    name: `${name}员 ${number}`,
    birthYear: 1960 + 5 * number,
    isSubstitute: number === 5,
  }))
  const team = { name, members }
  return ask(signUps.signUp, { activityId, sessionId, requestId: newId('sgn'), team, another }, personId)
}

const signUp = (personId: string, { activityId, id: sessionId, shifts }: Session, as?: 'volunteer') =>
  ask(
    signUps.signUp,
    { activityId, sessionId, requestId: newId('sgn'), as, ...(as && { shiftId: shifts[0]!.id }) },
    personId,
  )

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index)
