import { activities } from '@mulin/shared/activities/endpoints'
import { HttpResponse, http } from 'msw'
import { server } from '../../test/server'
import { now } from './clock'
import { request } from './request'
import { hearServerTime, serverAhead } from './server-clock'

const at = Date.parse('2026-11-22T02:00:00.000Z')
const minute = 60_000

/** A whole answer: the server wrote its time half-way. */
const hear = (phoneAt: number, serverAt: number, takes = 100) =>
  hearServerTime(new Date(serverAt).toUTCString(), phoneAt - takes / 2, phoneAt + takes / 2)

test('one answer tells the server’s time to the second, and never one that has not come there', () => {
  hear(at, at + 3 * minute + 400)

  expect(serverAhead()).toBeLessThanOrEqual(3 * minute + 400)
  expect(serverAhead()).toBeGreaterThan(3 * minute - 1000)
})

test('more answers narrow it down, slow ones undo nothing', () => {
  const ahead = 3 * minute + 400

  for (const milliseconds of [0, 137, 274, 411, 548, 685, 822, 959])
    hear(at + milliseconds, at + milliseconds + ahead, 40)
  hear(at + 5000, at + 5000 + ahead, 4000)

  expect(ahead - serverAhead()).toBeGreaterThanOrEqual(0)
  expect(ahead - serverAhead()).toBeLessThan(200)
})

test('whoever sets the clock of the phone meanwhile is believed at the next answer', () => {
  hear(at, at + 3 * minute)
  hear(at, at)

  expect(Math.abs(serverAhead())).toBeLessThan(1100)
})

test('an answer without a time changes nothing', () => {
  hear(at, at)
  const before = serverAhead()

  hearServerTime('', at, at)

  expect(serverAhead()).toBe(before)
})

test.each(['Date', 'date'])('every answer of the API is listened to, whether its header is %s', async (header) => {
  const ahead = header === 'Date' ? 7 * minute : 9 * minute
  server.use(
    http.get(`http://api.test${activities.list.path}`, () =>
      HttpResponse.json({}, { headers: { [header]: new Date(Date.now() + ahead).toUTCString() } }),
    ),
  )

  await request({ method: 'GET', path: activities.list.path, data: {} })

  expect(Math.abs(Date.parse(now()) - Date.now() - ahead)).toBeLessThan(2000)
})
