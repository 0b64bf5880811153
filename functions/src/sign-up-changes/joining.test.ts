import {
  anActivity,
  aSession,
  aWish,
  mySignUp,
  type Plan,
  reviseActivity,
  signUp,
  signUpOk,
  startingAt,
} from '../../test/activities.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { change } from '../../test/sign-up-changes.ts'
import { later, now } from '../platform/clock.ts'

useLocalTable()
beforeAll(luotangAreas)

const hour = 60
const [zhang, wang, li] = ['张未名', '王未名', '李未名'].map((name, place) => ({ name, birthYear: 1990 + place }))
type Somebody = NonNullable<typeof zhang>

const teamOf = (...people: Somebody[]) => ({
  name: '未名队',
  members: people.map((one) => ({ ...one, isSubstitute: false })),
})

/** Teams of two captains, in one event or in two at the same time. */
async function twoTeams(limits: Partial<Plan> = {}, events: [number, number] = [0, 0]) {
  const teams = { kind: 'team' as const, teamSize: { min: 1, max: 20 } }
  const sessions = [24, 25].map((hours) => aSession({ ...teams, ...startingAt(later(now(), hours * hour)) }))
  const activity = await anActivity({ sessions, ...limits })
  const enter = async (place: number, ...people: Somebody[]) => {
    const { id: personId } = await aResident()
    const sessionId = activity.sessions[events[place]!]!.id
    const { id } = await signUpOk(personId, aWish(activity, { sessionId, team: teamOf(...people) }))
    const to = async (...others: Somebody[]) => {
      const { status, body } = await change(personId, id, { team: teamOf(...others) })
      return status === 200 ? 'changed' : { code: body.code, ...body.details }
    }
    return { to, roster: async () => (await mySignUp(personId, id)).team?.members.map(({ name }) => name) }
  }
  return { activity, one: await enter(0, zhang!), other: await enter(1, wang!) }
}

test('whoever is in another team of the event is not taken on, and is named', async () => {
  const { one, other } = await twoTeams()

  expect(await one.to(zhang!, li!, wang!)).toMatchObject({ code: 'named_by_others', places: [2] })
  expect(await one.roster()).toEqual([zhang!.name])
  expect(await one.to(zhang!, li!)).toBe('changed')
  expect(await other.to(wang!, li!)).toMatchObject({ code: 'named_by_others', places: [1] })
})

test('whoever is left out may be in another team', async () => {
  const { activity, one, other } = await twoTeams()
  await one.to(zhang!, li!)
  await one.to(zhang!)

  expect(await other.to(wang!, li!)).toBe('changed')
  expect(await one.to(zhang!, li!)).toMatchObject({ code: 'named_by_others', places: [1] })
  const { status, body } = await signUp((await aResident()).id, aWish(activity, { team: teamOf(li!) }))
  expect([status, body.code]).toEqual([409, 'named_by_others'])
})

test.each<[string, Partial<Plan>]>([
  ['no clashes', { noClashes: true }],
  ['one session each', { sessionsPerPerson: 1 }],
])('limits of the activity hold for who is new (%s)', async (_, limits) => {
  const { one, other } = await twoTeams(limits, [0, 1])

  expect(await one.to(zhang!, wang!)).toMatchObject({ code: 'named_by_others', places: [1] })
  expect(await one.to(zhang!, li!)).toBe('changed')
  expect(await other.to(wang!, zhang!)).toMatchObject({ code: 'named_by_others', places: [1] })
})

test('whoever is new is looked at by the plan as it is by then', async () => {
  const activity = await anActivity({ sessions: [aSession({ ages: { from: 18 } })] })
  const { id: personId } = await aResident()
  const { id } = await signUpOk(personId, aWish(activity, { people: [zhang!] }))

  const [slow] = await overtake(
    () => change(personId, id, { people: [li!] }),
    () => reviseActivity(activity, { sessions: [{ ...activity.sessions[0]!, ages: { from: 60 } }] }),
  )

  expect(slow).toMatchObject({ status: 403, body: { code: 'outside_ages' } })
})

test('of two captains who take on the same player, one gets them', async () => {
  const { one, other } = await twoTeams()

  const [slow, fast] = await overtake(
    () => one.to(zhang!, li!),
    () => other.to(wang!, li!),
  )

  expect(fast).toBe('changed')
  expect(slow).toMatchObject({ code: 'named_by_others', places: [1] })
})
