import type { Message } from '@mulin/shared/messages'
import type { EventResults } from '@mulin/shared/results/result'
import { asFunction } from '../../dev/permissions.ts'
import { aWish, signUpOk, theOffice } from '../../test/activities.ts'
import { recordsOf } from '../../test/changes.ts'
import { sessionNow } from '../../test/check-ins.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { aDraftOf, aMeet, correct, publish, publishedResults, team, writeOk } from '../../test/results.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { forgetNamesIn } from '../tables/forgetting-names.ts'
import { messagesOf } from '../tables/messages.ts'
import { resultKeys } from '../tables/result-keys.ts'
import { handler } from './handler.ts'

useLocalTable()
let office: string
beforeAll(async () => {
  await luotangAreas()
  office = (await theOffice()).id
})
afterEach(() => setClock())

/** A race of two captains and of a guest who did not sign up. */
async function aRace() {
  const sessions = [sessionNow({ title: '独轮车运粮', kind: 'team', teamSize: { min: 1, max: 1 } })]
  const { meet, place } = await aMeet({ sessions })
  const enter = async (name: string) => {
    const { id } = await aResident()
    const { id: signUpId } = await signUpOk(id, aWish(meet, { team: { name, members: [{ name: '领队' }] } }))
    return { id, signUpId }
  }
  const [taiyu, yanhe] = [await enter('太宇队'), await enter('沿河队')]
  setClock(later(now(), 20))
  const entries = [
    team('太宇队', 40_000, { signUpId: taiyu.signUpId }),
    team('沿河队', 50_000, { signUpId: yanhe.signUpId }),
    team('邻镇队', 60_000),
  ]
  return { place, taiyu, yanhe, entries }
}

/** What follows from some work is told twice at once, and is the same. */
async function follow<T>(activityId: string, work: () => Promise<T>): Promise<void> {
  setClock(later(now(), 1))
  const Records = await recordsOf(resultKeys.event(activityId, '').pk, work)
  const feed = () => asFunction('stream', () => handler({ Records }))
  expect(await Promise.all([feed(), feed()])).toEqual([{ batchItemFailures: [] }, { batchItemFailures: [] }])
}

type Told = Extract<Message, { kind: 'results' | 'results_corrected' }>
async function toldTo(personId: string) {
  const { messages } = await messagesOf(personId, { limit: 20 })
  const ofResults = messages.filter((one): one is Told => one.kind === 'results' || one.kind === 'results_corrected')
  return ofResults.toReversed()
}
const shortly = (told: readonly Told[]) =>
  told.map((one) => [one.kind, one.rank, ...(one.kind === 'results_corrected' ? [one.reason] : [])])

test('who signed up is told of the rank once the results are published, and not of a draft', async () => {
  const { place, taiyu, yanhe, entries } = await aRace()
  await follow(place.activityId, () => writeOk(aDraftOf(place, { entries }), office))
  const before = await toldTo(taiyu.id)
  await follow(place.activityId, () => publish(place, 1, office))

  expect(before).toEqual([])
  const [first] = await toldTo(taiyu.id)
  expect(first).toMatchObject({
    kind: 'results',
    rank: 1,
    about: { signUpId: taiyu.signUpId, sessionTitle: '独轮车运粮' },
  })
  expect(shortly(await toldTo(yanhe.id))).toEqual([['results', 2]])
})

const reason = '秒表记错一位'

/** Published, and then told of one correction after the other. */
async function corrected(...steps: ((entries: EventResults['entries']) => EventResults['entries'])[]) {
  const race = await aRace()
  const { activityId } = race.place
  await follow(activityId, () => publishedResults(aDraftOf(race.place, { entries: race.entries }), office))
  let known = race.entries as EventResults['entries']
  for (const [place, step] of steps.entries()) {
    known = step(known)
    await follow(activityId, async () => {
      const reply = await correct({ ...race.place, entries: known, reason, version: place + 2 }, office)
      expect(reply.status).toBe(200)
    })
  }
  return race
}

test('a correction is told, with its reason, to whoever it gives another value or another rank', async () => {
  const { taiyu, yanhe } = await corrected((entries) =>
    entries.map((entry) => (entry.name === '沿河队' ? { ...entry, value: 30_000 } : entry)),
  )

  expect(shortly(await toldTo(yanhe.id))).toEqual([
    ['results', 2],
    ['results_corrected', 1, reason],
  ])
  expect(shortly(await toldTo(taiyu.id))).toEqual([
    ['results', 1],
    ['results_corrected', 2, reason],
  ])
})

test('who is not concerned hears nothing of a correction, and who was taken out does', async () => {
  const { taiyu, yanhe } = await corrected((entries) => entries.filter(({ name }) => name !== '沿河队'))

  expect(shortly(await toldTo(taiyu.id))).toEqual([['results', 1]])
  expect(shortly(await toldTo(yanhe.id))).toEqual([
    ['results', 2],
    ['results_corrected', undefined, reason],
  ])
})

test('of several people who came together no single rank is named', async () => {
  const { place, taiyu, entries } = await aRace()
  const family = entries.map((entry) => ({ ...entry, kind: 'person' as const, signUpId: taiyu.signUpId }))
  await follow(place.activityId, () => publishedResults(aDraftOf(place, { entries: family }), office))

  expect(shortly(await toldTo(taiyu.id))).toEqual([['results', undefined]])
})

test('who did not start is told nothing, and hears it when a correction gives a value or takes it away', async () => {
  const withValue = (value: number | undefined) => (entries: EventResults['entries']) =>
    entries.map(({ value: known, ...entry }) => {
      const now = entry.name === '沿河队' ? value : known
      return now === undefined ? entry : { ...entry, value: now }
    })
  const { place, taiyu, yanhe, entries } = await aRace()
  const absent = withValue(undefined)(entries)
  await follow(place.activityId, () => publishedResults(aDraftOf(place, { entries: absent }), office))
  expect(shortly(await toldTo(taiyu.id))).toEqual([['results', 1]])
  expect(await toldTo(yanhe.id)).toEqual([])

  const again = await corrected(withValue(undefined), withValue(30_000))
  expect(shortly(await toldTo(again.yanhe.id))).toEqual([
    ['results', 2],
    ['results_corrected', undefined, reason],
    ['results_corrected', 1, reason],
  ])
})

test('a sign-up for something else is told nothing, whatever was written down', async () => {
  const [{ place, entries }, other] = [await aRace(), await aRace()]
  const strange = entries.map((entry) => ({ ...entry, signUpId: other.taiyu.signUpId }))
  await follow(place.activityId, () => publishedResults(aDraftOf(place, { entries: strange }), office))

  expect(await toldTo(other.taiyu.id)).toEqual([])
})

test('that names were forgotten is no news', async () => {
  const { place, taiyu, entries } = await aRace()
  const people = entries.slice(0, 1).map((entry) => ({ ...entry, kind: 'person' as const, name: '王小明' }))
  await follow(place.activityId, () => publishedResults(aDraftOf(place, { entries: people, fullNames: true }), office))
  await follow(place.activityId, () => forgetNamesIn(place.activityId, () => true))

  expect(shortly(await toldTo(taiyu.id))).toEqual([['results', 1]])
})
