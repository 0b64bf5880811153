import {
  activityNow,
  anActivity,
  aSession,
  aWish,
  mySignUp,
  reviseActivity,
  signUpOk,
  startingAt,
  theOffice,
  tick,
} from '../../test/activities.ts'
import { appeal } from '../../test/absences.ts'
import { aScan, sendOk } from '../../test/check-ins.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { aDraftOf, aMeet, correct, publishedResults, resultsNow, team, write, writeOk } from '../../test/results.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { unseal } from '../platform/sealing.ts'
import { registerOf } from '../tables/sign-up-parties.ts'

useLocalTable()

let office: string
beforeAll(async () => {
  await luotangAreas()
  office = (await theOffice()).id
})
afterEach(() => setClock())

const hours = 60
const thirtyDaysAfter = (startsAt: string) => setClock(later(startsAt, 31 * 24 * hours))
const person = (name: string, value: number) => team(name, value, { kind: 'person' })

/** All that the table still says of somebody, sealed or not; what has expired DynamoDB takes away. */
async function tableSays(activityId: string) {
  const opened = (_: string, value: unknown) => {
    try {
      return typeof value === 'string' ? unseal(value, registerOf(activityId)) : value
    } catch {
      return value
    }
  }
  const lasts = (expiresAt: unknown) => expiresAt === undefined || Number(expiresAt) * 1000 > Date.parse(now())
  const items = await itemsWhere(({ expiresAt }) => lasts(expiresAt))
  const saying = (kept: (pk: string) => boolean) =>
    JSON.stringify(
      items.filter(({ pk }) => kept(pk)),
      opened,
    )
  return {
    anywhere: saying(() => true),
    besidesResults: saying((pk) => !pk.startsWith('RESULTS#')),
  }
}

const reason = '计时员看错了秒表'

/** One came with a child and is in the results, one did not come and says why. */
async function itTookPlace() {
  const startsAt = later(now(), 48 * hours)
  const activity = await anActivity({ sessions: [aSession(startingAt(startsAt))] })
  const place = { activityId: activity.id, sessionId: activity.sessions[0]!.id }
  const came = await aResident({ name: '欧阳灵犀', phone: '13912345678' })
  const missed = await aResident({ name: '司马青衫', phone: '13787654321' })
  const people = [{ name: '欧阳灵犀' }, { name: '诸葛小满' }]
  const { id: cameId } = await signUpOk(came.id, aWish(activity, { people }))
  const { id: missedId } = await signUpOk(missed.id, aWish(activity))

  setClock(startsAt)
  await sendOk(office, [aScan({ signUpId: cameId })])
  const entries = [person('欧阳灵犀', 12_000), person('诸葛小满', 14_000)]
  const { version } = await publishedResults(aDraftOf(place, { entries, fullNames: true }), office)
  const [one, other] = entries as [(typeof entries)[0], (typeof entries)[0]]
  const corrected = { ...place, entries: [{ ...one, value: 11_000 }, other], reason }
  await correct({ ...corrected, version }, office)
  await correct(
    { ...corrected, entries: [{ ...one, value: 11_500 }, other], fullNames: false, version: version + 1 },
    office,
  )

  setClock(later(startsAt, 3 * hours))
  await tick()
  await appeal(missedId, missed.id, '司马青衫发烧去了医院')
  return { startsAt, place, version: version + 2, entries, came: { personId: came.id, id: cameId } }
}

const wholeNames = /欧阳灵犀|司马青衫|诸葛小满/
const masked = /欧\*\*\*|司\*\*\*|诸\*\*\*|13912345678|13787654321|139\*{4}5678|137\*{4}4321/

test('30 days after the end the table says nowhere who took part: neither rows, nor answers, nor results', async () => {
  const { startsAt, place, came } = await itTookPlace()
  const before = await tableSays(place.activityId)

  thirtyDaysAfter(startsAt)
  await tick()

  expect(before.anywhere).toMatch(wholeNames)
  expect(before.besidesResults).toMatch(masked)
  const after = await tableSays(place.activityId)
  expect(after.anywhere.match(wholeNames)).toBeNull()
  expect(after.besidesResults.match(masked)).toBeNull()
  expect(await mySignUp(came.personId, came.id)).toMatchObject({ state: 'attended', size: 2 })
  expect((await activityNow(place.activityId)).sessions[0]).toMatchObject({ taken: 3 })
})

test('what was won, and what was corrected, stays to be read, persons by their first letter', async () => {
  const { startsAt, place } = await itTookPlace()

  thirtyDaysAfter(startsAt)
  await tick()

  const [event] = (await resultsNow(place.activityId)).events
  expect(event!.entries.map(({ rank, name }) => [rank, name])).toEqual([
    [1, '欧***'],
    [2, '诸***'],
  ])
  expect(event!.corrections).toMatchObject([
    { changes: [{ after: { name: '欧***', value: 11_500 } }] },
    { reason, changes: [{ before: { name: '欧***', value: 12_000 } }] },
  ])
})

test('persons agreed to be named in full: until then, and no longer', async () => {
  const { id, place } = await aMeet()
  await publishedResults(aDraftOf(place, { entries: [person('诸葛小满', 10)], fullNames: true }), office)
  expect((await resultsNow(id)).events[0]!.entries[0]!.name).toBe('诸葛小满')

  thirtyDaysAfter(now())
  await tick()

  expect((await resultsNow(id)).events[0]).toMatchObject({ fullNames: false, entries: [{ name: '诸***' }] })
  expect((await tableSays(id)).anywhere.match(wholeNames)).toBeNull()
})

test('whoever read the names before and corrects afterwards reads anew, and brings none back', async () => {
  const { startsAt, place, version, entries } = await itTookPlace()
  thirtyDaysAfter(startsAt)
  await tick()
  const corrected = { ...place, entries: entries.slice(0, 1), reason, fullNames: true }

  expect((await correct({ ...corrected, version }, office)).body.code).toBe('results_changed')
  expect((await correct({ ...corrected, version: version + 1 }, office)).status).toBe(200)

  expect((await tableSays(place.activityId)).anywhere.match(wholeNames)).toBeNull()
})

test('results that are written down only then name nobody', async () => {
  const { id, place } = await aMeet()
  thirtyDaysAfter(now())
  const draft = aDraftOf(place, { entries: [person('诸葛小满', 10), team('太宇社区队', 20)], fullNames: true })

  const written = await writeOk(draft, office)

  expect(written.entries.map(({ name }) => name)).toEqual(['诸***', '太宇社区队'])
  expect((await tableSays(id)).anywhere.match(wholeNames)).toBeNull()
  expect((await write(draft, office)).body).toMatchObject({ version: written.version })
})

test('no result leads back to a sign-up then, nor does one that is written down afterwards', async () => {
  const { id, place } = await aMeet()
  const entries = [team('太宇社区队', 10), person('诸葛小满', 20)].map((one) => ({ ...one, signUpId: newId('sgn') }))
  const { version } = await publishedResults(aDraftOf(place, { entries }), office)
  const resultsSay = async () => JSON.stringify(await itemsWhere(({ pk }) => pk.startsWith(`RESULTS#${id}`)))
  expect(await resultsSay()).toContain(entries[0]!.signUpId)

  thirtyDaysAfter(now())
  await tick()
  expect(await resultsSay()).not.toContain('sgn_')

  const corrected = entries.map((entry) => ({ ...entry, value: 30 }))
  expect(await correct({ ...place, entries: corrected, reason, version: version + 1 }, office)).toMatchObject({
    status: 200,
  })
  expect(await resultsSay()).not.toContain('sgn_')
})

test('of a session that was taken out of the plan names are forgotten with the others', async () => {
  const { id, meet, place } = await aMeet()
  await publishedResults(aDraftOf(place, { entries: [person('诸葛小满', 10)] }), office)
  await reviseActivity(meet, { sessions: [meet.sessions[1]!] })

  thirtyDaysAfter(now())
  await tick()

  expect((await tableSays(id)).anywhere.match(wholeNames)).toBeNull()
})
