import { activityAddress } from '@mulin/shared/h5-address'
import { posters } from '@mulin/shared/posters'
import jsQr from 'jsqr'
import sharp from 'sharp'
import { aDraft, anActivity, aSession, cancelActivity, startingAt } from '../../test/activities.ts'
import { cancelSession, twoSessions } from '../../test/called-off.ts'
import { call, eventFor } from '../../test/call.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas } from '../../test/people.ts'
import { handler } from './handler.ts'
import type { Drawn } from './elements.ts'
import { rareFonts } from './fonts.ts'
import { posterOf } from './poster.ts'
import { size } from './look.ts'

useLocalTable()
beforeAll(luotangAreas)

const posterFor = (activityId: string) => call(handler, posters.ofActivity, { activityId })
const pictureIn = ({ body }: { body: unknown }) => sharp(Buffer.from(String(body), 'base64'))
const around = { url: 'https://h5.test/activity', organiser: '罗塘街道' }

/** Everything that is written on it. */
const wordsOn = (drawn: readonly Drawn[]): string[] =>
  drawn.flatMap(({ props: { children = [] } }) => (typeof children === 'string' ? children : wordsOn(children)))

test('anyone gets a picture of the size of a phone', async () => {
  const { id } = await anActivity()

  const reply = await posterFor(id)

  expect(reply.headers['content-type']).toBe('image/png')
  expect(await pictureIn(reply).metadata()).toMatchObject({ format: 'png', ...size })
})

test('a phone that looks at it opens the activity', async () => {
  const { id } = await anActivity()

  const { data, info } = await pictureIn(await posterFor(id))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })

  expect(jsQr(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(activityAddress('https://h5.test', id))
})

test('the longest words stay on it, and the code below them', async () => {
  const sessions = Array.from({ length: 20 }, (_, place) => aSession({ title: `第 ${place + 1} 场` }))
  const { id } = await anActivity({
    title: '长'.repeat(40),
    place: '远'.repeat(60),
    organiser: '单'.repeat(40),
    sessions,
  })

  const foot = { left: 0, top: size.height - 52, width: size.width, height: 40 }
  const { dominant } = await pictureIn(await posterFor(id))
    .extract(foot)
    .stats()

  expect([dominant.r, dominant.g, dominant.b].every((part) => part > 230)).toBe(true)
})

test('characters that are rare come from files of their own, each once', () => {
  const names = rareFonts('邗邗沟毖㙍').map(({ name }) => name)

  expect(names.length).toBeGreaterThan(1)
  expect(new Set(names).size).toBe(names.length)
  expect(rareFonts('\u{F0000}')).toEqual([])
})

test('it says what, when and where, and who invites', async () => {
  const activity = await anActivity()
  const session = { startsAt: '2026-11-28T06:00:00.000Z', endsAt: '2026-11-28T08:00:00.000Z' }
  const sessions = [{ ...activity.sessions[0]!, ...session }]

  const said = wordsOn(posterOf({ ...activity, title: '义诊进社区🙂', sessions }, around))

  expect(said).toEqual(
    expect.arrayContaining(['义诊进社区', '周六 11月28日 14:00 – 16:00', '银穆社区广场', '罗塘街道', '扫码报名']),
  )
})

test('of many times the first are told, each once, and how many sessions there are', async () => {
  const at = (day: number) => ({
    startsAt: `2026-11-2${day}T06:00:00.000Z`,
    endsAt: `2026-11-2${day}T08:00:00.000Z`,
  })
  const activity = await anActivity()
  const sessions = [4, 4, 5, 6, 7].map((day) => ({ ...activity.sessions[0]!, ...at(day) }))

  const said = wordsOn(posterOf({ ...activity, sessions }, around))

  expect(said.filter((line) => line.includes('14:00'))).toEqual([
    '周二 11月24日 14:00 – 16:00',
    '周三 11月25日 14:00 – 16:00',
  ])
  expect(said).toContain('共 5 场，扫码选择')
})

test('a session over several days ends on a line of its own', async () => {
  const activity = await anActivity()
  const session = { startsAt: '2026-11-28T06:00:00.000Z', endsAt: '2026-11-29T08:00:00.000Z' }

  const said = wordsOn(posterOf({ ...activity, sessions: [{ ...activity.sessions[0]!, ...session }] }, around))

  expect(said).toEqual(expect.arrayContaining(['周六 11月28日 14:00', '至 周日 11月29日 16:00']))
})

test('where nothing hosts the browser app, there is no code to lead nowhere', async () => {
  const activity = await anActivity()

  expect(wordsOn(posterOf(activity, { ...around, url: '' }))).toContain('在微信小程序“睦邻”里查看')
})

test('called off, it says so first, and is another version of the picture', async () => {
  const { id } = await anActivity()
  const before = await posterFor(id)
  const activity = await cancelActivity(id, '当天有大雨')

  const after = await posterFor(id)

  expect(wordsOn(posterOf(activity, around))[0]).toBe('活动已取消：当天有大雨')
  expect(after.headers['etag']).not.toBe(before.headers['etag'])
  expect(after.body).not.toEqual(before.body)
})

test('a session that was called off alone is not on it', async () => {
  const activity = await twoSessions(startingAt('2031-11-28T06:00:00.000Z'))
  const { body } = await cancelSession(activity, { at: 1 })

  const said = wordsOn(posterOf(body, around))

  expect(said.filter((line) => line.includes('11月28日'))).toEqual([])
  expect(said.filter((line) => /共 .* 场/.test(line))).toEqual([])
})

test('who has this version of the picture is told so', async () => {
  const { id } = await anActivity()
  const { headers } = await posterFor(id)

  const event = eventFor('GET /activities/{activityId}/poster.png', {
    pathParameters: { activityId: id },
    headers: { 'if-none-match': String(headers['etag']) },
  })

  expect((await handler(event)).statusCode).toBe(304)
})

test('nobody gets a poster of what was never published, or is not there', async () => {
  const { id } = await aDraft()

  expect(await posterFor(id)).toMatchObject({ status: 404, body: { code: 'activity_not_found' } })
  expect(await posterFor('act_01HZZZZZZZZZZZZZZZZZZZZZZZ')).toMatchObject({ status: 404 })
})
