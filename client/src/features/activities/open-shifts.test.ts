import { anActivity, aSession, inDays, sessionId, wanting } from '../../../test/activities'
import { helpersWanted, openShifts, shiftNotes } from './open-shifts'

const now = inDays(0, '12:00')
const afternoon = { id: sessionId(2), title: '下午场' }

test('helpers are wanted where the session is open for signing up', () => {
  const open = aSession({ shifts: wanting(4, { taken: 1 }) })
  const closed = aSession({ ...afternoon, shifts: wanting(5), signUpClosesAt: inDays(-1) })

  expect(helpersWanted(openShifts(anActivity({ sessions: [open, closed] }), now))).toBe(3)
  expect(openShifts(anActivity({ state: 'cancelled', sessions: [open] }), now)).toEqual([])
})

test('a shift that is over wants nobody any more, while its session goes on', () => {
  const early = wanting(2, { startsAt: inDays(0, '07:30'), endsAt: inDays(0, '09:00') })
  const times = { startsAt: inDays(0, '09:00'), endsAt: inDays(0, '18:00'), signUpClosesAt: inDays(0, '18:00') }

  expect(openShifts(anActivity({ sessions: [aSession({ ...times, shifts: early })] }), now)).toEqual([])
})

test('a shift says when it is, what there is to do, and what one has to be able to', () => {
  const shifts = wanting(2, { startsAt: inDays(3, '07:30'), what: '摆桌椅', skill: 'medical' })
  const activity = anActivity({ sessions: [aSession({ shifts })] })
  const [shift] = openShifts(activity, now)

  expect(shiftNotes(activity, shift!, undefined)).toBe('07:30–11:00。摆桌椅。需要：医护')
})
