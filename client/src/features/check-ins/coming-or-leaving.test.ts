import { aSignUp, activityId, sessionId, signUpId } from '../../../test/activities'
import { mayBeLeaving, takenBefore } from './coming-or-leaving'

const venueCode = `${activityId()}.${sessionId()}.29000000.abc`
const [before, cameAt, after] = ['2026-11-25T05:00:00.000Z', '2026-11-25T06:00:00.000Z', '2026-11-25T06:05:00.000Z']
const scan = { nonce: '01HZZZZZZZZZZZZZZZZZZZZZZZ', at: cameAt, kind: 'in', venueCode } as const
const accepted = {
  nonce: scan.nonce,
  result: 'accepted',
  signUp: {
    id: signUpId(),
    activityId: activityId(),
    sessionId: sessionId(),
    nameMasked: '居***',
    state: 'attended',
    checkedInAt: cameAt,
  },
} as const
const came = { waiting: [], answered: [{ scan, answer: accepted, answeredAt: cameAt }] }
const refused = { nonce: scan.nonce, result: 'refused', reason: 'venue_code_expired' } as const

test.each([
  ['what is known is older than the coming', { stateAt: before }, came, true],
  ['the check-in was taken back since', { stateAt: after }, came, false],
  [
    'the coming did not count',
    { stateAt: before },
    { waiting: [], answered: [{ scan, answer: refused, answeredAt: cameAt }] },
    false,
  ],
  ['they are no volunteer', { stateAt: before, as: 'participant' }, came, false],
  [
    'the coming was another session’s',
    { stateAt: before, sessionId: sessionId(2) },
    { waiting: [{ scan }], answered: [] },
    false,
  ],
  ['the coming was not sent yet', { stateAt: before }, { waiting: [{ scan }], answered: [] }, true],
] as const)('a volunteer may be leaving when %s', (_, over, scanned, may) => {
  const mine = aSignUp({ as: 'volunteer', ...over })
  const code = `${activityId()}.${mine.sessionId}.29000000.abc`

  expect(mayBeLeaving(code, [mine], scanned)).toBe(may)
})

test('a leaving that is on its way is not said a second time with another code', () => {
  const leaving = { ...scan, nonce: '01HYYYYYYYYYYYYYYYYYYYYYYY', kind: 'out' } as const
  const scanned = { waiting: [{ scan: leaving }], answered: [] }

  const mine = aSignUp({ as: 'volunteer', state: 'attended' })
  expect(takenBefore(`${venueCode}d`, [mine], scanned)).toBe(leaving.nonce)
  const other = `${activityId()}.${sessionId(2)}.29000000.abc`
  expect(takenBefore(other, [mine, aSignUp({ sessionId: sessionId(2) })], scanned)).toBeUndefined()
})

test.each([
  ['counted', { stateAt: before }, came, scan.nonce],
  ['counted, as the list says by now', { state: 'attended', stateAt: after }, came, scan.nonce],
  ['was not sent yet', { stateAt: before }, { waiting: [{ scan }], answered: [] }, scan.nonce],
  ['was taken back since', { stateAt: after }, came, undefined],
  [
    'was refused',
    { stateAt: before },
    { waiting: [], answered: [{ scan, answer: refused, answeredAt: cameAt }] },
    undefined,
  ],
] as const)('the same code is taken once, when it %s', (_, over, scanned, nonce) => {
  expect(takenBefore(venueCode, [aSignUp(over)], scanned)).toBe(nonce)
  expect(takenBefore(`${venueCode}d`, [aSignUp(over)], scanned)).toBeUndefined()
})
