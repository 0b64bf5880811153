import { anActivity, aSession, aSignUp, inDays, sessionId } from '../../../test/activities'
import { mainActionOf } from './main-action'

const now = inDays(0, '12:00')
const none = new Map()
const second = { id: sessionId(2), title: '下午场' }

test('one open session is signed up for at once, with its seats', () => {
  const activity = anActivity({ sessions: [aSession(), aSession({ ...second, taken: 20 })] })

  expect(mainActionOf(activity, none, now)).toEqual({
    kind: 'signUp',
    session: activity.sessions[0],
    available: { kind: 'free', left: 12 },
  })
})

test('of several open sessions none is chosen for anybody', () => {
  const activity = anActivity({ sessions: [aSession(), aSession(second)] })

  expect(mainActionOf(activity, none, now)).toEqual({ kind: 'choose', choices: 2, waiting: false })
})

test('whoever can have a seat is not sent to a waiting list', () => {
  const full = aSession({ taken: 20, waitingCapacity: 5 })
  const activity = anActivity({ sessions: [full, aSession(second)] })

  expect(mainActionOf(activity, none, now)).toMatchObject({ kind: 'signUp', session: { id: sessionId(2) } })
  expect(mainActionOf(anActivity({ sessions: [full] }), none, now)).toMatchObject({
    kind: 'signUp',
    available: { kind: 'waiting', ahead: 0 },
  })
  expect(mainActionOf(anActivity({ sessions: [full, { ...full, ...second }] }), none, now)).toEqual({
    kind: 'choose',
    choices: 2,
    waiting: true,
  })
})

test('who signed up is told so, and of several an offer first', () => {
  const [own, offer] = [aSignUp(), aSignUp({ state: 'offered', offeredUntil: inDays(1) })]
  const activity = anActivity({ sessions: [aSession(), aSession(second)] })

  expect(mainActionOf(activity, new Map([[sessionId(1), own]]), now)).toEqual({ kind: 'mine', own })
  const both = new Map([
    [sessionId(1), own],
    [sessionId(2), offer],
  ])
  expect(mainActionOf(activity, both, now)).toEqual({ kind: 'mine', own: offer })
})

test.each([
  ['the first opening counts', { signUpOpensAt: inDays(1) }, { kind: 'notOpen', opensAt: inDays(1) }],
  ['full', { taken: 20 }, { kind: 'full', begun: false }],
  ['closed', { signUpClosesAt: inDays(-1) }, { kind: 'closed' }],
  ['over', { endsAt: inDays(-1) }, { kind: 'none' }],
])('without an open session: %s', (_, over, action) => {
  expect(mainActionOf(anActivity({ sessions: [aSession(over)] }), none, now)).toEqual(action)
})

test('what is left of several is what can be done, when the others are called off', () => {
  const off = aSession({ cancelled: { at: inDays(-1), reason: '雨天' } })
  const full = aSession({ id: sessionId(2), taken: 20 })
  const own = new Map([[off.id, aSignUp()]])

  expect(mainActionOf(anActivity({ sessions: [off, full] }), own, now)).toEqual({ kind: 'full', begun: false })
})

test.each(['draft', 'cancelled'] as const)('nothing can be done with a %s', (state) => {
  expect(mainActionOf(anActivity({ state }), none, now)).toEqual({ kind: 'none' })
})
