import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { absences } from '@mulin/shared/absences/endpoints'
import { activities } from '@mulin/shared/activities/endpoints'
import { areas } from '@mulin/shared/areas'
import { certificates } from '@mulin/shared/certificates/endpoints'
import { albums } from '@mulin/shared/albums'
import { feedback } from '@mulin/shared/feedback'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { hours } from '@mulin/shared/hours/endpoints'
import { inbox } from '@mulin/shared/inbox'
import { matters } from '@mulin/shared/matters'
import { notices } from '@mulin/shared/notices'
import { people } from '@mulin/shared/people'
import { referrals } from '@mulin/shared/referrals'
import { results } from '@mulin/shared/results/endpoints'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import { addDays, dayOf, instantOf } from '@mulin/shared/times'
import { volunteers } from '@mulin/shared/volunteers'
import { allRecordsOf, follow, recordOf } from '../../test/changes.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { transact } from '../../src/tables/transact.ts'
import { now, setClock } from '../../src/platform/clock.ts'
import { photoKey } from '../../src/platform/photo-store.ts'
import { ask } from './ask.ts'
import { fillDemo } from './fill.ts'
import { demoPeople } from './people.ts'
import { type People, whoIsHere } from './settle.ts'

useLocalTable()

const folder = mkdtempSync(join(tmpdir(), 'mulin-demo-'))
let who: People

beforeAll(async () => {
  await fillDemo(folder)
  who = await whoIsHere()
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => setClock())

const ahead = async () => (await ask(activities.list, { limit: 50 }, who('resident-1'))).activities

test('has the tree of 罗塘: 24 communities, 103 grids, estates in each', async () => {
  const { areas: tree } = await ask(areas.tree, {}, who('resident-1'))
  const count = (kind: string) => tree.filter((area) => area.kind === kind).length

  expect([count('subdistrict'), count('community'), count('grid'), count('estate')]).toEqual([1, 24, 103, 207])
})

test('everybody who is offered can sign in, residents with an estate that is there', async () => {
  const { areas: tree } = await ask(areas.tree, {}, who('resident-1'))
  const paths = new Set(tree.map(({ path }) => path))

  const signedIn = await Promise.all(demoPeople.map(({ code }) => ask(people.signIn, { code }, who('admin'))))

  const homes = signedIn.flatMap(({ person }) => person.areaPath ?? [])
  const dutyAreas = signedIn.flatMap(({ person }) => person.duties.map(({ areaPath }) => areaPath))
  expect(homes).toHaveLength(22)
  expect([...homes, ...dutyAreas].filter((path) => !paths.has(path))).toEqual([])
})

test('has something today, a full session, one nearly full, one not open yet, one called off and a draft', async () => {
  const listed = await ahead()
  const full = await Promise.all(
    listed.map(({ id }) => ask(activities.one, { activityId: id }, who('resident-1')).then(({ sessions }) => sessions)),
  )
  const left = full.flat().map(({ capacity, taken }) => capacity - taken)

  expect(left).toEqual(expect.arrayContaining([0, 2]))
  expect(listed.filter(({ signUpOpensAt }) => signUpOpensAt > now())).toHaveLength(1)
  expect(listed.filter(({ state }) => state === 'cancelled')).toHaveLength(1)
  const managed = await ask(activities.managed, { limit: 50 }, who('office'))
  expect(managed.activities.filter(({ state }) => state === 'draft')).toHaveLength(1)
  expect(managed.activities.filter(({ endsAt }) => endsAt < now()).length).toBeGreaterThan(0)
})

test('has a waiting list, teams, a decision to be taken, a draw, kept seats and questions', async () => {
  const cards = await ahead()
  const found = await Promise.all(cards.map(({ id }) => ask(activities.one, { activityId: id }, who('resident-1'))))
  const session = (title: string) =>
    found
      .flatMap(({ sessions, id }) => sessions.map((one) => ({ ...one, activityId: id })))
      .find((one) => one.title === title)!
  const { items } = await ask(inbox.read, { kind: 'sign_up' }, who('office'))

  expect(session('推拿')).toMatchObject({ capacity: 12, taken: 12, waiting: 5 })
  expect(session('独轮车运粮')).toMatchObject({ kind: 'team', capacity: 16, taken: 7 })
  expect(session('坐诊')).toMatchObject({ mode: 'lottery', capacity: 30 })
  expect(session('量血压').freeSeats).toContainEqual({ pool: 'elders', free: 10 })
  expect(session('量血压')).toMatchObject({ shifts: [{ skill: 'medical', taken: 1 }, { title: '秩序引导' }] })
  expect(session('分享会').questions).toHaveLength(2)
  expect(items.map(({ kind }) => kind)).toEqual(['sign_up', 'sign_up', 'sign_up'])
})

test('has somebody whom staff moved in a waiting list, and somebody who has something against being declined', async () => {
  const { signUps: mine } = await ask(signUps.mine, {}, who('resident-7'))
  const waiting = mine.find(({ state }) => state === 'waiting')!
  const { trail } = await ask(signUps.one, { signUpId: waiting.id }, who('resident-7'))
  const { items } = await ask(inbox.read, { kind: 'sign_up_appeal' }, who('office'))

  expect(waiting).toMatchObject({ position: 3, waiting: 5, reordered: 1 })
  expect(trail).toMatchObject([{ action: 'move', from: 5, to: 3, reason: expect.any(String) }])
  expect(items).toEqual([expect.objectContaining({ name: '居民 15', state: 'declined' })])
})

test('has a meet with limits per person, a coach with two teams, and somebody who brings another one along since', async () => {
  const { signUps: entered } = await ask(signUps.mine, { limit: 50 }, who('resident-5'))
  const teams = entered.filter(({ sessionTitle }) => sessionTitle === '水瓢运水')
  const { activityId } = teams[0]!
  const meet = await ask(activities.one, { activityId }, who('resident-5'))
  const { items } = await ask(inbox.read, { kind: 'sign_up' }, who('office'))

  expect(meet).toMatchObject({ title: '农民丰收运动会', sessionsPerPerson: 2, noClashes: true })
  expect(teams.map(({ teamName }) => teamName).toSorted()).toEqual(['太宇老年队', '太宇青年队'])
  expect(items).toContainEqual(
    expect.objectContaining({ name: '居民 08', trail: [expect.objectContaining({ sizes: { from: 1, to: 2 } })] }),
  )
})

test('has somebody who may say why they did not come, and one who did and waits', async () => {
  const { absences: mine, pausedUntil } = await ask(absences.mine, {}, who('resident-1'))
  const { items } = await ask(inbox.read, { kind: 'appeal' }, who('office'))

  expect(mine.map(({ state }) => state)).toEqual(['counted'])
  expect(pausedUntil).toBeUndefined()
  expect(items).toEqual([expect.objectContaining({ name: '居民 02', activityTitle: '秋日读书会' })])
})

test('has work waiting for everybody on duty', async () => {
  const inboxes = await Promise.all(
    ['grid-worker', 'community-officer', 'office', 'property', 'fire-brigade'].map((code) =>
      ask(inbox.read, {}, who(code)),
    ),
  )

  expect(inboxes.filter(({ items }) => items.length === 0)).toEqual([])
  const { volunteers: waiting } = await ask(volunteers.list, {}, who('office'))
  expect(waiting).toHaveLength(3)
  expect(waiting.flatMap(({ trainings = [] }) => trainings)).toMatchObject([{ activityTitle: '急救课' }, {}])
})

test('has hazards in every state, and their drawings are kept', async () => {
  const reporters = await Promise.all(
    Array.from({ length: 20 }, (_, index) => ask(hazards.mine, {}, who(`resident-${index + 1}`))),
  )
  const all = reporters.flatMap(({ hazards: mine }) => mine)
  const files = all.flatMap(({ photos }) => photos.map(({ id }) => join(folder, photoKey(id, 'small'))))

  expect(new Set(all.map(({ state }) => state)).size).toBe(10)
  expect(files.length).toBeGreaterThan(5)
  expect(files.filter((file) => !existsSync(file))).toEqual([])
})

test('has a place where it happens again, somebody who does not agree with declining, and a link that is worn out', async () => {
  const there = await itemsWhere(({ sk, estateId }) => sk === 'HAZARD' && estateId === 'taiyu-e2')
  const inOrder = there.toSorted((one, other) => String(one['reportedAt']).localeCompare(String(other['reportedAt'])))
  await follow(inOrder.map((item) => recordOf(undefined, item)))

  const { hazards: open } = await ask(handling.list, { limit: 50 }, who('office'))

  const again = open.find(({ place }) => place === '2 号楼一层楼道')
  expect(again?.earlier).toMatchObject({ count: 2 })
  const objected = open.find(({ place }) => place === '3 号楼安全出口')!
  expect(objected).toMatchObject({ state: 'reported', appealedAt: expect.any(String) })
  expect(await ask(hazards.one, { hazardId: objected.id }, who('grid-worker-2'))).toMatchObject({
    declinedBefore: true,
  })
  const { id: hazardId } = open.find(({ place }) => place === '1 号楼地下室')!
  const { referrals: links } = await ask(referrals.ofHazard, { hazardId }, who('office'))
  expect(links).toMatchObject([{ state: 'worn_out' }])
  expect(open.find(({ place }) => place === '6 号楼西侧外墙')).toHaveProperty('location')
})

test('has notices, visits to rate and ratings', async () => {
  const { notices: told } = await ask(notices.list, {}, who('resident-1'))
  expect(told.filter(({ activityId }) => activityId)).toHaveLength(1)
  const { visits } = await ask(matters.myVisits, {}, who('resident-1'))
  const { count } = await ask(matters.ratings, { matterId: 'elder-allowance' }, who('resident-1'))

  expect(told).toHaveLength(5)
  expect(visits.filter(({ rating }) => !rating)).toHaveLength(2)
  expect(count).toBe(5)
})

test('has the results of a meet with ties, a correction and a medal table, and a quiz that goes on', async () => {
  const { activities: all } = await ask(activities.managed, { limit: 50 }, who('office'))
  const idOf = (title: string) => all.find((activity) => activity.title === title)?.id ?? ''

  const meet = await ask(results.ofActivity, { activityId: idOf('农民丰收运动会 预赛') }, who('resident-1'))
  const quiz = await ask(results.ofActivity, { activityId: idOf('文化竞答擂台：闻歌知雅调') }, who('resident-1'))

  expect(meet.events).toHaveLength(4)
  expect(meet.events[0]!.entries.filter(({ rank }) => rank === 1)).toHaveLength(2)
  expect(meet.events.flatMap(({ corrections }) => corrections)).toHaveLength(1)
  expect(meet.tables.communities.length).toBeGreaterThan(5)
  expect(quiz.boards.map(({ teams }) => teams.map(({ points }) => points))).toEqual([[40, 15, 30, 10]])
})

test('who entered a team for the heats reads the result of it', async () => {
  const captain = who('resident-7')
  const { signUps: entered } = await ask(signUps.mine, { limit: 50 }, captain)
  const { id: signUpId, activityId } = entered.find(({ sessionTitle }) => sessionTitle === '独轮车运粮 预赛')!

  const { result } = await ask(results.mine, { activityId, signUpId }, captain)

  expect(result?.entries).toMatchObject([{ name: '沿河社区队', rank: 1, value: 46_700 }])
})

test('志愿者 01 has hours in every state that waits or counts, and a certificate that anybody can check', async () => {
  const volunteer = who('volunteer-1')

  const mine = await ask(hours.mine, {}, volunteer)
  const { certificates: issued } = await ask(certificates.mine, {}, volunteer)

  expect(mine.hours.map(({ activityTitle, state }) => `${activityTitle} ${state}`)).toEqual([
    '太宇走访 pending',
    '读书会 disputed',
    '太宇走访 confirmed',
    '高陈义诊 confirmed',
  ])
  expect(mine.confirmedMinutes).toBe(210)
  expect(mine.trainings).toMatchObject([{ activityTitle: '急救课' }, { activityTitle: '志愿者上岗课' }])
  expect(issued).toMatchObject([
    { name: '志愿者 01', minutes: 210 },
    { minutes: 120, withdrawReason: expect.stringContaining('重开') },
  ])
  const checked = await ask(certificates.check, { number: issued[0]!.number }, who('resident-1'))
  expect(checked).toMatchObject({ state: 'valid', minutes: 210, issuer: { name: '罗塘街道' } })
})

test('has a lottery that is drawn: ten won, six wait in the drawn order', async () => {
  const { id: activityId } = await found('助老健康：推拿体验')

  const { draws } = await ask(signUps.draw, { activityId }, who('resident-1'))
  const entrants = Array.from({ length: 16 }, (_, index) => who(`resident-${index + 4}`))
  const states = await Promise.all(entrants.map((personId) => stateIn(personId, activityId)))

  expect(draws).toMatchObject([{ seed: expect.any(String) }])
  expect(states.filter((state) => state === 'confirmed')).toHaveLength(10)
  expect(states.filter((state) => state === 'waiting')).toHaveLength(6)
})

test('has an activity that was rated, and somebody who may still rate it', async () => {
  const { id: activityId } = await found('秋日读书会')

  const rated = await ask(feedback.ofActivity, { activityId }, who('resident-1'))

  expect(rated).toMatchObject({ count: 6, satisfied: expect.anything() })
  expect(await stateIn(who('resident-1'), activityId)).toBe('attended')
})

test('has photos of an activity', async () => {
  const { id: activityId } = await found('秋日读书会')

  const { photos } = await ask(albums.ofActivity, { activityId }, who('resident-1'))

  expect(photos.map(({ id }) => existsSync(join(folder, photoKey(id, 'large'))))).toEqual([true, true])
})

async function found(title: string) {
  const { activities: all } = await ask(activities.managed, { limit: 50 }, who('office'))
  return all.find((activity) => activity.title === title)!
}

async function stateIn(personId: string, activityId: string) {
  const { signUps: mine } = await ask(signUps.mine, { limit: 50 }, personId)
  return mine.find((signUp) => signUp.activityId === activityId)?.state
}

test('filled in again on the same day, nothing is added', async () => {
  const before = await ahead()

  await fillDemo(folder)

  expect(await ahead()).toEqual(before)
})

test('has somebody who said on the day that they could not come', async () => {
  const { signUps: mine } = await ask(signUps.mine, {}, who('resident-16'))

  expect(mine).toContainEqual(
    expect.objectContaining({ activityTitle: '秋日读书会', state: 'cancelled', by: 'self', late: true }),
  )
})

test('started again after a month, late in the evening, it has activities ahead', async () => {
  setClock(instantOf(addDays(dayOf(now()), 30), '21:00'))

  await fillDemo(folder)

  expect((await ahead()).length).toBeGreaterThan(5)
})

test('data of an older demo is not read, and it is said what helps', async () => {
  const marker = { pk: 'DEMO', sk: 'FILLED' }
  await transact([{ update: marker, remove: ['version'] }])

  await expect(fillDemo(folder)).rejects.toThrow(/npm run reset/)
  await transact([{ update: marker, set: { version: 3 } }])
})

test('on a deployed stage it does nothing but refuse', async () => {
  const stage = process.env['STAGE']
  process.env['STAGE'] = 'production'

  await expect(fillDemo(folder)).rejects.toThrow('local stage only')
  process.env['STAGE'] = stage
})

test('has two people who have not seen that their lesson was put off, and two who signed up since', async () => {
  const lessons = await itemsWhere(({ sk, title }) => sk === 'ACTIVITY' && title === '电动自行车消防安全课')
  // The demo may have been topped up with another one.
  const [activity] = lessons.toSorted((one, other) => Number(other['version']) - Number(one['version']))
  const before = { ...activity!, version: Number(activity!['version']) - 1 }
  const followed = await allRecordsOf(() => follow([recordOf(before, activity)]))
  await follow(followed)

  const { signUps: rows } = await ask(registers.ofActivity, { activityId: String(activity!['id']) }, who('office'))

  expect(rows).toHaveLength(4)
  expect(rows.flatMap(({ unseenChange }) => unseenChange?.what ?? [])).toEqual(['time', 'time'])
})

test('has a session of the heats that was called off while the others were held, and who was told', async () => {
  const [activity] = await itemsWhere(({ sk, title }) => sk === 'ACTIVITY' && title === '农民丰收运动会 预赛')
  await follow([recordOf({ ...activity!, version: Number(activity!['version']) - 1 }, activity)])

  const { signUps: mine } = await ask(signUps.mine, { limit: 50 }, who('resident-11'))
  const held = await ask(activities.one, { activityId: String(activity!['id']) }, who('resident-11'))

  expect(held.state).toBe('published')
  expect(held.sessions.flatMap(({ title, cancelled }) => (cancelled ? [title] : []))).toEqual(['滚铁环 预赛'])
  expect(mine.find(({ sessionTitle }) => sessionTitle === '滚铁环 预赛')).toMatchObject({
    state: 'cancelled',
    calledOff: true,
    onlySession: true,
    reason: '铁环没有备齐。',
  })
})
