import { people } from '@mulin/shared/people'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { activities } from '@mulin/shared/activities/endpoints'
import { http, HttpResponse } from 'msw'
import { resident } from '../../test/screen'
import { answer, refuse, server } from '../../test/server'
import { device } from '../../test/taro'
import { api } from '../api'
import { onPersonChange, signOut } from './session'
import { chooseDemoPerson } from './sign-in-code'

const somebody = resident()
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const session = (token: string) => ({ token, expiresAt: inAnHour(), person: somebody })

beforeEach(() => chooseDemoPerson('demo:resident-1'))

function countSignIns() {
  let count = 0
  answer(people.signIn, () => session(`token-${++count}`))
  return () => count
}

/** Only this token is taken by GET /me. */
function takeOnly(token: string) {
  server.use(
    http.get('http://api.test/me', ({ request }) =>
      request.headers.get('authorization') === `Bearer ${token}`
        ? HttpResponse.json(somebody)
        : HttpResponse.json({ code: 'not_signed_in' }, { status: 401 }),
    ),
  )
}

test('many calls at once cause one sign-in', async () => {
  const signIns = countSignIns()
  answer(people.me, somebody)

  const answers = await Promise.all(Array.from({ length: 20 }, () => api(people).me({})))

  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(signIns()).toBe(1)
})

test('a session that ended is renewed once for all that wait, and their calls are sent again', async () => {
  device.storage.set('session', { token: 'old', expiresAt: inAnHour(), personId: somebody.id })
  const signIns = countSignIns()
  takeOnly('token-1')

  const answers = await Promise.all(Array.from({ length: 10 }, () => api(people).me({})))

  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(signIns()).toBe(1)
})

test('a new session that is refused too ends the trying', async () => {
  const signIns = countSignIns()
  takeOnly('never')

  const answer = await api(people).me({})

  expect(answer).toMatchObject({ ok: false, code: 'not_signed_in' })
  expect(signIns()).toBe(1)
})

test('an expired session is not sent at all', async () => {
  device.storage.set('session', { token: 'old', expiresAt: '2020-01-01T00:00:00.000Z', personId: somebody.id })
  const signIns = countSignIns()
  takeOnly('token-1')

  expect(await api(people).me({})).toMatchObject({ ok: true })
  expect(signIns()).toBe(1)
})

test('whoever chose nobody is told so without asking the server', async () => {
  chooseDemoPerson(undefined)

  expect(await api(signUps).mine({})).toEqual({ ok: false, code: 'not_signed_in' })
})

test('what anyone may read needs no sign-in', async () => {
  answer(activities.list, { activities: [] })

  expect(await api(activities).list({})).toEqual({ ok: true, value: { activities: [] } })
})

test('a refused sign-in says why, and is tried again by the next call', async () => {
  refuse(people.signIn, 'sign_in_unavailable')
  expect(await api(people).me({})).toMatchObject({ ok: false, code: 'sign_in_unavailable' })

  countSignIns()
  answer(people.me, somebody)
  expect(await api(people).me({})).toMatchObject({ ok: true })
})

test('who signs in and out is told to whoever listens', async () => {
  countSignIns()
  answer(signUps.mine, { signUps: [] })
  const heard: unknown[] = []
  const stop = onPersonChange((person) => heard.push(person?.id))

  await api(signUps).mine({})
  signOut()
  stop()

  expect(heard).toEqual([somebody.id, undefined])
})
