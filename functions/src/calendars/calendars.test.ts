import { calendars } from '@mulin/shared/calendars'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { asFunction } from '../../dev/permissions.ts'
import {
  activityNow,
  aDraft,
  anActivity,
  aSession,
  aWish,
  cancel,
  cancelActivity,
  reviseActivity,
  signUpOk,
} from '../../test/activities.ts'
import { call, callOk, eventFor } from '../../test/call.ts'
import { cancelSession, sessionCalledOff, twoSessions } from '../../test/called-off.ts'
import { recordsOf } from '../../test/changes.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident } from '../../test/people.ts'
import { handler as stream } from '../stream/handler.ts'
import { handler } from './handler.ts'

useLocalTable()

const startsAt = '2031-11-28T06:00:00.000Z'
const endsAt = '2031-11-28T08:00:00.000Z'
const opens = { signUpOpensAt: '2020-01-01T00:00:00.000Z', signUpClosesAt: startsAt, cancelBy: startsAt }
const long =
  '量血压、测血糖，听糖尿病讲座；还有理发、足浴、按摩。请提前十分钟到场，带上身份证和医保卡，行动不便的老人可由家人陪同。'

const health = () =>
  anActivity({
    title: '义诊进社区',
    summary: `${long}\n第二行, 逗号; 分号 \\ 反斜线 🙂`,
    sessions: [aSession({ startsAt, endsAt, ...opens })],
  })

const fileOf = (activityId: string) => call(handler, calendars.ofActivity, { activityId })
const textOf = async (activityId: string) => String((await fileOf(activityId)).body)

/** The file as two libraries that do not know each other read it. */
function readBy(file: string) {
  const component = new ICAL.Component(ICAL.parse(file))
  const [zone] = component.getAllSubcomponents('vtimezone')
  if (zone) ICAL.TimezoneService.register(zone)
  const one = component.getAllSubcomponents('vevent').map((event) => {
    const { uid, summary, location, description, startDate, endDate, sequence } = new ICAL.Event(event)
    const status = event.getFirstPropertyValue('status')
    const times = { start: startDate.toJSDate().toISOString(), end: endDate.toJSDate().toISOString() }
    return { uid, summary, location, description, ...times, zone: startDate.zone.tzid, sequence, status }
  })
  const other = Object.values(nodeIcal.sync.parseICS(file)).flatMap((event) =>
    event?.type === 'VEVENT'
      ? {
          uid: event.uid,
          summary: event.summary,
          location: event.location,
          description: event.description,
          start: event.start.toISOString(),
          end: event.end?.toISOString(),
          zone: event.start.tz,
          sequence: Number(event.sequence),
          status: event.status,
        }
      : [],
  )
  return { one, other }
}

test('two libraries read the same out of the file: Chinese text whole, times of Shanghai', async () => {
  const activity = await health()

  const { one, other } = readBy(await textOf(activity.id))

  expect(other).toEqual(one)
  expect(one).toEqual([
    {
      uid: `${activity.sessions[0]!.id}@mulin`,
      summary: '义诊进社区',
      location: '银穆社区广场',
      description: expect.stringContaining(`${long}\n第二行, 逗号; 分号 \\ 反斜线 🙂\n电话：0523-00000000`),
      start: startsAt,
      end: endsAt,
      zone: 'Asia/Shanghai',
      sequence: activity.version,
      status: 'CONFIRMED',
    },
  ])
})

test('no line is longer than 75 octets, and none ends within a character', async () => {
  const lines = (await textOf((await health()).id)).split('\r\n')

  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(3)
  expect(lines.join('')).not.toContain('\uFFFD')
  expect(lines.filter((line) => /\p{Surrogate}/u.test(line))).toEqual([])
})

test('the file says how it is meant, in which zone, and where to read more', async () => {
  const { id } = await health()

  const { headers, body } = await fileOf(id)
  const whole = String(body).replace(/\r\n /g, '')

  expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(headers['content-disposition']).toBe(`inline; filename*=UTF-8''${encodeURIComponent('义诊进社区.ics')}`)
  expect(whole).toMatch(/METHOD:PUBLISH\r\n/)
  expect(whole).toMatch(/BEGIN:VTIMEZONE\r\nTZID:Asia\/Shanghai\r\n/)
  expect(whole).toMatch(/DTSTART;TZID=Asia\/Shanghai:20311128T140000\r\n/)
  expect(whole).toMatch(/DTSTAMP:\d{8}T\d{6}Z\r\n/)
  expect(whole).toMatch(`URL;VALUE=URI:https://h5.test/packages/activity/activity/index?activityId=${id}`)
})

test('a changed session is the same entry with a higher number; several sessions are named', async () => {
  const activity = await health()
  const [session] = activity.sessions
  const moved = { ...session!, startsAt: '2031-11-28T07:00:00.000Z', endsAt: '2031-11-28T09:00:00.000Z' }
  await reviseActivity(activity, {
    sessions: [
      moved,
      aSession({ title: '晚场', startsAt: '2031-11-28T10:00:00.000Z', endsAt: '2031-11-28T11:00:00.000Z', ...opens }),
    ],
  })

  const { one } = readBy(await textOf(activity.id))

  expect(one).toMatchObject([
    { uid: `${session!.id}@mulin`, summary: '义诊进社区 · 上午场', start: moved.startsAt },
    { summary: '义诊进社区 · 晚场' },
  ])
  expect(one[0]!.sequence).toBeGreaterThan(activity.version)
})

test('what is called off says so, with the reason', async () => {
  const { id } = await health()
  await cancelActivity(id, '当天有大雨')

  const { one, other } = readBy(await textOf(id))

  expect(one).toMatchObject([
    {
      status: 'CANCELLED',
      summary: '已取消：义诊进社区',
      description: expect.stringContaining('取消原因：当天有大雨'),
    },
  ])
  expect(other).toEqual(one)
})

test('of a session that was called off alone its entry says so, the others stand', async () => {
  const activity = await twoSessions()
  await cancelSession(activity)

  const { one, other } = readBy(await textOf(activity.id))

  expect(one).toMatchObject([
    {
      status: 'CANCELLED',
      summary: '已取消：义诊进社区 · 上午场',
      description: expect.stringContaining('取消原因：医生病了'),
      sequence: activity.version + 1,
    },
    { status: 'CONFIRMED', summary: '义诊进社区 · 下一场' },
  ])
  expect(one[1]!.description).not.toContain('取消原因')
  expect(other).toEqual(one)
})

test('nobody takes along what was never published, or is not there', async () => {
  const { id } = await aDraft()

  expect(await fileOf(id)).toMatchObject({ status: 404, body: { code: 'activity_not_found' } })
  expect(await fileOf('act_01HZZZZZZZZZZZZZZZZZZZZZZZ')).toMatchObject({ status: 404 })
})

test('who has this version of the file is told so, without another copy', async () => {
  const { id } = await health()
  const ask = (known?: string) =>
    handler(
      eventFor('GET /activities/{activityId}/calendar.ics', {
        pathParameters: { activityId: id },
        headers: known ? { 'if-none-match': known } : {},
      }),
    )

  const { etag } = (await ask()).headers ?? {}
  const again = await ask(`"other", ${String(etag)}`)
  await cancelActivity(id)

  expect(again).toMatchObject({ statusCode: 304, headers: { etag } })
  expect(again.body).toBeUndefined()
  expect((await ask(String(etag))).statusCode).toBe(200)
})

describe('my calendar', () => {
  const mine = (personId: string) => callOk(handler, calendars.mine, {}, personId)
  const renew = (personId: string) => callOk(handler, calendars.renew, {}, personId)
  const fileIn = (path = '') => path.replace('/me/calendar/', '')
  const feed = (path: string | undefined) => call(handler, calendars.feed, { file: fileIn(path) })
  const feedOf = async (path: string | undefined) => String((await feed(path)).body)

  test('nobody has an address before asking for one; then it stays the same', async () => {
    const { id } = await aResident()
    expect(await mine(id)).toEqual({})

    const made = await renew(id)

    expect(made.path).toMatch(/^\/me\/calendar\/[\w-]{43}\.ics$/)
    expect(await mine(id)).toEqual(made)
  })

  test('without signing in, the address shows where I go, and nothing about me', async () => {
    const { id, name, phone } = await aResident()
    const [activity, other] = [await health(), await health()]
    const { path } = await renew(id)
    await signUpOk(id, aWish(activity))
    const given = await signUpOk(id, aWish(other))
    await cancel(id, given.id)

    const file = await feedOf(path)
    const { one, other: twice } = readBy(file)

    expect(twice).toEqual(one)
    expect(one).toMatchObject([
      {
        uid: `${activity.sessions[0]!.id}@mulin`,
        summary: '义诊进社区 · 上午场',
        location: '银穆社区广场',
        start: startsAt,
        end: endsAt,
        zone: 'Asia/Shanghai',
        status: 'CONFIRMED',
      },
    ])
    for (const secret of [id, name!, phone!]) expect(file).not.toContain(secret)
    expect((await feed(path)).headers['cache-control']).toBe('no-store')
  })

  test('what was called off stays in it and says so', async () => {
    const { id } = await aResident()
    const activity = await health()
    await signUpOk(id, aWish(activity))
    const { path } = await renew(id)

    const Records = await recordsOf(`ACTIVITY#${activity.id}`, () => cancelActivity(activity.id, '当天有大雨'))
    await asFunction('stream', () => stream({ Records }))

    expect(readBy(await feedOf(path)).one).toMatchObject([
      { status: 'CANCELLED', summary: '已取消：义诊进社区 · 上午场' },
    ])
  })

  test('also where only its session was', async () => {
    const { id } = await aResident()
    const activity = await twoSessions()
    const sessionId = activity.sessions[1]!.id
    await signUpOk(id, aWish(activity))
    await signUpOk(id, aWish(activity, { sessionId }))
    const { path } = await renew(id)

    await sessionCalledOff(activity)

    const standing = readBy(await feedOf(path)).one.map(({ uid, status }) => [uid, status])
    expect(standing.toSorted()).toEqual(
      [
        [`${activity.sessions[0]!.id}@mulin`, 'CANCELLED'],
        [`${sessionId}@mulin`, 'CONFIRMED'],
      ].toSorted(),
    )
  })

  test('of several teams in a session there is one entry, as firm as the firmest of them', async () => {
    const { id } = await aResident()
    const rules = { kind: 'team' as const, teamSize: { min: 1, max: 2 }, capacity: 1, waitingCapacity: 5 }
    const activity = await anActivity({ sessions: [aSession({ startsAt, endsAt, ...opens, ...rules })] })
    const aTeam = (name: string) => ({ team: { name, members: [{ name: `${name}领队` }] } })
    const first = await signUpOk(id, aWish(activity, aTeam('太宇一队')))
    const second = await signUpOk(id, aWish(activity, { ...aTeam('太宇二队'), another: true }))
    expect([first.state, second.state]).toEqual(['confirmed', 'waiting'])
    const { path } = await renew(id)
    const standing = async () => readBy(await feedOf(path)).one.map(({ uid, status }) => [uid, status])
    const uid = `${activity.sessions[0]!.id}@mulin`
    expect(await standing()).toEqual([[uid, 'CONFIRMED']])

    await reviseActivity(activity, { sessions: [{ ...activity.sessions[0]!, capacity: 2 }] })
    await signUpOk(id, aWish(activity, { ...aTeam('太宇三队'), another: true }))

    expect(await standing()).toEqual([[uid, 'CONFIRMED']])
  })

  test('a new address takes the place of the old one', async () => {
    const { id } = await aResident()
    const before = await renew(id)

    const after = await renew(id)

    expect(after.path).not.toBe(before.path)
    expect(await feed(before.path)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect((await feed(after.path)).status).toBe(200)
  })

  test('of many renewals at once one address is left, which all of them give or which replaced theirs', async () => {
    const { id } = await aResident()

    const made = await Promise.all(Array.from({ length: 6 }, () => renew(id)))
    const now = await mine(id)
    const statuses = await Promise.all(made.map(async ({ path }) => [path, (await feed(path)).status] as const))

    expect(statuses.filter(([path, status]) => (status === 200) !== (path === now.path))).toEqual([])
    expect((await feed(now.path)).status).toBe(200)
  })

  test('what was taken back is over; taking it back again changes nothing', async () => {
    const { id } = await aResident()
    const { path } = await renew(id)

    const ended = await callOk(handler, calendars.end, {}, id)
    await callOk(handler, calendars.end, {}, id)

    expect(ended).toEqual({})
    expect(await mine(id)).toEqual({})
    expect((await feed(path)).status).toBe(404)
  })

  test('what is no address at all is refused', async () => {
    expect(await call(handler, calendars.feed, { file: 'guess.ics' })).toMatchObject({ status: 400 })
    expect(await feed(`/me/calendar/${'a'.repeat(43)}.ics`)).toMatchObject({ status: 404 })
  })

  test('the number of an entry follows the version of the activity', async () => {
    const { id } = await aResident()
    const activity = await health()
    await signUpOk(id, aWish(activity))
    const { path } = await renew(id)

    expect(readBy(await feedOf(path)).one[0]!.sequence).toBe((await activityNow(activity.id)).version)
  })
})
