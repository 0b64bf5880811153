import type { SignUpState } from '@mulin/shared/allocation/steps'
import { Message } from '@mulin/shared/messages'
import { newsOf, type SignUpSeen } from './news-of.ts'

const stateAt = '2031-11-20T02:00:00.000Z'
const toldOn = '2031-11-20T02:00:01.000Z'

const aRow = (over: Partial<SignUpSeen> = {}): SignUpSeen => ({
  id: 'sgn_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  personId: 'per_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  activityId: 'act_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  sessionId: 'ses_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  activityTitle: '义诊进社区',
  sessionTitle: '上午场',
  place: '银穆社区广场',
  startsAt: '2031-11-28T06:00:00.000Z',
  endsAt: '2031-11-28T08:00:00.000Z',
  cancelBy: '2031-11-28T00:00:00.000Z',
  signUpOpensAt: '2031-11-18T00:00:00.000Z',
  signUpClosesAt: '2031-11-27T00:00:00.000Z',
  as: 'participant',
  capacity: 20,
  plan: 1,
  size: 1,
  state: 'confirmed',
  stateAt,
  by: 'self',
  ...over,
})

const told = (from: SignUpState | undefined, row: Partial<SignUpSeen>) =>
  newsOf(from === undefined ? undefined : aRow({ state: from }), aRow(row), toldOn)

const reason = '名额留给老人'
const until = '2031-11-20T14:00:00.000Z'

test.each<[from: SignUpState | undefined, to: Partial<SignUpSeen>, expected: object]>([
  [undefined, { state: 'confirmed' }, { kind: 'signed_up' }],
  [undefined, { state: 'pending' }, { kind: 'pending' }],
  [undefined, { state: 'waiting', position: 3 }, { kind: 'waiting', position: 3 }],
  ['pending', { state: 'waiting', by: 'organiser', position: 4 }, { kind: 'waiting', position: 4, approved: true }],
  ['waiting', { state: 'offered', offeredUntil: until }, { kind: 'offered', until }],
  ['waiting', { state: 'offered', by: 'organiser', offeredUntil: until, reason }, { kind: 'offered', until, reason }],
  ['offered', { state: 'confirmed', by: 'self' }, { kind: 'promoted' }],
  ['waiting', { state: 'confirmed', by: 'organiser' }, { kind: 'promoted' }],
  ['offered', { state: 'expired', by: 'clock' }, { kind: 'offer_expired' }],
  ['waiting', { state: 'expired', by: 'clock' }, { kind: 'wait_ended' }],
  ['pending', { state: 'confirmed', by: 'organiser' }, { kind: 'approved' }],
  ['pending', { state: 'expired', by: 'clock' }, { kind: 'undecided' }],
  ['pending', { state: 'declined', by: 'organiser', reason }, { kind: 'declined', reason }],
  ['confirmed', { state: 'cancelled', by: 'self' }, { kind: 'cancelled', from: 'confirmed' }],
  ['offered', { state: 'cancelled' }, { kind: 'cancelled', from: 'offered' }],
  ['waiting', { state: 'cancelled' }, { kind: 'cancelled', from: 'waiting' }],
  ['confirmed', { state: 'cancelled', by: 'organiser', reason }, { kind: 'removed_by_staff', reason }],
  [
    'confirmed',
    { state: 'cancelled', by: 'organiser', calledOff: true, reason: '台风' },
    { kind: 'cancelled_by_organiser', reason: '台风' },
  ],
  [
    'waiting',
    { state: 'cancelled', by: 'organiser', calledOff: true, reason: '台风' },
    { kind: 'cancelled_by_organiser', reason: '台风' },
  ],
  [
    'confirmed',
    { state: 'cancelled', by: 'organiser', calledOff: true, onlySession: true, reason: '台风' },
    { kind: 'cancelled_by_organiser', reason: '台风', onlySession: true },
  ],
  ['absent', { state: 'attended', by: 'organiser' }, { kind: 'absence_corrected' }],
  ['attended', { state: 'confirmed', by: 'organiser', reason }, { kind: 'check_in_undone', reason }],
  ['attended', { state: 'absent', by: 'organiser', reason }, { kind: 'check_in_undone', reason }],
])('from %s to %j is told as %j', (from, to, expected) => {
  const [news, ...others] = told(from, to)

  expect(news).toEqual({ ...expected, id: expect.any(String), at: stateAt, about: expect.any(Object) })
  expect(others).toEqual([])
  expect(Message.safeParse({ ...news, toldAt: toldOn }).error).toBeUndefined()
})

test('with the news comes whom one can call', () => {
  const contact = { contactPhone: '0523-00000000', contactName: '社区办公室' }

  expect(told(undefined, contact)[0]!.about).toMatchObject(contact)
  expect(told(undefined, {})[0]!.about).not.toHaveProperty('contactPhone')
})

test('another number alone is no news', () => {
  expect(told('confirmed', { contactPhone: '0523-00000001', plan: 2 })).toEqual([])
})

test('that somebody was missed is told of their absences', () => {
  expect(told('confirmed', { state: 'absent', by: 'clock' })).toEqual([])
})

test.each([
  ['confirmed', 'attended'],
  ['attended', 'attended'],
  ['waiting', 'waiting'],
] as const)('from %s to %s is no news', (from, state) => {
  expect(told(from, { state })).toEqual([])
})

describe('a draw', () => {
  const drawAt = '2031-11-20T01:00:00.000Z'
  const entrant = aRow({ state: 'waiting', drawAt })

  test('that is still to come is told on entering', () => {
    expect(newsOf(undefined, entrant, toldOn)).toMatchObject([{ kind: 'entered', drawAt }])
  })

  test('is told to who has a seat by it, and to who has to wait', () => {
    expect(newsOf(entrant, { ...entrant, state: 'confirmed' }, toldOn)).toMatchObject([{ kind: 'drawn', won: true }])
    expect(newsOf(entrant, { ...entrant, by: 'clock', position: 7, stateAt: until }, toldOn)).toMatchObject([
      { kind: 'drawn', won: false, position: 7 },
    ])
  })

  test('that was before is no longer the news', () => {
    const waiting = { ...entrant, position: 7 }

    expect(newsOf(waiting, { ...waiting, position: 6 }, toldOn)).toEqual([])
    expect(newsOf(waiting, { ...waiting, state: 'confirmed' }, toldOn)).toMatchObject([{ kind: 'promoted' }])
    expect(newsOf(undefined, waiting, toldOn)).toMatchObject([{ kind: 'waiting', position: 7 }])
  })
})

test('one who moves up in the list is not told each time', () => {
  expect(newsOf(aRow({ state: 'waiting', position: 5 }), aRow({ state: 'waiting', position: 4 }), toldOn)).toEqual([])
})

test('one whom staff moved in the list is told where to, and why', () => {
  const before = aRow({ state: 'waiting', position: 5 })
  const after = aRow({ state: 'waiting', position: 1, by: 'organiser', reason, stateAt: until })

  expect(newsOf(before, after, toldOn)).toMatchObject([{ kind: 'moved_in_list', position: 1, reason, at: until }])
  expect(newsOf(after, { ...after, cancelBy: until, plan: 2 }, toldOn)).toMatchObject([{ kind: 'changed' }])
})

test('it says what it is about, as it stands after the change', () => {
  const [news] = told(undefined, { place: '文化站' })

  expect(news?.about).toEqual({
    signUpId: 'sgn_01HZZZZZZZZZZZZZZZZZZZZZZZ',
    activityId: 'act_01HZZZZZZZZZZZZZZZZZZZZZZZ',
    sessionId: 'ses_01HZZZZZZZZZZZZZZZZZZZZZZZ',
    activityTitle: '义诊进社区',
    sessionTitle: '上午场',
    place: '文化站',
    startsAt: '2031-11-28T06:00:00.000Z',
  })
})

describe('what an organiser changed', () => {
  const altered = (state: SignUpState, change: Partial<SignUpSeen>) =>
    newsOf(aRow({ state }), aRow({ state, plan: 2, ...change }), toldOn)
  const moved = { startsAt: '2031-11-29T06:00:00.000Z', endsAt: '2031-11-29T08:00:00.000Z' }

  test.each(['pending', 'waiting', 'offered', 'confirmed'] as const)('is told to one who is %s', (state) => {
    expect(altered(state, { place: '文化站', ...moved })).toMatchObject([
      {
        kind: 'changed',
        at: toldOn,
        what: [
          { field: 'time', before: { startsAt: '2031-11-28T06:00:00.000Z' }, after: moved },
          { field: 'place', before: '银穆社区广场', after: '文化站' },
        ],
      },
    ])
  })

  test.each([
    ['activityTitle', '大义诊'],
    ['sessionTitle', '下午场'],
    ['cancelBy', '2031-11-27T00:00:00.000Z'],
    ['signUpOpensAt', '2031-11-19T00:00:00.000Z'],
    ['signUpClosesAt', '2031-11-26T00:00:00.000Z'],
  ] as const)('is told when it is %s', (field, value) => {
    expect(altered('confirmed', { [field]: value })).toMatchObject([
      { what: [{ field, before: aRow()[field], after: value }] },
    ])
  })

  test('is told as another draw to who takes part in it, and to nobody who lost it', () => {
    const [before, after] = ['2031-11-27T00:10:00.000Z', '2031-11-26T00:10:00.000Z']
    const entrant = { state: 'waiting', drawAt: before } as const
    const drawn = (row: Partial<SignUpSeen>) =>
      newsOf(aRow({ ...entrant, ...row }), aRow({ ...entrant, ...row, drawAt: after, plan: 2 }), toldOn)

    const [news] = drawn({})
    expect(news).toMatchObject({ kind: 'changed', what: [{ field: 'drawAt', before, after }] })
    expect(Message.safeParse({ ...news, toldAt: toldOn }).error).toBeUndefined()
    expect(drawn({ position: 3 })).toEqual([])
  })

  test('is told as another order or other reserved seats to who waits, not to who has a seat', () => {
    const [before, after] = [
      { waitingOrder: 'strict', reserved: [] },
      { waitingOrder: 'first_fit', reserved: [{ title: '老人', seats: 2, releasedAt: '2031-11-26T00:10:00.000Z' }] },
    ] as const
    const told = (row: Partial<SignUpSeen>) =>
      newsOf(
        aRow({ ...row, ...before, reserved: [] }),
        aRow({ ...row, ...after, reserved: [...after.reserved], plan: 2 }),
        toldOn,
      )

    const [news] = told({ state: 'waiting' })
    expect(news).toMatchObject({ kind: 'changed', what: [], order: [{ field: 'waitingOrder' }, { field: 'reserved' }] })
    expect(Message.safeParse({ ...news, toldAt: toldOn }).error).toBeUndefined()
    expect(told({ state: 'confirmed' })).toEqual([])
    expect(told({ state: 'waiting', as: 'volunteer' })).toEqual([])
  })

  test('is told with why, and what it means for who is more than there are seats at all now', () => {
    const [news] = altered('waiting', { capacity: 3, planReason: '换了小教室', size: 4, seatsEver: 3 })

    expect(news).toMatchObject({ reason: '换了小教室', tooLarge: { size: 4, seats: 3 } })
    expect(Message.safeParse({ ...news, toldAt: toldOn }).error).toBeUndefined()
    expect(altered('confirmed', { place: '文化站' })[0]).not.toHaveProperty('reason')
  })

  test('is nothing where it was never noted how it was', () => {
    const before = aRow({ signUpClosesAt: undefined })

    expect(newsOf(before, aRow({ plan: 2 }), toldOn)).toEqual([])
  })

  test.each(['pending', 'waiting'] as const)('is told as more seats to one who is %s', (state) => {
    const [news] = altered(state, { capacity: 30 })

    expect(news).toMatchObject({ what: [{ field: 'capacity', before: 20, after: 30 }] })
    expect(Message.safeParse({ ...news, toldAt: toldOn }).error).toBeUndefined()
  })

  test('more seats are nothing to who has one, to helpers, and where it was never noted how many there were', () => {
    expect(altered('confirmed', { capacity: 30 })).toEqual([])
    expect(altered('waiting', { capacity: 30, as: 'volunteer' })).toEqual([])
    const before = aRow({ state: 'waiting', capacity: undefined })
    expect(newsOf(before, { ...before, capacity: 30, plan: 2 }, toldOn)).toEqual([])
  })

  test.each(['cancelled', 'declined', 'expired', 'attended', 'absent'] as const)(
    'is nothing to one who is %s',
    (state) => {
      expect(altered(state, { place: '文化站' })).toEqual([])
    },
  )

  test('is nothing to one who sees none of it', () => {
    expect(altered('confirmed', {})).toEqual([])
  })

  test('twice in one second is two messages', () => {
    const [first] = altered('confirmed', { place: '文化站' })
    const [second] = altered('confirmed', { place: '茶馆', plan: 3 })

    expect(first?.id).not.toBe(second?.id)
  })
})

test('a reminder and thanks are told when they are noted, and again only when noted anew', () => {
  const reminded = aRow({ remindedAt: until })
  const thanked = aRow({ state: 'attended', thankedAt: until })

  expect(newsOf(aRow(), reminded, toldOn)).toMatchObject([{ kind: 'reminder', at: until }])
  expect(newsOf(aRow({ state: 'attended' }), thanked, toldOn)).toMatchObject([{ kind: 'thanks', at: until }])
  expect(newsOf(reminded, { ...reminded, position: 1 }, toldOn)).toEqual([])
  expect(newsOf(reminded, aRow({ remindedAt: toldOn }), toldOn)).toMatchObject([{ kind: 'reminder', at: toldOn }])
})

test('the same change is always the same news', () => {
  expect(told('waiting', { state: 'offered' })).toEqual(told('waiting', { state: 'offered' }))
})
