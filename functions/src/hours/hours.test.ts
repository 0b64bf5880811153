import type { SentTo } from '@mulin/shared/endpoint'
import { hours } from '@mulin/shared/hours/endpoints'
import { minutesIn } from '@mulin/shared/hours/hours'
import { HoursState, outcomeOf } from '@mulin/shared/hours/workflow'
import { call, callOk } from '../../test/call.ts'
import { someHours } from '../../test/hours.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, onDuty } from '../../test/people.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { changeHours, hoursOf, type StoredHours } from '../tables/hours.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()

const { takeComplaints } = globalThis as unknown as { takeComplaints: () => unknown[] }

let officer: string
beforeAll(async () => {
  officer = (await onDuty('community_officer', 'luotang/taiyu', { title: '社区工作人员 01' })).id
})

const requestId = () => newId('hrs')
const reason = '提前走了半小时'
const known = ({ personId, id }: StoredHours) => hoursOf(personId, id)

type Correction = Partial<SentTo<typeof hours.correct>>
/** What staff see in the list, unless they looked before. */
const shown = async ({ id, personId }: { id: string; personId?: string }) =>
  (personId && (await hoursOf(personId, id))?.version) || 1
type Shown = Pick<StoredHours, 'id'> & Partial<StoredHours>
const confirm = async (made: Shown, by = officer, more: { requestId?: string; version?: number } = {}) =>
  call(handler, hours.confirm, { hoursId: made.id, requestId: requestId(), version: await shown(made), ...more }, by)
const correct = async (made: Shown, minutes = 90, by = officer, more: Correction = {}) => {
  const input = { hoursId: made.id, requestId: requestId(), version: await shown(made), minutes, reason, ...more }
  return call(handler, hours.correct, input, by)
}
const dispute = ({ id, personId }: StoredHours, by = personId, more: { requestId?: string } = {}) =>
  call(handler, hours.dispute, { hoursId: id, requestId: requestId(), reason: '我到四点才走', ...more }, by)
const answer = async (made: Shown, minutes?: number, by = officer, more: { version?: number } = {}) => {
  const input = { hoursId: made.id, requestId: requestId(), version: await shown(made), minutes, ...more }
  return call(handler, hours.answer, { ...input, reason: '已核对签退记录' }, by)
}
const mine = (personId: string, input = {}) => callOk(handler, hours.mine, input, personId)

describe('the volunteer', () => {
  test('sees what was recorded, and that it does not count yet', async () => {
    const { personId, id } = await someHours()

    const { hours: all, confirmedMinutes } = await mine(personId)

    expect(all).toMatchObject([{ id, state: 'pending', entries: [{ action: 'record', minutes: 120 }] }])
    expect(confirmedMinutes).toBe(0)
  })

  test('reads neither who of staff wrote an entry by their id, nor the request', async () => {
    const made = await someHours()
    await confirm(made)

    const { hours: all } = await mine(made.personId)

    expect(all[0]!.entries[1]).toEqual({
      at: expect.any(String),
      action: 'confirm',
      by: 'staff',
      title: '社区工作人员 01',
      minutes: 0,
    })
  })

  test('disputes with words, gets an answer that leaves the hours as they are, and they count', async () => {
    const made = await someHours()
    await confirm(made)

    expect(await dispute(made)).toMatchObject({ status: 200, body: { state: 'disputed', dueAt: expect.any(String) } })
    expect((await mine(made.personId)).confirmedMinutes).toBe(0)
    expect(await answer(made)).toMatchObject({ status: 200, body: { state: 'settled' } })

    const { hours: all, confirmedMinutes } = await mine(made.personId)
    expect(all[0]!.entries.map(({ action, reason: why }) => [action, why])).toEqual([
      ['record', undefined],
      ['confirm', undefined],
      ['dispute', '我到四点才走'],
      ['uphold', '已核对签退记录'],
    ])
    expect(confirmedMinutes).toBe(120)
  })

  test('disputes and is right: the answer is an entry that changes the hours', async () => {
    const made = await someHours({ entries: [{ at: now(), action: 'record', by: 'clock', minutes: 90 }] })
    await dispute(made)

    expect(await answer(made, 115)).toMatchObject({ status: 200, body: { state: 'settled' } })

    expect((await mine(made.personId)).confirmedMinutes).toBe(115)
  })

  test('does not find those of others', async () => {
    const made = await someHours()

    expect(await dispute(made, (await aResident()).id)).toMatchObject({
      status: 404,
      body: { code: 'hours_not_found' },
    })
  })

  test('sees them page by page, with the whole total on each', async () => {
    const { id: personId } = await aResident({ volunteer: 'approved' })
    for (let number = 0; number < 5; number++) await someHours({ personId, state: 'confirmed' })

    const first = await mine(personId, { limit: 3 })
    const second = await mine(personId, { limit: 3, after: first.next })

    expect([...first.hours, ...second.hours].map(({ id }) => id)).toEqual(
      (await mine(personId)).hours.map(({ id }) => id),
    )
    expect([first.confirmedMinutes, second.confirmedMinutes, second.next]).toEqual([600, 600, undefined])
  })
})

describe('staff', () => {
  test('see hours of long ago without a name, and are kept from nothing by what nobody can read', async () => {
    const areaPath = 'luotang/zhongtian'
    const unreadable = await someHours({ areaPath, sealedName: 'nobody can open this' })
    const { id } = await someHours({ areaPath, sealedName: '' })

    const { hours: rows } = await callOk(handler, hours.list, {}, (await onDuty('community_officer', areaPath)).id)

    expect(rows).toMatchObject([{ id, name: '', state: 'pending' }])
    expect(JSON.stringify(takeComplaints())).toContain(unreadable.id)
  })

  test('correct by an entry: what was recorded stays, the total follows', async () => {
    const made = await someHours()

    expect(await correct(made)).toMatchObject({ status: 200, body: { state: 'confirmed', name: '志愿者 01' } })
    await correct(made, 100)

    const { entries } = (await known(made))!
    expect(entries.map(({ minutes }) => minutes)).toEqual([120, -30, 10])
    expect((await mine(made.personId)).confirmedMinutes).toBe(100)
  })

  test('of another community do neither', async () => {
    const made = await someHours()
    const stranger = (await onDuty('community_officer', 'luotang/yanhe')).id
    const refused = { status: 403, body: { code: 'outside_your_area' } }

    expect(await confirm(made, stranger)).toMatchObject(refused)
    expect(await correct(made, 90, stranger)).toMatchObject(refused)
    expect(await answer(made, 90, stranger)).toMatchObject(refused)
    expect((await known(made))!.version).toBe(1)
  })

  test('do not decide about their own', async () => {
    const made = await someHours({ personId: officer })
    const refused = { status: 409, body: { code: 'hours_are_your_own' } }

    expect(await confirm(made)).toMatchObject(refused)
    expect(await correct(made)).toMatchObject(refused)
    expect(await answer(made)).toMatchObject(refused)
  })

  test('cannot decide about what is not there', async () => {
    const nothing = { id: newId('hrs') }
    const refused = { status: 404, body: { code: 'hours_not_found' } }

    expect(await confirm(nothing)).toMatchObject(refused)
    expect(await correct(nothing)).toMatchObject(refused)
    expect(await answer(nothing)).toMatchObject(refused)
  })

  test.each([
    ['a word of a reason', { reason: '早' }],
    ['less than nothing', { minutes: -1 }],
    ['more than a day', { minutes: 1441 }],
  ])('cannot correct with %s', async (_what, wrong) => {
    const made = await someHours()

    expect(await correct(made, 90, officer, wrong)).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
  })

  test('list what waits by deadline and the rest newest first, each state by itself, in their area', async () => {
    const community = `area-${newId('hrs').slice(-6).toLowerCase()}`
    const areaPath = `luotang/${community}`
    const here = (await onDuty('community_officer', areaPath)).id
    const made = (overrides: Partial<StoredHours>) => someHours({ areaPath, ...overrides })
    const later = await made({ dueAt: '2027-01-05T00:00:00.000Z' })
    const sooner = await made({ dueAt: '2027-01-01T00:00:00.000Z' })
    const disputed = await made({ state: 'disputed' })
    await someHours()
    const old = await made({ state: 'confirmed', stateAt: '2026-01-01T00:00:00.000Z' })
    const fresh = await made({ state: 'confirmed', stateAt: '2026-02-01T00:00:00.000Z' })

    const listed = async (state: HoursState) =>
      (await callOk(handler, hours.list, { state, areaPath }, here)).hours.map(({ id }) => id)

    expect(await listed('pending')).toEqual([sooner.id, later.id])
    expect(await listed('disputed')).toEqual([disputed.id])
    expect(await listed('confirmed')).toEqual([fresh.id, old.id])
    expect(await listed('settled')).toEqual([])
  })

  test('say how many wait in either state, with the first page of one', async () => {
    const areaPath = `luotang/area-${newId('hrs').slice(-6).toLowerCase()}`
    const here = (await onDuty('community_officer', areaPath)).id
    for (const state of ['pending', 'disputed', 'disputed', 'confirmed'] as const) await someHours({ areaPath, state })

    const waiting = async (input: { state: HoursState; limit?: number; after?: string | undefined }) =>
      callOk(handler, hours.list, { areaPath, ...input }, here)

    expect((await waiting({ state: 'pending' })).waiting).toEqual({ pending: 1, disputed: 2 })
    const first = await waiting({ state: 'disputed', limit: 1 })
    expect(first.waiting).toEqual({ pending: 1, disputed: 2 })
    const second = await waiting({ state: 'disputed', limit: 1, after: first.next })
    expect([second.hours.length, second.waiting, second.next]).toEqual([1, undefined, undefined])
    expect(await waiting({ state: 'confirmed' })).not.toHaveProperty('waiting')
  })

  test('do not list those of another area', async () => {
    expect(await call(handler, hours.list, { areaPath: 'luotang/yanhe' }, officer)).toMatchObject({
      status: 403,
      body: { code: 'outside_your_area' },
    })
  })
})

describe('minutes that staff write', () => {
  test.each(['correct', 'answer'] as const)('are the whole shift at most: %s', async (action) => {
    const made = await someHours({ state: action === 'correct' ? 'pending' : 'disputed' })
    const write = action === 'correct' ? correct : answer

    expect(await write(made, 121)).toMatchObject({
      status: 409,
      body: { code: 'longer_than_shift', details: { minutes: 120 } },
    })
    expect((await known(made))!.version).toBe(1)
    expect(await write(made, 120)).toMatchObject({ status: 200 })
  })

  test('come after the shift, and so do answers; only what was recorded may be confirmed before', async () => {
    const goesOn = { startsAt: later(now(), -65), endsAt: later(now(), 30) }
    const [recorded, disputed] = [await someHours(goesOn), await someHours({ ...goesOn, state: 'disputed' })]
    const refused = { status: 409, body: { code: 'shift_not_over', details: { endsAt: goesOn.endsAt } } }

    expect(await correct(recorded, 60)).toMatchObject(refused)
    expect(await answer(disputed, 60)).toMatchObject(refused)
    expect(await answer(disputed)).toMatchObject(refused)
    expect(await confirm(recorded)).toMatchObject({ status: 200 })
  })
})

describe('what staff did not see', () => {
  test.each(['confirm', 'correct'] as const)('they do not %s: they are told what is recorded now', async (action) => {
    const made = await someHours()
    const other = (await onDuty('office', 'luotang')).id
    await correct(made, 60, other)
    const late = { version: made.version }

    const reply = await (action === 'confirm' ? confirm(made, officer, late) : correct(made, 90, officer, late))

    expect(reply).toMatchObject({
      status: 409,
      body: { code: 'hours_moved_on', details: { state: 'confirmed', minutes: 60 } },
    })
    expect((await known(made))!.entries).toHaveLength(2)
  })

  test('they do not answer either', async () => {
    const made = await someHours({ state: 'disputed' })
    await transact([changeHours(made, { ...made, entries: [...made.entries, undone], version: 2 })])

    expect(await answer(made, undefined, officer, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'hours_moved_on', details: { state: 'disputed', minutes: 0 } },
    })
  })

  test('who does not say what they saw decides, unless somebody else just did', async () => {
    const other = (await onDuty('office', 'luotang')).id
    const unsaid = { version: undefined }
    const [quiet, taken] = [await someHours(), await someHours()]
    await correct(taken, 60, other)

    expect(await confirm(quiet, officer, unsaid)).toMatchObject({ status: 200 })
    expect(await correct(taken, 90, officer, unsaid)).toMatchObject({ body: { code: 'hours_moved_on' } })
    setClock(later(now(), 11))
    expect(await correct(taken, 90, officer, unsaid)).toMatchObject({ status: 200 })
    setClock()
  })

  test('that it is late by now keeps nobody from confirming', async () => {
    const made = await someHours()
    const escalated = { at: now(), action: 'escalate' as const, by: 'clock' as const, minutes: 0 }
    await transact([changeHours(made, { ...made, entries: [...made.entries, escalated], version: 2 })])

    expect(await confirm(made, officer, { version: 1 })).toMatchObject({ status: 200 })
  })

  const undone = { at: now(), action: 'void' as const, by: 'clock' as const, minutes: -120 }
})

const acts = { confirm, correct, dispute, uphold: answer, revise: (made: StoredHours) => answer(made, 60) }
const steps = HoursState.options.flatMap((state) =>
  (Object.keys(acts) as (keyof typeof acts)[]).map((action) => [state, action] as const),
)

test.each(steps)('hours that are %s: %s is what the table says', async (state, action) => {
  const made = await someHours({ state })
  const to = outcomeOf(state, action, action === 'dispute' ? 'volunteer' : 'staff')

  const reply = await acts[action](made)

  expect(reply).toMatchObject(
    to ? { status: 200, body: { state: to } } : { status: 409, body: { code: 'hours_moved_on', details: { state } } },
  )
  expect((await known(made))!.version).toBe(to ? 2 : 1)
})

describe('at once', () => {
  test('the same request, also sent again, writes one entry', async () => {
    const made = await someHours()
    const same = { requestId: requestId(), version: made.version }
    const send = () => correct(made, 90, officer, same)

    const replies = [...(await Promise.all([send(), send(), send()])), await send()]

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await known(made))!.entries).toHaveLength(2)
  })

  test('a dispute that is sent again is one', async () => {
    const made = await someHours()
    const same = { requestId: requestId() }

    const replies = await Promise.all([1, 2, 3].map(() => dispute(made, made.personId, same)))

    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await known(made))!.entries).toHaveLength(2)
  })

  test('of two who confirm, one does, and the other learns that it moved on', async () => {
    const made = await someHours()
    const other = (await onDuty('office', 'luotang')).id

    const replies = await Promise.all([confirm(made), confirm(made, other)])

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await known(made))!.entries).toHaveLength(2)
  })

  test('corrections and a dispute leave a ledger that adds up', async () => {
    const made = await someHours()

    await Promise.all([correct(made, 90), correct(made, 60), dispute(made), correct(made, 75)])

    const { entries, version } = (await known(made))!
    expect(version).toBe(entries.length)
    expect([60, 75, 90, 120]).toContain(minutesIn({ entries }))
  })
})
