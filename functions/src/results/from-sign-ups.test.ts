import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { results } from '@mulin/shared/results/endpoints'
import { aWish, cancel, type SessionPlan, signUpOk, theOffice, wanting } from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { sessionNow } from '../../test/check-ins.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { aDraftOf, aMeet, correct, publishedResults, resultsNow, team, writeOk } from '../../test/results.ts'
import { handler as checkInsHandler } from '../check-ins/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { anonymiseSignUp } from '../tables/sign-up-steps.ts'
import { signUpOf } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()

let office: string
beforeAll(async () => {
  await luotangAreas()
  office = (await theOffice()).id
})
afterEach(() => setClock())

const teamsOfTwo: Partial<SessionPlan> = { kind: 'team', teamSize: { min: 1, max: 2 } }
const aTeam = (name: string) => ({ team: { name, members: [{ name: '领队' }] } })
const aRace = (rules: Partial<SessionPlan> = {}) => aMeet({ sessions: [sessionNow({ title: '独轮车运粮', ...rules })] })
const signedUp = async (place: Parameters<typeof call<typeof results.signedUp>>[2]) =>
  (await callOk(handler, results.signedUp, place, office)).parties
const mine = (activityId: string, signUpId: string, personId: string) =>
  call(handler, results.mine, { activityId, signUpId }, personId)

/** A team of 太宇 in a race. */
async function entered(name = '太宇一队') {
  const { meet, id, place } = await aRace(teamsOfTwo)
  const captain = (await aResident()).id
  const { id: signUpId } = await signUpOk(captain, aWish(meet, aTeam(name)))
  return { meet, id, place, captain, signUpId }
}

/** The same, once it has begun. */
async function begun() {
  const race = await entered()
  setClock(later(now(), 20))
  return race
}

describe('who signed up', () => {
  test('is taken over as a team of the community of its captain', async () => {
    const { place, signUpId } = await entered()

    expect(await signedUp(place)).toEqual([{ signUpId, kind: 'team', names: ['太宇一队'], communityId: 'taiyu' }])
  })

  test('is taken over as everybody who takes part, by whole names, and that somebody has these is written down', async () => {
    const { meet, place } = await aRace()
    const { id } = await aResident({ estateId: undefined, areaPath: undefined, name: '王小明' })
    const { id: alone } = await signUpOk(id, aWish(meet))
    const parent = (await aResident()).id
    const people = [{ name: '李丽' }, { name: '李想' }]
    const { id: together } = await signUpOk(parent, aWish(meet, { people }))

    expect(await signedUp(place)).toEqual([
      { signUpId: alone, kind: 'person', names: ['王小明'] },
      { signUpId: together, kind: 'person', names: ['李丽', '李想'], communityId: 'taiyu' },
    ])
    const [disclosure] = await itemsWhere(({ about }) => about === place.activityId)
    expect(disclosure).toMatchObject({ by: office, source: place.sessionId, count: 2 })
  })

  test('has a seat or came: who waits, helps or cancelled is not taken over', async () => {
    const { meet, place } = await aRace({ capacity: 2, waitingCapacity: 2, shifts: wanting(1) })
    const [came, left, waits, helps] = await Promise.all([
      aResident(),
      aResident(),
      aResident(),
      aResident({ volunteer: 'approved' }),
    ])
    const { id: signUpId } = await signUpOk(came.id, aWish(meet))
    const { id: given } = await signUpOk(left.id, aWish(meet))
    await signUpOk(waits.id, aWish(meet))
    await signUpOk(helps.id, aWish(meet, { as: 'volunteer' }))
    await callOk(checkInsHandler, checkIns.checkIn, { signUpId }, office)
    await cancel(left.id, given)

    expect((await signedUp(place)).map((party) => party.signUpId)).toEqual([signUpId])
  })

  test('is not taken over any more once the names are forgotten', async () => {
    const { place, captain, signUpId } = await entered()
    const alone = await aRace()
    const { id } = await aResident()
    const { id: own } = await signUpOk(id, aWish(alone.meet))
    await transact([anonymiseSignUp((await signUpOf(captain, signUpId))!)])
    await transact([anonymiseSignUp((await signUpOf(id, own))!)])

    expect(await signedUp(place)).toEqual([])
    expect(await signedUp(alone.place)).toEqual([])
  })

  test('is for who manages the activity', async () => {
    const { place } = await aRace()
    const elsewhere = await onDuty('community_officer', 'luotang/yanhe')
    const nowhere = { activityId: newId('act'), sessionId: newId('ses') }

    expect(await call(handler, results.signedUp, place, elsewhere.id)).toMatchObject({
      status: 403,
      body: { code: 'outside_your_area' },
    })
    expect(await call(handler, results.signedUp, nowhere, office)).toMatchObject({
      body: { code: 'activity_not_found' },
    })
    expect(await call(handler, results.signedUp, { ...place, sessionId: newId('ses') }, office)).toMatchObject({
      status: 404,
      body: { code: 'session_not_found' },
    })
  })
})

describe('the own result', () => {
  test('is there once it is published, with the rank among all, and the public does not learn whose it is', async () => {
    const { id, place, captain, signUpId } = await begun()
    const entries = [team('太宇一队', 48_200, { signUpId }), team('沿河社区队', 46_200)]
    const { version } = await writeOk(aDraftOf(place, { entries }), office)
    const before = await mine(id, signUpId, captain)
    await callOk(handler, results.publish, { ...place, version }, office)

    const { body } = await mine(id, signUpId, captain)

    expect(before.body).toEqual({ isPublished: false })
    expect(body.result).toMatchObject({ sessionId: place.sessionId, measure: 'time', version: 2 })
    expect(body.result?.entries).toEqual([
      { id: entries[0]!.id, kind: 'team', name: '太宇一队', value: 48_200, rank: 2 },
    ])
    expect(JSON.stringify(await resultsNow(id))).not.toContain(signUpId)
  })

  test('names its persons in whole, which the public does not', async () => {
    const { id, place, captain, signUpId } = await begun()
    const entries = [team('王小明', 10, { kind: 'person', signUpId }), team('王小红', 20, { kind: 'person', signUpId })]
    await publishedResults(aDraftOf(place, { entries }), office)

    const { body } = await mine(id, signUpId, captain)

    expect(body.result?.entries.map(({ name, rank }) => [name, rank])).toEqual([
      ['王小明', 1],
      ['王小红', 2],
    ])
    expect(JSON.stringify(await resultsNow(id))).not.toMatch(/王小/)
  })

  test('is there from then on when a correction says whose it is', async () => {
    const { id, place, captain, signUpId } = await begun()
    const { entries, version } = await publishedResults(
      aDraftOf(place, { entries: [team('太宇一队', 48_200)] }),
      office,
    )
    const known = entries.map((entry) => ({ ...entry, signUpId }))
    const reply = await correct({ ...place, entries: known, version, reason: '补上报名的队' }, office)

    expect(reply).toMatchObject({ status: 200, body: { corrections: [{ changes: [], reason: '补上报名的队' }] } })
    expect((await mine(id, signUpId, captain)).body.result?.entries).toHaveLength(1)
  })

  test('stays when an older client, which knows nothing of it, writes and corrects; another name ends it', async () => {
    const { id, place, captain, signUpId } = await begun()
    const [linked, other] = [team('太宇一队', 48_200, { signUpId }), team('沿河社区队', 46_200)]
    const { signUpId: _, ...unlinked } = linked
    await writeOk(aDraftOf(place, { entries: [linked, other] }), office)
    const written = await writeOk(aDraftOf(place, { entries: [unlinked, { ...other, value: 1 }], version: 1 }), office)
    await callOk(handler, results.publish, { ...place, version: written.version }, office)

    const again = { ...place, entries: [{ ...unlinked, value: 40_000 }, other], reason: '秒表看错' }
    expect((await correct({ ...again, version: 3 }, office)).status).toBe(200)
    expect((await mine(id, signUpId, captain)).body.result?.entries).toMatchObject([{ value: 40_000 }])

    const renamed = { ...again, entries: [{ ...unlinked, name: '邻镇队' }, other] }
    expect((await correct({ ...renamed, version: 4 }, office)).status).toBe(200)
    expect((await mine(id, signUpId, captain)).body).toEqual({ isPublished: true })
  })

  test('is not there for who was not taken over, though the session is published, and nobody reads that of another', async () => {
    const { id, place, captain, signUpId } = await begun()
    await publishedResults(aDraftOf(place), office)
    const stranger = (await aResident()).id
    const refused = { status: 404, body: { code: 'sign_up_not_found' } }

    expect((await mine(id, signUpId, captain)).body).toEqual({ isPublished: true })
    expect(await mine(id, signUpId, stranger)).toMatchObject(refused)
    expect(await mine(newId('act'), signUpId, captain)).toMatchObject(refused)
  })
})
