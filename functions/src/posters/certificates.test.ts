import { resultsAddress } from '@mulin/shared/h5-address'
import { posters } from '@mulin/shared/posters'
import { ranked } from '@mulin/shared/results/ranking'
import type { Entry, Measure } from '@mulin/shared/results/result'
import jsQr from 'jsqr'
import sharp from 'sharp'
import { theOffice } from '../../test/activities.ts'
import { call } from '../../test/call.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas } from '../../test/people.ts'
import { aBegunSession, aDraftOf, aMeet, correct, publishedResults, team, writeOk } from '../../test/results.ts'
import { newId } from '../platform/ids.ts'
import { certificateOf } from './certificate.ts'
import type { Drawn } from './elements.ts'
import { handler } from './handler.ts'
import { sheet } from './look.ts'

useLocalTable()

let office: string
beforeAll(async () => {
  await luotangAreas()
  office = (await theOffice()).id
})

type Wanted = Parameters<typeof certificate>[0]
const certificate = (wanted: { activityId: string; sessionId: string; entry: string }) =>
  call(handler, posters.ofResult, wanted)
const pictureIn = ({ body }: { body: unknown }) => sharp(Buffer.from(String(body), 'base64'))

async function anAward(entries = [team('太宇社区队', 48_200), team('银穆社区队', 50_000)]) {
  const { id, place } = await aMeet()
  const event = await publishedResults(aDraftOf(place, { entries }), office)
  return { id, event, wanted: { ...place, entry: event.entries[0]!.id } satisfies Wanted }
}

/** Everything that is written on it. */
const wordsOn = (drawn: readonly Drawn[]): string[] =>
  drawn.flatMap(({ props: { children = [] } }) => (typeof children === 'string' ? children : wordsOn(children)))

function saidTo(measure: Measure, values: readonly number[]) {
  const entries = ranked(
    values.map((value, place): Entry => ({ id: `${place}`, kind: 'team', name: `${'甲乙丙丁'[place]}队`, value })),
    measure,
  )
  const event = { title: '独轮车运粮', measure, entries, publishedAt: '2026-11-19T08:00:00.000Z' }
  return entries.map((entry) =>
    wordsOn(certificateOf({ activityTitle: '农民丰收运动会', by: '罗塘街道', event, entry }, 'https://h5.test')),
  )
}

test('anyone gets a picture of the size of a sheet, and its code leads to the results', async () => {
  const { id, wanted } = await anAward()

  const reply = await certificate(wanted)

  expect(reply.headers['content-type']).toBe('image/png')
  expect(await pictureIn(reply).metadata()).toMatchObject({ format: 'png', ...sheet })
  const { data, info } = await pictureIn(reply).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const code = jsQr(new Uint8ClampedArray(data), info.width, info.height)
  expect(code?.data).toBe(resultsAddress('https://h5.test', id))
})

test('it says to whom, for what, how well, by whom and when', () => {
  const [first] = saidTo('time', [48_200, 62_350])

  expect(first).toEqual([
    '奖状',
    '甲队：',
    '在“农民丰收运动会”独轮车运粮项目中，',
    '成绩 48.20 秒，获第一名。',
    '特发此证。',
    '扫码看公布的成绩',
    '罗塘街道',
    '2026年11月19日',
  ])
})

test.each([
  ['a time above a minute', 'time', [62_350], '成绩 1 分 02.35 秒，获第一名'],
  ['points', 'points', [86], '得 86 分，获第一名'],
  ['a rank alone', 'rank', [1], '项目中，获第一名'],
  ['a shared rank', 'points', [9, 9], '并列第一名'],
] as const)('of %s it says what was reached', (_, measure, values, words) => {
  expect(saidTo(measure, values).at(-1)!.join('')).toContain(words)
})

test('from the fourth rank on it is no award but still certifies', () => {
  const all = saidTo('points', [9, 8, 7, 6])

  expect(all.map(([title]) => title)).toEqual(['奖状', '奖状', '奖状', '成绩证明'])
})

test('the longest names stay within the frame', async () => {
  const entries = [team('长'.repeat(30), 48_200)]
  const session = aBegunSession({ title: '项'.repeat(40) })
  const longest = { title: '名'.repeat(40), organiser: '单'.repeat(40), sessions: [session] }
  const { place } = await aMeet(longest)
  const event = await publishedResults(aDraftOf(place, { entries }), office)

  const picture = pictureIn(await certificate({ ...place, entry: event.entries[0]!.id }))

  const edge = { left: 0, top: sheet.height - 40, width: sheet.width, height: 40 }
  const { dominant } = await picture.extract(edge).stats()
  expect([dominant.r, dominant.g, dominant.b].every((part) => part > 230)).toBe(true)
})

test('a correction makes another version of it', async () => {
  const { wanted, event } = await anAward()
  const before = await certificate(wanted)
  const { activityId, sessionId } = wanted
  const entries = event.entries.map((entry, index) => (index === 0 ? { ...entry, value: 47_000 } : entry))
  await correct({ activityId, sessionId, entries, reason: '计时有误', version: event.version }, office)

  const after = await certificate(wanted)

  expect(after.headers['etag']).not.toBe(before.headers['etag'])
  expect(after.body).not.toEqual(before.body)
})

test('there is none of a draft, of who has no result, and of what is not there', async () => {
  const { wanted } = await anAward()
  const { place } = await aMeet()
  const draft = await writeOk(aDraftOf(place), office)
  const { wanted: other, event } = await anAward([team('太宇社区队', 48_200), team('银穆社区队')])
  const refused = { status: 404, body: { code: 'results_not_found' } }

  expect(await certificate({ ...place, entry: draft.entries[0]!.id })).toMatchObject(refused)
  expect(await certificate({ ...other, entry: event.entries[1]!.id })).toMatchObject(refused)
  expect(await certificate({ ...wanted, entry: 'nobody' })).toMatchObject(refused)
  expect(await certificate({ ...wanted, activityId: newId('act') })).toMatchObject({
    status: 404,
    body: { code: 'activity_not_found' },
  })
})
