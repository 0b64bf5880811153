import * as fc from 'fast-check'
import { SignUpState } from '../allocation/steps.ts'
import { kept } from './conflicts.ts'
import { atByOurClock, isVenueCodeOf, outcomeOf, type Scan, stateAfterUndo, venuePeriodOf } from './presence.ts'

const [startsAt, endsAt] = ['2026-11-28T06:00:00.000Z', '2026-11-28T08:00:00.000Z']
const at = '2026-11-28T06:05:00.000Z'

type Known = Parameters<typeof outcomeOf>[0]
const signUp = (overrides: Partial<Known> = {}): Known => ({
  as: 'participant',
  state: 'confirmed',
  startsAt,
  endsAt,
  ...overrides,
})
const scan = (overrides: Partial<Scan> = {}): Scan => ({ kind: 'in', at, by: 'organiser', isTick: false, ...overrides })
const there = (overrides: Partial<Known> = {}) =>
  signUp({ as: 'volunteer', state: 'attended', checkedInAt: at, ...overrides })

describe('coming', () => {
  test.each(SignUpState.options)('what a scan makes of a sign-up that is %s', (state) => {
    const outcomes: Partial<Record<SignUpState, object>> = {
      confirmed: { presence: { checkedInAt: at } },
      absent: { presence: { checkedInAt: at }, conflict: 'was_absent' },
      attended: { presence: { checkedInAt: at }, conflict: 'already_checked_in' },
    }
    const known = signUp({ state, ...(state === 'attended' && { checkedInAt: at }) })

    const expected = outcomes[state] ?? { refused: 'sign_up_moved_on' }
    for (const by of ['self', 'organiser'] as const) expect(outcomeOf(known, scan({ by }))).toEqual(expected)
  })

  test.each<[string, Partial<Scan>, string | undefined]>([
    ['an hour before the start', { at: '2026-11-28T05:00:00.000Z' }, undefined],
    ['not earlier', { at: '2026-11-28T04:59:59.999Z' }, 'check_in_not_open'],
    ['not earlier by a tick either', { at: '2026-11-28T04:59:59.999Z', isTick: true }, 'check_in_not_open'],
    ['half an hour after the end', { at: '2026-11-28T08:30:00.000Z' }, undefined],
    ['not later', { at: '2026-11-28T08:30:00.001Z' }, 'check_in_closed'],
    ['a tick until the name is forgotten', { at: '2026-12-28T07:59:59.999Z', isTick: true }, undefined],
    ['none after that', { at: '2026-12-28T08:00:00.000Z', isTick: true }, 'check_in_closed'],
  ])('%s', (_, given, refused) => {
    const outcome = outcomeOf(signUp({ state: 'absent' }), scan(given))

    expect('refused' in outcome ? outcome.refused : undefined).toBe(refused)
  })

  test('a scan of another day moves nobody’s coming', () => {
    const outcome = outcomeOf(there(), scan({ at: '2026-11-27T06:05:00.000Z' }))

    expect(outcome).toEqual({ presence: { checkedInAt: at }, conflict: 'already_checked_in' })
  })
})

describe('leaving', () => {
  const leaving = '2026-11-28T07:30:00.000Z'
  test.each<[string, Known, object]>([
    ['a volunteer', there(), { presence: { checkedInAt: at, checkedOutAt: leaving, checkedOutBy: 'organiser' } }],
    ['nobody without hours', there({ as: 'participant' }), { refused: 'hours_do_not_count' }],
    ['nobody who cannot come', signUp({ as: 'volunteer', state: 'cancelled' }), { refused: 'not_checked_in' }],
    ['who is not known to have come', signUp({ as: 'volunteer' }), { presence: {}, conflict: 'not_checked_in' }],
    [
      'who is not known to have come by then',
      there({ checkedInAt: endsAt }),
      { presence: { checkedInAt: endsAt }, conflict: 'not_checked_in' },
    ],
  ])('%s', (_, known, outcome) => {
    expect(outcomeOf(known, scan({ kind: 'out', at: leaving }))).toEqual(outcome)
  })

  test('whom sign-ups of before do not name moves and is moved as ever', () => {
    const known = there({ checkedOutAt: '2026-11-28T07:00:00.000Z' })
    const scanned = (when: string, by: Scan['by']) => outcomeOf(known, scan({ kind: 'out', at: when, by }))

    const kept = { checkedInAt: at, checkedOutAt: known.checkedOutAt }
    expect(scanned('2026-11-28T06:50:00.000Z', 'organiser')).toMatchObject({ presence: kept })
    expect(scanned(leaving, 'self')).toMatchObject({ presence: { checkedOutAt: leaving, checkedOutBy: 'self' } })
  })

  test.each([
    ['counts until the name is forgotten', '2026-12-28T07:59:59.999Z', undefined],
    ['not after that', '2026-12-28T08:00:00.000Z', 'check_in_closed'],
  ])('%s', (_, at, refused) => {
    const outcome = outcomeOf(there(), scan({ kind: 'out', at, isTick: true }))

    expect('refused' in outcome ? outcome.refused : undefined).toBe(refused)
  })
})

const earliest = (all: readonly string[]) => all.reduce((one, other) => (other < one ? other : one))
const latest = (all: readonly string[]) => all.reduce((one, other) => (other > one ? other : one))

/** What waits for its coming is kept as the server keeps it. */
function taken(known: Known, one: Scan): Known {
  const outcome = outcomeOf(known, one)
  if ('refused' in outcome) return known
  if (outcome.conflict !== 'not_checked_in') return { ...known, state: 'attended', ...outcome.presence }
  const conflict = { nonce: one.at, ...kept(outcome.conflict), scannedAt: one.at, at: one.at, by: one.by }
  return { ...known, conflicts: [...(known.conflicts ?? []), conflict] }
}

test('in whatever order scans arrive, the first coming and the last leaving count: of staff’s, where there are some', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 6 })
  const timed = (hour: number) => (minute: number) => `2026-11-28T0${hour}:${String(minute).padStart(2, '0')}:00.000Z`
  const by = fc.array(fc.constantFrom('self' as const, 'organiser' as const), { minLength: 6, maxLength: 6 })
  const order = fc.array(fc.nat(), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(minutes, minutes, by, order, (comings, leavings, whose, places) => {
      let known: Known = signUp({ as: 'volunteer' })
      const scans = [
        ...comings.map(timed(6)).map((when) => scan({ at: when })),
        ...leavings.map(timed(7)).map((when, place) => scan({ at: when, kind: 'out', by: whose[place]! })),
      ]
      const mixed = scans.map((one, place) => ({ one, place: places[place]! }))
      for (const { one } of mixed.toSorted((a, b) => a.place - b.place)) known = taken(known, one)

      expect(known.checkedInAt).toBe(earliest(comings.map(timed(6))))
      const ofStaff = leavings.filter((_, place) => whose[place] === 'organiser')
      expect(known.checkedOutAt).toBe(latest((ofStaff.length > 0 ? ofStaff : leavings).map(timed(7))))
      expect(known.checkedOutBy).toBe(ofStaff.length > 0 ? 'organiser' : 'self')
    }),
  )
})

test('a venue’s code counts in its minute and the next', () => {
  const period = venuePeriodOf('2026-11-28T06:05:30.000Z')

  const counts = (when: string) => isVenueCodeOf(period, when)
  expect(counts('2026-11-28T06:05:00.000Z')).toBe(true)
  expect(counts('2026-11-28T06:06:59.999Z')).toBe(true)
  expect(counts('2026-11-28T06:07:00.000Z')).toBe(false)
  expect(counts('2026-11-28T06:04:50.000Z')).toBe(true)
  expect(counts('2026-11-28T06:04:49.999Z')).toBe(false)
  expect(counts('2026-11-29T06:05:30.000Z')).toBe(false)
})

test('who was there by mistake may still come until the end, and is absent after it', () => {
  expect(stateAfterUndo({ endsAt }, at)).toBe('confirmed')
  expect(stateAfterUndo({ endsAt }, endsAt)).toBe('absent')
})

test('of what was called off nobody comes any more, and nobody was missed; what had ended before was', () => {
  for (const now of [at, endsAt]) expect(stateAfterUndo({ endsAt }, now, at)).toBe('cancelled')
  expect(stateAfterUndo({ endsAt }, '2026-11-29T08:00:00.000Z', endsAt)).toBe('absent')
})

test('the clock of a phone is put right, and no scan lies in the future', () => {
  const fast = { sentAt: '2026-11-28T07:00:00.000Z', now: '2026-11-28T06:10:00.000Z' }

  expect(atByOurClock('2026-11-28T06:55:00.000Z', fast)).toBe(at)
  expect(atByOurClock('2026-11-28T07:20:00.000Z', fast)).toBe(fast.now)
})

test('what one phone did stays in its order, though the first was longer on its way', () => {
  const arriving = (at: string, seconds: number) =>
    atByOurClock(at, { sentAt: at, now: new Date(Date.parse(at) + seconds * 1000).toISOString() })
  const [scanned, corrected] = ['2026-11-28T06:05:00.000Z', '2026-11-28T06:05:02.000Z']

  expect(arriving(scanned, 9)).toBe(scanned)
  expect(arriving(corrected, 0.1)).toBe(corrected)
  expect(atByOurClock(corrected, { sentAt: corrected, now: scanned })).toBe(scanned)
})
