import { registers } from '@mulin/shared/sign-ups/registers'
import {
  accept,
  activityNow,
  anActivity,
  aSession,
  aWish,
  cancel,
  cannotCome,
  letGo,
  type Plan,
  reviseActivity,
  type SessionPlan,
  signUp,
  signUpOk,
  startingAt,
  theOffice,
  tick,
} from '../../test/activities.ts'
import { callOk } from '../../test/call.ts'
import { countCalls } from '../../test/calls.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { change } from '../../test/sign-up-changes.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { transact } from '../tables/transact.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const hour = 60
type Activity = Awaited<ReturnType<typeof anActivity>>
interface Somebody {
  name: string
  birthYear?: number
}

const [zhang, wang, li]: Somebody[] = [
  { name: '张未名', birthYear: 1990 },
  { name: '王未名', birthYear: 1991 },
  { name: '李未名', birthYear: 1992 },
]

const teams = { kind: 'team' as const, teamSize: { min: 1, max: 20, substitutes: 0, women: 0, men: 0 } }
/** Of teams: two at the same time, and one after them. */
const aMeet = (limits: Partial<Plan> = {}, rules: Partial<SessionPlan> = {}) =>
  anActivity({
    sessions: [24, 25, 30].map((hoursOn) =>
      aSession({ ...teams, ...startingAt(later(now(), hoursOn * hour)), ...rules }),
    ),
    ...limits,
  })

const ofTeam = (activity: Activity, place: number, ...people: Somebody[]) =>
  aWish(activity, {
    sessionId: activity.sessions[place]!.id,
    team: { name: '未名队', members: people.map((one) => ({ ...one, isSubstitute: false })) },
  })
const ofPeople = (activity: Activity, place: number, ...people: Somebody[]) =>
  aWish(activity, { sessionId: activity.sessions[place]!.id, people })

const aCaptain = async () => (await aResident()).id
/** What somebody else's account is told. */
async function another(wish: ReturnType<typeof aWish>, personId?: string) {
  const { status, body } = await signUp(personId ?? (await aCaptain()), wish)
  return status === 200 ? 'signed up' : { code: body.code, ...body.details }
}

describe('one person is', () => {
  test('in one team of an event, whichever captain names them', async () => {
    const activity = await aMeet()
    await signUpOk(await aCaptain(), ofTeam(activity, 0, zhang!, wang!))

    expect(await another(ofTeam(activity, 0, li!, wang!))).toMatchObject({ code: 'named_by_others', places: [1] })
    expect(await another(ofTeam(activity, 0, li!))).toBe('signed up')
    expect(await another(ofTeam(activity, 1, wang!))).toBe('signed up')
  })

  test('in no more events than one may be in, whoever names them', async () => {
    const activity = await aMeet({ sessionsPerPerson: 2 })
    await signUpOk(await aCaptain(), ofTeam(activity, 0, zhang!))
    await signUpOk(await aCaptain(), ofTeam(activity, 1, zhang!, wang!))

    const refusal = { code: 'named_by_others', places: [1] }
    expect(await another(ofTeam(activity, 2, wang!, zhang!))).toMatchObject(refusal)
    expect(await another(ofTeam(activity, 2, wang!))).toBe('signed up')
  })

  test('in no two events at the same time, whoever names them', async () => {
    const activity = await aMeet({ noClashes: true })
    await signUpOk(await aCaptain(), ofTeam(activity, 0, zhang!))

    const refusal = { code: 'named_by_others', places: [0] }
    expect(await another(ofTeam(activity, 1, zhang!, wang!))).toMatchObject(refusal)
    expect(await another(ofTeam(activity, 2, zhang!, wang!))).toBe('signed up')
  })

  test('told from others of the name by the year of birth, and not taken for them without one', async () => {
    const activity = await aMeet()
    await signUpOk(await aCaptain(), ofTeam(activity, 0, zhang!))

    expect(await another(ofTeam(activity, 0, { name: zhang!.name, birthYear: 1970 }))).toBe('signed up')
    expect(await another(ofTeam(activity, 0, { name: zhang!.name }))).toBe('signed up')
  })

  test('known by the year wherever it matters', async () => {
    const activity = await aMeet({ noClashes: true })

    expect(await another(ofTeam(activity, 0, zhang!, { name: wang!.name }))).toMatchObject({
      code: 'birth_year_required',
    })
  })
})

describe('a family', () => {
  const families = { kind: 'individual' as const, teamSize: undefined }

  test('enters two children in two events at the same time, each counting for themselves', async () => {
    const activity = await aMeet({ noClashes: true, sessionsPerPerson: 1 }, families)
    const { id: parent } = await aResident()

    await signUpOk(parent, ofPeople(activity, 0, zhang!))

    expect(await another(ofPeople(activity, 1, wang!), parent)).toBe('signed up')
    expect(await another(ofPeople(activity, 2, li!), parent)).toBe('signed up')
    expect((await activityNow(activity.id)).sessions.map(({ taken }) => taken)).toEqual([1, 1, 1])
  })

  test('names nobody whom a relative entered at that time', async () => {
    const activity = await aMeet({ noClashes: true }, families)
    await signUpOk(await aCaptain(), ofPeople(activity, 0, zhang!))

    expect(await another(ofPeople(activity, 1, wang!, zhang!))).toMatchObject({ code: 'named_by_others', places: [1] })
  })

  test('does not come twice by whoever signed up alone before a limit', async () => {
    const activity = await aMeet({}, families)
    const { id, name } = await aResident({ name: '赵未名' })
    await signUpOk(id, aWish(activity))
    await reviseActivity(activity, { noClashes: true })

    const namingThemselves = (place: number) => ofPeople(activity, place, wang!, { name: name!, birthYear: 1980 })
    expect(await another(namingThemselves(1), id)).toMatchObject({ code: 'sessions_clash', places: [1] })
    expect(await another(namingThemselves(2), id)).toBe('signed up')
  })

  test.each<[string, Partial<Plan>]>([
    ['so many events', { sessionsPerPerson: 1 }],
    ['what is not at the same time', { noClashes: true }],
  ])('says who comes alone, too, where one may be in %s only', async (_, limits) => {
    const activity = await aMeet(limits, families)
    const { id, name } = await aResident({ name: '赵未名' })
    const alone = (place: number, ...people: Somebody[]) =>
      people.length > 0 ? ofPeople(activity, place, ...people) : aWish(activity)
    const told = { name: name!, birthYear: 1980 }

    expect(await another(alone(0), id)).toMatchObject({ code: 'birth_year_required' })
    expect(await another(alone(0, { name: name! }), id)).toMatchObject({ code: 'birth_year_required' })
    expect(await another(alone(0, told), id)).toBe('signed up')
    expect(await another(alone(1, wang!, told))).toMatchObject({ places: [1] })
  })

  test.each<[string, Somebody[], Partial<SessionPlan>]>([
    ['by the year', [zhang!, wang!, { ...zhang! }], { ages: { from: 18 } }],
    ['however the name is typed', [wang!, zhang!, { ...zhang!, name: ' 张 未名' }], { ages: { from: 18 } }],
    ['without years', [{ name: '张未名' }, { name: '王未名' }, { name: '张未名' }], {}],
  ])('names nobody twice, %s', async (_, people, rules) => {
    const activity = await anActivity({ sessions: [aSession(rules)] })
    const { id } = await aResident()

    expect(await another(ofPeople(activity, 0, ...people), id)).toMatchObject({ code: 'named_twice', places: [2] })
    expect((await activityNow(activity.id)).sessions[0]!.taken).toBe(0)
    const { id: signUpId } = await signUpOk(id, ofPeople(activity, 0, ...people.slice(0, 2)))
    expect(await change(id, signUpId, { people })).toMatchObject({
      status: 422,
      body: { code: 'named_twice', details: { places: [2] } },
    })
  })

  test('brings two of one name who were born in different years', async () => {
    const activity = await anActivity({ sessions: [aSession({ ages: { from: 18 } })] })

    expect(await another(ofPeople(activity, 0, zhang!, { ...zhang!, birthYear: 1960 }))).toBe('signed up')
  })
})

test('of two captains who name the same player at once, one has them', async () => {
  for (let round = 1; round <= 6; round++) {
    const activity = await aMeet({ sessionsPerPerson: 1 })
    const captains = await Promise.all([aCaptain(), aCaptain(), aCaptain()])

    const replies = await Promise.all(
      captains.map((captain, place) => another(ofTeam(activity, place, wang!, zhang!), captain)),
    )

    expect(replies.filter((reply) => reply === 'signed up')).toHaveLength(1)
    expect(replies).toContainEqual(expect.objectContaining({ code: 'named_by_others', places: [0, 1] }))
  }
})

test('of a party from before a limit who stays counts for others from the first change on', async () => {
  const activity = await aMeet({}, { kind: 'individual', teamSize: undefined, ages: { from: 18 } })
  const { id: parent } = await aResident()
  const { id } = await signUpOk(parent, ofPeople(activity, 0, zhang!, wang!))
  await reviseActivity(activity, { noClashes: true })

  expect(await change(parent, id, { people: [zhang!, li!] })).toMatchObject({ status: 200 })

  expect(await another(ofPeople(activity, 1, zhang!))).toMatchObject({ code: 'named_by_others', places: [0] })
})

describe('a team that is changed', () => {
  const roster = (activity: Activity, ...people: Somebody[]) => ({ team: ofTeam(activity, 0, ...people).team })
  const said = ({ status, body }: Awaited<ReturnType<typeof change>>) =>
    status === 200 ? 'changed' : { code: body.code, ...body.details }

  test('gets nobody whom another captain has, and gives free whom it drops', async () => {
    const activity = await aMeet({ sessionsPerPerson: 1 })
    const [captain, other] = [await aCaptain(), await aCaptain()]
    const { id: signUpId } = await signUpOk(captain, ofTeam(activity, 0, zhang!, wang!))
    const { id: otherId } = await signUpOk(other, ofTeam(activity, 2, li!))
    const refusal = { code: 'named_by_others', places: [1] }

    expect(said(await change(other, otherId, roster(activity, li!, wang!)))).toMatchObject(refusal)
    expect(said(await change(captain, signUpId, roster(activity, zhang!)))).toBe('changed')
    expect(said(await change(other, otherId, roster(activity, li!, wang!)))).toBe('changed')
    expect(said(await change(captain, signUpId, roster(activity, zhang!, wang!)))).toMatchObject(refusal)
  })

  test('and another that is entered at the same moment do not both get whom it had once', async () => {
    const activity = await aMeet()
    const [captain, other] = [await aCaptain(), await aCaptain()]
    const { id: signUpId } = await signUpOk(captain, ofTeam(activity, 0, zhang!, wang!))
    await change(captain, signUpId, roster(activity, zhang!))

    const replies = await overtake(
      () => change(captain, signUpId, roster(activity, zhang!, wang!)).then(said),
      () => another(ofTeam(activity, 0, wang!), other),
    )

    expect(replies).toMatchObject([{ code: 'named_by_others', places: [1] }, 'signed up'])
  })

  test('keeps whom it had, whatever was limited since', async () => {
    const activity = await aMeet()
    const [captain] = [await aCaptain(), await signUpOk(await aCaptain(), ofTeam(activity, 1, zhang!))]
    const { id: signUpId } = await signUpOk(captain, ofTeam(activity, 0, zhang!, wang!))
    await reviseActivity(activity, { noClashes: true })

    expect(said(await change(captain, signUpId, roster(activity, zhang!, li!)))).toBe('changed')
  })

  test('and another that is entered at the same moment do not both get a player', async () => {
    for (let round = 1; round <= 6; round++) {
      const activity = await aMeet()
      const [captain, other] = [await aCaptain(), await aCaptain()]
      const { id: signUpId } = await signUpOk(captain, ofTeam(activity, 0, zhang!))

      const replies = await Promise.all([
        change(captain, signUpId, roster(activity, zhang!, wang!)).then(said),
        another(ofTeam(activity, 0, wang!), other),
      ])

      expect(replies.filter((reply) => typeof reply === 'string')).toHaveLength(1)
      expect(replies).toContainEqual(expect.objectContaining({ code: 'named_by_others' }))
    }
  })
})

interface Entered {
  signUpId: string
  captain: string
  activity: Activity
}
const reason = '名单有误'
const byOffice = async (step: 'remove' | 'decline', signUpId: string) =>
  callOk(registersHandler, registers[step], { signUpId, version: 1, reason }, (await theOffice()).id)

const oneSeat = { capacity: 1, waitingCapacity: 3 }
/** Frees the seat of whoever was first, so that it is offered. */
async function offered({ activity }: Entered) {
  const isHolder = (item: Record<string, unknown>) =>
    item['activityId'] === activity.id && item['state'] === 'confirmed'
  const [holder] = await itemsWhere((item) => item.sk.startsWith('SIGNUP#') && isHolder(item))
  await cancel(String(holder!['personId']), String(holder!['id']))
}

test.each<[string, Partial<SessionPlan>, (entered: Entered) => Promise<unknown>]>([
  ['was cancelled', {}, ({ captain, signUpId }) => cancel(captain, signUpId)],
  ['was given up', {}, ({ captain, signUpId }) => cannotCome(captain, signUpId)],
  ['was taken off', {}, ({ signUpId }) => byOffice('remove', signUpId)],
  ['was declined', { mode: 'approval' }, ({ signUpId }) => byOffice('decline', signUpId)],
  ['waits no longer', oneSeat, ({ captain, signUpId }) => cancel(captain, signUpId)],
  ['was let go', oneSeat, async (one) => offered(one).then(() => letGo(one.captain, one.signUpId))],
  [
    'was an offer that expired',
    oneSeat,
    async (one) => {
      await offered(one)
      setClock(later(now(), 20 * hour))
      await tick()
    },
  ],
])('a player of a team that %s is free again', async (_, rules, end) => {
  const activity = await aMeet({ sessionsPerPerson: 1 }, rules)
  if (rules === oneSeat) await signUpOk(await aCaptain(), ofTeam(activity, 0, li!))
  const captain = await aCaptain()
  const { id: signUpId } = await signUpOk(captain, ofTeam(activity, 0, zhang!))
  expect(await another(ofTeam(activity, 2, zhang!))).toMatchObject({ code: 'named_by_others' })

  await end({ signUpId, captain, activity })

  expect(await another(ofTeam(activity, 2, zhang!))).toBe('signed up')
})

test('who was offered seats and takes them counts as before', async () => {
  const activity = await aMeet({ sessionsPerPerson: 1 }, oneSeat)
  await signUpOk(await aCaptain(), ofTeam(activity, 0, li!))
  const captain = await aCaptain()
  const { id: signUpId } = await signUpOk(captain, ofTeam(activity, 0, zhang!))
  await offered({ signUpId, captain, activity })

  expect((await accept(captain, signUpId)).status).toBe(200)

  expect(await another(ofTeam(activity, 2, zhang!))).toMatchObject({ code: 'named_by_others' })
})

test('who takes part in a draw counts before it', async () => {
  const activity = await aMeet({ sessionsPerPerson: 1 }, { mode: 'lottery', signUpClosesAt: later(now(), hour) })
  await signUpOk(await aCaptain(), ofTeam(activity, 0, zhang!))

  expect(await another(ofTeam(activity, 2, zhang!))).toMatchObject({ code: 'named_by_others' })
})

test('an event that moves clashes, or clashes no longer', async () => {
  const activity = await aMeet({ noClashes: true })
  await signUpOk(await aCaptain(), ofTeam(activity, 0, zhang!))

  const sessions = activity.sessions.map((session, place) => ({
    ...session,
    ...(place === 0 && startingAt(activity.sessions[2]!.startsAt)),
  }))
  await reviseActivity(activity, { sessions })

  expect(await another(ofTeam(activity, 2, zhang!))).toMatchObject({ code: 'named_by_others' })
  expect(await another(ofTeam(activity, 1, zhang!))).toBe('signed up')
})

describe('what is written down of who is named', () => {
  const claimsOf = (signUpId: string) =>
    itemsWhere(({ sk, signUps }) => sk === 'CLAIM' && Object.keys(signUps as object).includes(signUpId))

  test('says nothing about them, and is another thing at every activity', async () => {
    const [one, other] = [await aMeet(), await aMeet()]
    const { id } = await signUpOk(await aCaptain(), ofTeam(one, 0, zhang!))
    const { id: elsewhere } = await signUpOk(await aCaptain(), ofTeam(other, 0, zhang!))

    const [[written], [also]] = [await claimsOf(id), await claimsOf(elsewhere)]

    expect(written!.pk).not.toBe(also!.pk)
    expect(JSON.stringify(written)).not.toMatch(/未名|1990/)
  })

  test('is forgotten with the names also where that was broken off before', async () => {
    const activity = await aMeet()
    const { id } = await signUpOk(await aCaptain(), ofTeam(activity, 0, zhang!, wang!))
    await transact((await claimsOf(id)).map(({ pk, sk }) => ({ delete: { pk, sk } })))

    setClock(later(activity.sessions[0]!.endsAt, 31 * 24 * hour))
    await tick()

    expect(await itemsWhere((item) => item['id'] === id && item['claims'] !== undefined)).toEqual([])
  })

  test('is forgotten with the names, but not what the person is still ahead of', async () => {
    const sessions = [24, 60 * 24].map((hoursOn) => aSession({ ...teams, ...startingAt(later(now(), hoursOn * hour)) }))
    const activity = await anActivity({ sessions })
    const { id: first } = await signUpOk(await aCaptain(), ofTeam(activity, 0, zhang!, wang!))
    const { id: second } = await signUpOk(await aCaptain(), ofTeam(activity, 1, zhang!))

    setClock(later(sessions[0]!.endsAt, 31 * 24 * hour))
    await tick()

    expect(await claimsOf(first)).toEqual([])
    expect(await itemsWhere(({ id, claims }) => id === first && claims !== undefined)).toEqual([])
    expect(await claimsOf(second)).toHaveLength(1)
    expect(await another(ofTeam(activity, 1, li!, zhang!))).toMatchObject({ code: 'named_by_others', places: [1] })
  })
})

test('whoever comes alone, or with others where nothing is limited, costs no write more', async () => {
  const activity = await anActivity({ sessions: [aSession({ ages: { from: 18 } })] })
  const { id } = await aResident()
  const before = (await itemsWhere(({ sk }) => sk === 'CLAIM')).length

  const calls = await countCalls(() => signUpOk(id, ofPeople(activity, 0, zhang!, wang!)))

  expect(calls).toEqual({ reads: 2, writes: 1, waves: 2 })
  expect(await itemsWhere(({ sk }) => sk === 'CLAIM')).toHaveLength(before)
})
