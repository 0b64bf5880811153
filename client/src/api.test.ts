import { activities } from '@mulin/shared/activities/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import { http, HttpResponse } from 'msw'
import { resident, signedIn } from '../test/screen'
import { cutOff, refuse, server } from '../test/server'
import { api } from './api'

const activityId = 'act_01HZZZZZZZZZZZZZZZZZZZZZZZ'

test('a refusal keeps its code, request id and details', async () => {
  refuse(activities.one, 'activity_not_found', { hint: 'moved' })

  const answer = await api(activities).one({ activityId })

  expect(answer).toEqual({ ok: false, code: 'activity_not_found', requestId: 'req-1', details: { hint: 'moved' } })
})

test('without network the answer is unavailable', async () => {
  cutOff(activities.list)

  expect(await api(activities).list({})).toEqual({ ok: false, code: 'unavailable' })
})

test('an answer against the contract is ours to mend, and is logged', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation()
  server.use(http.get('http://api.test/activities', () => HttpResponse.json({ activities: 'none' })))

  expect(await api(activities).list({})).toEqual({ ok: false, code: 'internal' })
  expect(logged).toHaveBeenCalledTimes(1)
})

test.each([
  [500, 'internal'],
  [502, 'internal'],
  [429, 'busy'],
  [503, 'busy'],
])('a gateway that says %i means %s', async (status, code) => {
  server.use(http.get('http://api.test/activities', () => new HttpResponse('<html>', { status })))

  expect(await api(activities).list({})).toMatchObject({ ok: false, code })
})

test('a download becomes a file with its name', async () => {
  signedIn(resident())
  server.use(
    http.get(`http://api.test${registers.file.path.replace('{activityId}', activityId)}`, () =>
      HttpResponse.text('姓名\r\n居民', {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="list.csv"; filename*=UTF-8''${encodeURIComponent('报名.csv')}`,
        },
      }),
    ),
  )

  const answer = await api(registers).file({ activityId })

  expect(answer).toEqual({ ok: true, value: { fileName: '报名.csv', csv: '姓名\r\n居民' } })
})

test('what is left out of a query is not sent', async () => {
  let query = ''
  server.use(
    http.get('http://api.test/activities', ({ request }) => {
      query = new URL(request.url).search
      return HttpResponse.json({ activities: [] })
    }),
  )

  await api(activities).list({ communityId: undefined, limit: 5 })

  expect(query).toBe('?limit=5')
})
