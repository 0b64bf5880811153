import {
  anActivity,
  aSession,
  aWish,
  cancel,
  cancelActivity,
  mySignUp,
  type SessionPlan,
  signUp,
  signUpOk,
  tick,
} from '../../test/activities.ts'
import { recordsOf } from '../../test/changes.ts'
import { aScan, aSessionNow, saidOf, sendOk, venueCodeNow } from '../../test/check-ins.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { change } from '../../test/sign-up-changes.ts'
import { later, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler as stream } from '../stream/handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

type Activity = Awaited<ReturnType<typeof anActivity>>

const teams = { kind: 'team' as const, teamSize: { min: 1, max: 9, substitutes: 0, women: 0, men: 0 } }
const aMeet = (rules: Partial<SessionPlan> = {}) =>
  anActivity({ sessions: [aSession({ ...teams, waitingCapacity: 5, ...rules })] })
const teamOf = (...names: string[]) => ({
  name: `${names[0]}队`,
  members: names.map((name) => ({ name, isSubstitute: false })),
})
const entering = (activity: Activity, player: string, another?: true) =>
  aWish(activity, { team: teamOf(player), ...(another && { another }) })

const said = ({ status, body }: { status: number; body: { code?: string } }) => (status === 200 ? 'entered' : body.code)
const enters = async (coach: string, activity: Activity, player: string, another?: true) =>
  said(await signUp(coach, entering(activity, player, another)))
const standingOf = async (coach: string, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await mySignUp(coach, id)).state))

/** A coach with so many teams in it. */
async function withTeams(count: number, rules: Partial<SessionPlan> = {}) {
  const [activity, { id: coach }] = [await aMeet(rules), await aResident()]
  const ids: string[] = []
  for (let n = 1; n <= count; n++)
    ids.push((await signUpOk(coach, entering(activity, `队员${n}`, n > 1 ? true : undefined))).id)
  return { activity, coach, ids }
}

test('a coach enters further teams, each time by saying that it is another one, up to five', async () => {
  const { activity, coach } = await withTeams(1)

  expect(await enters(coach, activity, '队员2')).toBe('already_signed_up')
  for (const player of ['队员2', '队员3', '队员4', '队员5'])
    expect(await enters(coach, activity, player, true)).toBe('entered')
  expect(await enters(coach, activity, '队员6', true)).toBe('already_signed_up')
})

test('nobody is in two of them', async () => {
  const { activity, coach } = await withTeams(1)

  const refused = await signUp(coach, { ...entering(activity, '队员1', true) })

  expect(refused).toMatchObject({ body: { code: 'already_signed_up', details: { places: [0] } } })
})

test('where one signs up alone, or to help, there is no other party', async () => {
  const activity = await anActivity({ sessions: [aSession()] })
  const { id } = await aResident()
  await signUpOk(id, aWish(activity))

  expect(said(await signUp(id, aWish(activity, { another: true })))).toBe('already_signed_up')
})

test('the same request sent twice at once is one team, also of a further one', async () => {
  const { activity, coach } = await withTeams(1)
  const wish = { ...entering(activity, '队员2', true), requestId: newId('sgn') }

  const answers = await Promise.all([signUpOk(coach, wish), signUpOk(coach, wish), signUpOk(coach, wish)])

  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
})

test('of two taps of one account that do not say so, one team comes in', async () => {
  const [activity, { id: coach }] = [await aMeet(), await aResident()]

  const answers = await Promise.all([enters(coach, activity, '队员1'), enters(coach, activity, '队员2')])

  expect(answers.toSorted()).toEqual(['already_signed_up', 'entered'])
})

test('further teams entered at the same moment are as many as there may be', async () => {
  const { activity, coach } = await withTeams(2)

  const answers = await Promise.all(
    ['队员3', '队员4', '队员5', '队员6', '队员7'].map((player) => enters(coach, activity, player, true)),
  )

  expect(answers.filter((answer) => answer === 'entered')).toHaveLength(3)
})

test('each is changed and cancelled by itself, and leaves room for another one', async () => {
  const { activity, coach, ids } = await withTeams(2)
  const [first, second] = ids

  expect(await change(coach, second!, { team: teamOf('队员2', '队员3') })).toMatchObject({ status: 200 })
  expect((await cancel(coach, first!)).status).toBe(200)
  expect(await enters(coach, activity, '队员1')).toBe('already_signed_up')
  expect(await enters(coach, activity, '队员1', true)).toBe('entered')
  expect((await cancel(coach, second!)).status).toBe(200)
  expect(await enters(coach, activity, '队员3', true)).toBe('entered')
})

test('who has only a later one left is led to that one', async () => {
  const { activity, coach, ids } = await withTeams(2)
  await cancel(coach, ids[0]!)

  const refused = await signUp(coach, entering(activity, '队员3'))

  expect(refused).toMatchObject({ body: { code: 'already_signed_up', details: { signUpId: ids[1] } } })
})

test('all of them end when the activity is called off', async () => {
  const { activity, coach, ids } = await withTeams(3)

  const records = await recordsOf(`ACTIVITY#${activity.id}`, () => cancelActivity(activity.id))
  await stream({ Records: records })

  expect(await standingOf(coach, ids)).toEqual(['cancelled', 'cancelled', 'cancelled'])
})

test('all of them that wait wait no longer once it begins', async () => {
  const { activity, coach, ids } = await withTeams(4, { capacity: 1 })
  expect(await standingOf(coach, ids)).toEqual(['confirmed', 'waiting', 'waiting', 'waiting'])

  setClock(activity.sessions[0]!.startsAt)
  await tick()

  expect(await standingOf(coach, ids)).toEqual(['confirmed', 'expired', 'expired', 'expired'])
})

test('the code of the venue checks one in after the other', async () => {
  const { staffId, activity, where } = await aSessionNow(teams)
  const { id: coach } = await aResident()
  const ids = [
    await signUpOk(coach, entering(activity, '队员1')),
    await signUpOk(coach, entering(activity, '队员2', true)),
  ].map(({ id }) => id)
  const scan = async () => {
    const [answer] = await sendOk(coach, [aScan({ venueCode: await venueCodeNow(staffId, where) })])
    return saidOf(answer!)
  }

  expect(await scan()).toBe('accepted')
  expect((await standingOf(coach, ids)).toSorted()).toEqual(['attended', 'confirmed'])
  expect(await scan()).toBe('accepted')
  expect(await standingOf(coach, ids)).toEqual(['attended', 'attended'])
})

test('scans that arrive after the end, when all were marked absent, are for one team each, the first one first', async () => {
  const { staffId, activity, where } = await aSessionNow(teams)
  const { id: coach } = await aResident()
  const ids = [
    await signUpOk(coach, entering(activity, '队员1')),
    await signUpOk(coach, entering(activity, '队员2', true)),
    await signUpOk(coach, entering(activity, '队员3', true)),
  ].map(({ id }) => id)
  const scans = [
    aScan({ venueCode: await venueCodeNow(staffId, where) }),
    aScan({ venueCode: await venueCodeNow(staffId, where) }),
  ]
  await somebodyElseCame({ staffId, activity, where })
  setClock(later(activity.sessions[0]!.endsAt, 1))
  await tick()
  expect(await standingOf(coach, ids)).toEqual(['absent', 'absent', 'absent'])

  for (const scan of scans) await sendOk(coach, [scan])

  expect(await standingOf(coach, ids)).toEqual(['attended', 'attended', 'absent'])
})

async function somebodyElseCame({
  staffId,
  activity,
  where,
}: Pick<Awaited<ReturnType<typeof aSessionNow>>, 'staffId' | 'activity' | 'where'>) {
  const { id } = await aResident()
  await signUpOk(id, entering(activity, '别人'))
  await sendOk(id, [aScan({ venueCode: await venueCodeNow(staffId, where) })])
}
