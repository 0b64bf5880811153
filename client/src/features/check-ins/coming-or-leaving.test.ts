import { aSignUp, activityId, sessionId, signUpId } from '../../../test/activities'
import { kindFor } from './coming-or-leaving'

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
  ['what is known is older than the coming', { stateAt: before }, came, 'out'],
  ['the check-in was taken back since', { stateAt: after }, came, 'in'],
  [
    'the coming did not count',
    { stateAt: before },
    { waiting: [], answered: [{ scan, answer: refused, answeredAt: cameAt }] },
    'in',
  ],
  ['they are no volunteer', { stateAt: before, as: 'participant' }, came, 'in'],
  [
    'the coming was another session’s',
    { stateAt: before, sessionId: sessionId(2) },
    { waiting: [{ scan }], answered: [] },
    'in',
  ],
  ['the coming was not sent yet', { stateAt: before }, { waiting: [{ scan }], answered: [] }, 'out'],
] as const)('a scan when %s', (_, over, scanned, kind) => {
  const mine = aSignUp({ as: 'volunteer', ...over })
  const code = `${activityId()}.${mine.sessionId}.29000000.abc`

  expect(kindFor(code, [mine], scanned)).toBe(kind)
})
