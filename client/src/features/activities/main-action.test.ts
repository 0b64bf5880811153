import { anActivity, aSession, inDays, sessionId } from '../../../test/activities'
import { helpersWanted, mainActionOf } from './main-action'

const now = inDays(0, '12:00')
const none = new Map()
const second = { id: sessionId(2), title: '下午场' }

test('one open session is signed up for at once, with its seats', () => {
  const activity = anActivity({ sessions: [aSession(), aSession({ ...second, taken: 20 })] })

  expect(mainActionOf(activity, none, now)).toEqual({ kind: 'signUp', sessionId: sessionId(1), left: 12, choices: 1 })
})

test('of several open sessions none is chosen for anybody', () => {
  const activity = anActivity({ sessions: [aSession(), aSession(second)] })

  expect(mainActionOf(activity, none, now)).toMatchObject({ kind: 'signUp', sessionId: undefined, choices: 2 })
})

test('who holds a seat is told so', () => {
  const own = new Map([[sessionId(1), 'participant' as const]])

  expect(mainActionOf(anActivity(), own, now)).toEqual({ kind: 'mine' })
})

test.each([
  ['the first opening counts', { signUpOpensAt: inDays(1) }, { kind: 'notOpen', opensAt: inDays(1) }],
  ['full', { taken: 20 }, { kind: 'full' }],
  ['closed', { signUpClosesAt: inDays(-1) }, { kind: 'closed' }],
  ['over', { endsAt: inDays(-1) }, { kind: 'none' }],
])('without an open session: %s', (_, over, action) => {
  expect(mainActionOf(anActivity({ sessions: [aSession(over)] }), none, now)).toEqual(action)
})

test.each(['draft', 'cancelled'] as const)('nothing can be done with a %s', (state) => {
  expect(mainActionOf(anActivity({ state }), none, now)).toEqual({ kind: 'none' })
})

test('helpers are wanted where the session is open for signing up', () => {
  const wanting = aSession({ volunteersNeeded: 4, volunteersTaken: 1 })
  const closed = aSession({ ...second, volunteersNeeded: 5, signUpClosesAt: inDays(-1) })

  expect(helpersWanted(anActivity({ sessions: [wanting, closed] }), now)).toBe(3)
  expect(helpersWanted(anActivity({ state: 'cancelled', sessions: [wanting] }), now)).toBe(0)
})
