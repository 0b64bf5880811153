import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { periodFrom, venuePeriodOf } from '@mulin/shared/check-ins/presence'
import { people } from '@mulin/shared/people'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { anActivity, aWish, cancel, signUpOk, wanting } from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { aScan, aSessionNow, saidOf, send, sendOk, sessionNow, venueCodeNow } from '../../test/check-ins.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as peopleHandler } from '../people/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler as signUpsHandler } from '../sign-ups/handler.ts'
import { keys } from '../tables/keys.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

type Overrides = Parameters<typeof aSessionNow>[0] & { as?: 'volunteer' }

/** Somebody who signed up for a session that is about to begin. */
async function somebodyExpected({ as, ...overrides }: Overrides = {}) {
  const session = await aSessionNow({ shifts: wanting(5), ...overrides })
  const person = await aResident({ volunteer: 'approved' })
  const signUp = await signUpOk(person.id, aWish(session.activity, { as }))
  return { ...session, person, signUp }
}

const mine = async (personId: string, signUpId: string) => callOk(signUpsHandler, signUps.one, { signUpId }, personId)
const act = (name: 'checkIn' | 'checkOut', signUpId: string, by: string) =>
  call(handler, checkIns[name], { signUpId }, by)
const undo = (signUpId: string, by: string, reason = '勾错了人') =>
  call(handler, checkIns.undo, { signUpId, reason }, by)

/** As the clock will do it when the session ends. */
async function markAbsent(personId: string, signUpId: string) {
  await transact([
    { update: keys.signUp(personId, signUpId), set: { state: 'absent', by: 'clock' }, add: { version: 1 } },
  ])
}

describe('staff scan the code of a sign-up', () => {
  test('and the person is there', async () => {
    const { staffId, person, signUp } = await somebodyExpected()
    const scan = aScan({ code: signUp.checkInCode })

    const [answer] = await sendOk(staffId, [scan])

    expect(answer).toMatchObject({ nonce: scan.nonce, result: 'accepted', signUp: { state: 'attended' } })
    expect(await mine(person.id, signUp.id)).toMatchObject({
      state: 'attended',
      by: 'organiser',
      checkedInAt: answer!.signUp!.checkedInAt,
      checkInCode: signUp.checkInCode,
    })
  })

  test('who waits has no code', async () => {
    const { activity } = await aSessionNow({ capacity: 1, waitingCapacity: 1 })
    await signUpOk((await aResident()).id, aWish(activity))

    const waiting = await signUpOk((await aResident()).id, aWish(activity))

    expect(waiting).toMatchObject({ state: 'waiting' })
    expect(waiting.checkInCode).toBeUndefined()
  })

  test('a scan counts for when it was made, not when it was sent', async () => {
    const { staffId, person, signUp } = await somebodyExpected()
    const scan = aScan({ code: signUp.checkInCode })

    setClock(later(now(), 24 * 60))
    const [answer] = await sendOk(staffId, [scan])

    expect(saidOf(answer!)).toBe('accepted')
    const { checkedInAt } = await mine(person.id, signUp.id)
    expect(Math.abs(Date.parse(checkedInAt!) - Date.parse(scan.at))).toBeLessThan(2000)
  })

  test('also by a phone whose clock is wrong', async () => {
    const { staffId, person, signUp } = await somebodyExpected()
    const at = now()
    const scan = aScan({ at: later(at, 500), code: signUp.checkInCode })

    const { body } = await send(staffId, [scan], later(at, 500))

    expect(saidOf(body.results[0]!)).toBe('accepted')
    const { checkedInAt } = await mine(person.id, signUp.id)
    expect(Math.abs(Date.parse(checkedInAt!) - Date.parse(at))).toBeLessThan(2000)
  })

  test('two phones make one check-in, at the earlier time, and staff are told', async () => {
    const { staffId, where, person, signUp } = await somebodyExpected()
    const other = (await onDuty('office', 'luotang')).id
    const early = aScan({ ...where, code: signUp.checkInCode })
    const late = aScan({ ...where, code: signUp.checkInCode, at: later(now(), 5) })

    setClock(later(now(), 10))
    const first = await sendOk(staffId, [late])
    const second = await sendOk(other, [early])

    expect(first.map(saidOf)).toEqual(['accepted'])
    expect(second.map(saidOf)).toEqual(['accepted_with_conflict already_checked_in'])
    const { checkedInAt } = await mine(person.id, signUp.id)
    expect(Date.parse(checkedInAt!) - Date.parse(early.at)).toBeLessThan(2000)
  })

  test('somebody who was marked absent was there after all', async () => {
    const { staffId, person, signUp } = await somebodyExpected()
    const scan = aScan({ code: signUp.checkInCode })
    await markAbsent(person.id, signUp.id)

    const answers = await sendOk(staffId, [scan])

    expect(answers.map(saidOf)).toEqual(['accepted_with_conflict was_absent'])
    expect(await mine(person.id, signUp.id)).toMatchObject({ state: 'attended' })
  })
})

describe('what is refused, each by itself', () => {
  test('a forged code, a cancelled sign-up, one of another session, one that is unknown, and one too early', async () => {
    const { staffId, activity, where, signUp } = await somebodyExpected()
    const [leaver, later1] = [await aResident(), await aResident()]
    const left = await signUpOk(leaver.id, aWish(activity))
    await cancel(leaver.id, left.id)
    const tomorrow = await signUpOk(later1.id, aWish(await anActivity()))
    const other = await signUpOk((await aResident()).id, aWish((await aSessionNow()).activity))

    const answers = await sendOk(staffId, [
      aScan({ code: `${signUp.id}.AAAAAAAAAAAAAAAAAAAAAA` }),
      aScan({ code: 'https://example.com/qr' }),
      aScan({ code: left.checkInCode }),
      aScan({ ...where, code: other.checkInCode }),
      aScan({ signUpId: `${signUp.id.slice(0, -3)}000` }),
      aScan({ code: tomorrow.checkInCode }),
      aScan({ kind: 'out', code: signUp.checkInCode }),
      aScan({ code: signUp.checkInCode }),
    ])

    expect(answers.map(saidOf)).toEqual([
      'refused code_forged',
      'refused code_forged',
      'refused sign_up_moved_on',
      'refused wrong_session',
      'refused not_on_the_list',
      'refused check_in_not_open',
      'refused hours_do_not_count',
      'accepted',
    ])
    expect(answers[2]!.signUp).toMatchObject({ nameMasked: '居***', state: 'cancelled' })
  })

  test('a volunteer who leaves without having come', async () => {
    const { staffId, signUp } = await somebodyExpected({ as: 'volunteer' })

    const answers = await sendOk(staffId, [aScan({ kind: 'out', code: signUp.checkInCode })])

    expect(answers.map(saidOf)).toEqual(['accepted_with_conflict not_checked_in'])
  })

  test('a scan long after the end; a tick may come later', async () => {
    const { staffId, signUp } = await somebodyExpected()

    setClock(later(now(), 10 + 120 + 31))
    const answers = await sendOk(staffId, [aScan({ code: signUp.checkInCode }), aScan({ signUpId: signUp.id })])

    expect(answers.map(saidOf)).toEqual(['refused check_in_closed', 'accepted'])
  })

  test('residents check in nobody but themselves, and staff nobody outside their area', async () => {
    const { signUp, person, where } = await somebodyExpected()
    const { code } = await callOk(peopleHandler, people.showCode, {}, person.id)
    const yanhe = (await onDuty('community_officer', 'luotang/yanhe')).id
    const scans = () => [
      aScan({ code: signUp.checkInCode }),
      aScan({ signUpId: signUp.id }),
      aScan({ ...where, personCode: code }),
    ]

    for (const caller of [person.id, yanhe]) {
      const answers = await sendOk(caller, scans())
      expect(answers.map(saidOf)).toEqual(Array.from({ length: 3 }, () => 'refused not_permitted'))
      expect(answers.some(({ signUp: told }) => told)).toBe(false)
    }
  })

  test('staff of another area learn nothing by the code of a person: neither who is in an activity, nor that there is one', async () => {
    const { person, where } = await somebodyExpected()
    const stranger = await aResident()
    const yanhe = (await onDuty('community_officer', 'luotang/yanhe')).id
    const digits = async (id: string) => (await callOk(peopleHandler, people.showCode, {}, id)).code

    const answers = await sendOk(yanhe, [
      aScan({ ...where, personCode: await digits(person.id) }),
      aScan({ ...where, sessionId: newId('ses'), personCode: await digits(person.id) }),
      aScan({ ...where, personCode: await digits(stranger.id) }),
      aScan({ ...where, personCode: '000000' }),
      aScan({ ...where, activityId: newId('act'), personCode: await digits(person.id) }),
    ])

    expect(answers.map(saidOf)).toEqual(Array.from({ length: 5 }, () => 'refused not_permitted'))
  })

  test('the same nonce with another scan', async () => {
    const { staffId, signUp } = await somebodyExpected()
    const scan = aScan({ signUpId: signUp.id })
    await sendOk(staffId, [scan])

    const answers = await sendOk(staffId, [{ ...scan, kind: 'out' }])

    expect(answers.map(saidOf)).toEqual(['refused nonce_reused'])
  })

  test('a batch that says of somebody twice or not at all who came is no batch', async () => {
    const { staffId, signUp } = await somebodyExpected()
    const [code, signUpId] = [signUp.checkInCode, signUp.id]

    for (const odd of [aScan(), aScan({ code, signUpId }), aScan({ personCode: '123456' })])
      expect((await send(staffId, [odd])).body.code).toBe('invalid_input')
  })
})

describe('staff type the six digits of a person', () => {
  test('for the session where they are, once', async () => {
    const { staffId, person, where, signUp } = await somebodyExpected()
    const { code: personCode } = await callOk(peopleHandler, people.showCode, {}, person.id)

    const answers = await sendOk(staffId, [aScan({ ...where, personCode })])
    const again = await sendOk(staffId, [aScan({ ...where, personCode })])

    expect(answers.map(saidOf)).toEqual(['accepted'])
    expect(again.map(saidOf)).toEqual(['refused person_code_used'])
    expect(await mine(person.id, signUp.id)).toMatchObject({ state: 'attended' })
  })

  test('unknown digits, somebody of another session, somebody of none', async () => {
    const { staffId, activity, where } = await aSessionNow({}, [sessionNow({ title: '下午场' })])
    const [elsewhere, stranger] = [await aResident(), await aResident()]
    await signUpOk(elsewhere.id, aWish(activity, { sessionId: activity.sessions[1]!.id }))
    const digits = async (id: string) => (await callOk(peopleHandler, people.showCode, {}, id)).code

    const answers = await sendOk(staffId, [
      aScan({ ...where, personCode: '000000' }),
      aScan({ ...where, personCode: await digits(elsewhere.id) }),
      aScan({ ...where, personCode: await digits(stranger.id) }),
    ])

    expect(answers.map(saidOf)).toEqual([
      'refused person_code_unknown',
      'refused wrong_session',
      'refused not_on_the_list',
    ])
  })
})

describe('residents scan the code of the venue', () => {
  test('and are there by themselves', async () => {
    const { staffId, person, where, signUp } = await somebodyExpected()
    const venueCode = await venueCodeNow(staffId, where)

    const answers = await sendOk(person.id, [aScan({ venueCode })])

    expect(answers.map(saidOf)).toEqual(['accepted'])
    expect(await mine(person.id, signUp.id)).toMatchObject({ state: 'attended', by: 'self' })
  })

  test('a code is good in its minute and the next, a photo of it from yesterday is not', async () => {
    const minute = periodFrom(venuePeriodOf(later(now(), 1)))
    setClock(minute)
    const { staffId, person, where } = await somebodyExpected()
    const venueCode = await venueCodeNow(staffId, where)

    const said = async (minutes: number) => {
      setClock(later(minute, minutes))
      return (await sendOk(person.id, [aScan({ venueCode })])).map(saidOf)
    }

    expect(await said(2)).toEqual(['refused venue_code_expired'])
    expect(await said(24 * 60)).toEqual(['refused venue_code_expired'])
    expect(await said(1.9)).toEqual(['accepted'])
  })

  test('one scanned without a network counts when it is sent later', async () => {
    const { staffId, person, where } = await somebodyExpected()
    const scan = aScan({ venueCode: await venueCodeNow(staffId, where) })

    setClock(later(now(), 300))

    expect((await sendOk(person.id, [scan])).map(saidOf)).toEqual(['accepted'])
  })

  test('a forged code, somebody of another session, somebody of none', async () => {
    const { staffId, activity, where } = await aSessionNow({}, [sessionNow({ title: '下午场' })])
    const elsewhere = await aResident()
    await signUpOk(elsewhere.id, aWish(activity, { sessionId: activity.sessions[1]!.id }))
    const venueCode = await venueCodeNow(staffId, where)

    const said = async (personId: string, code: string) =>
      (await sendOk(personId, [aScan({ venueCode: code })])).map(saidOf)[0]

    expect(await said(elsewhere.id, venueCode)).toBe('refused wrong_session')
    expect(await said((await aResident()).id, venueCode)).toBe('refused not_on_the_list')
    expect(await said(elsewhere.id, venueCode.replace('.', '.x'))).toBe('refused code_forged')
  })

  test('the codes of the next minutes come along, so that a screen goes on without a network', async () => {
    const { staffId, where } = await aSessionNow()

    const { codes, now: at } = await callOk(handler, checkIns.venueCode, where, staffId)

    expect(codes[0]!.from <= at && at < codes[0]!.until).toBe(true)
    expect(codes.slice(1).map(({ from }) => from)).toEqual(codes.slice(0, -1).map(({ until }) => until))
    expect(new Set(codes.map(({ address }) => address)).size).toBe(10)
  })
})

describe('staff tick a name', () => {
  test('also somebody who answered a question with a photo', async () => {
    const { staffId, person, signUp } = await somebodyExpected()
    const photoIds = [newId('pho')]
    await transact([{ update: keys.signUp(person.id, signUp.id), set: { photoIds } }])

    const { status, body } = await act('checkIn', signUp.id, staffId)

    expect([status, body.state, body.photos?.length]).toEqual([200, 'attended', 1])
  })

  test('in, and out where hours count', async () => {
    const { staffId, signUp } = await somebodyExpected({ as: 'volunteer' })

    const came = await act('checkIn', signUp.id, staffId)
    const left = await act('checkOut', signUp.id, staffId)

    expect(came.body).toMatchObject({ state: 'attended', by: 'organiser', name: '居民 甲' })
    expect(left.body.checkedInAt).toBe(came.body.checkedInAt)
    expect(left.body.checkedOutAt! >= came.body.checkedInAt!).toBe(true)
    expect((await act('checkIn', signUp.id, staffId)).body.code).toBe('already_checked_in')
    expect((await act('checkOut', signUp.id, staffId)).body.code).toBe('already_checked_out')
  })

  test('a volunteer is let out with the same code and in the same batch, in the order of the scans', async () => {
    const { staffId, person, signUp } = await somebodyExpected({ as: 'volunteer' })
    const { checkInCode: code } = signUp

    setClock(later(now(), 60))
    const answers = await sendOk(staffId, [aScan({ kind: 'out', code }), aScan({ code, at: later(now(), -50) })])

    expect(answers.map(saidOf)).toEqual(['accepted', 'accepted'])
    const { checkedInAt, checkedOutAt } = await mine(person.id, signUp.id)
    expect(Math.round((Date.parse(checkedOutAt!) - Date.parse(checkedInAt!)) / 60_000)).toBe(50)
  })

  test('nobody too early, nobody who cancelled, nobody out who is not in or whose hours do not count', async () => {
    const { staffId, signUp, person } = await somebodyExpected()
    const tomorrow = await signUpOk((await aResident()).id, aWish(await anActivity()))
    const volunteer = await somebodyExpected({ as: 'volunteer' })
    await cancel(person.id, signUp.id)

    const codes = [
      await act('checkIn', tomorrow.id, staffId),
      await act('checkIn', signUp.id, staffId),
      await act('checkOut', volunteer.signUp.id, staffId),
      await act('checkOut', tomorrow.id, staffId),
    ].map(({ body }) => body.code)

    expect(codes).toEqual(['check_in_not_open', 'sign_up_moved_on', 'not_checked_in', 'hours_do_not_count'])
  })

  test('nobody unknown, and nobody elsewhere', async () => {
    const { staffId, signUp } = await somebodyExpected()
    const yanhe = (await onDuty('community_officer', 'luotang/yanhe')).id
    const unknown = `${signUp.id.slice(0, -3)}000`

    for (const name of ['checkIn', 'checkOut'] as const) {
      expect((await act(name, unknown, staffId)).body.code).toBe('sign_up_not_found')
      expect((await act(name, signUp.id, yanhe)).body.code).toBe('outside_your_area')
    }
    expect((await undo(unknown, staffId)).body.code).toBe('sign_up_not_found')
    expect((await undo(signUp.id, yanhe)).body.code).toBe('outside_your_area')
  })

  test('two at once make one check-in', async () => {
    const { staffId, signUp } = await somebodyExpected()

    const replies = await Promise.all(Array.from({ length: 4 }, () => act('checkIn', signUp.id, staffId)))

    expect(replies.map(({ body }) => body.code ?? 'ok').toSorted()).toEqual([
      'already_checked_in',
      'already_checked_in',
      'already_checked_in',
      'ok',
    ])
  })
})

describe('a check-in is taken back', () => {
  test('with a reason that the person reads; before the end they may still come', async () => {
    const { staffId, person, signUp } = await somebodyExpected()
    await act('checkIn', signUp.id, staffId)

    const undone = await undo(signUp.id, staffId, '同名，签错了')

    expect(undone.body).toMatchObject({ state: 'confirmed', reason: '同名，签错了' })
    const now1 = await mine(person.id, signUp.id)
    expect(now1).toMatchObject({ state: 'confirmed', by: 'organiser', reason: '同名，签错了' })
    expect(now1.checkedInAt).toBeUndefined()
    const undoing = { action: 'undo_check_in', reason: '同名，签错了', title: '工作人员 01', at: now1.stateAt }
    expect([undone.body.trail, now1.trail]).toEqual([[undoing], [undoing]])
    expect((await undo(signUp.id, staffId)).body.code).toBe('not_checked_in')
    expect((await act('checkIn', signUp.id, staffId)).body).toMatchObject({ state: 'attended' })
    expect((await mine(person.id, signUp.id)).reason).toBeUndefined()
  })

  test('after the end they are absent', async () => {
    const { staffId, signUp } = await somebodyExpected()
    await act('checkIn', signUp.id, staffId)

    setClock(later(now(), 10 + 121))

    expect((await undo(signUp.id, staffId)).body).toMatchObject({ state: 'absent' })
  })
})

describe('that somebody left is taken back', () => {
  const undoOut = (signUpId: string, by: string, reason = '还没有走') =>
    call(handler, checkIns.undoCheckOut, { signUpId, reason }, by)

  test('with a reason that the person reads; they are still there since they came', async () => {
    const { staffId, person, signUp } = await somebodyExpected({ as: 'volunteer' })
    await act('checkIn', signUp.id, staffId)
    await act('checkOut', signUp.id, staffId)
    const { checkedInAt } = await mine(person.id, signUp.id)

    const undone = await undoOut(signUp.id, staffId)

    expect(undone.body).toMatchObject({ state: 'attended', checkedInAt })
    const now1 = await mine(person.id, signUp.id)
    expect(now1).toMatchObject({ state: 'attended', checkedInAt })
    expect(now1.checkedOutAt).toBeUndefined()
    expect(now1.trail).toMatchObject([{ action: 'undo_check_out', reason: '还没有走', title: '工作人员 01' }])
    expect((await act('checkOut', signUp.id, staffId)).body.checkedOutAt).toBeDefined()
  })

  test('not of somebody who is still there, never came or is unknown, and not elsewhere', async () => {
    const { staffId, signUp } = await somebodyExpected({ as: 'volunteer' })
    const yanhe = (await onDuty('community_officer', 'luotang/yanhe')).id

    expect((await undoOut(signUp.id, staffId)).body.code).toBe('not_checked_out')
    await act('checkIn', signUp.id, staffId)
    expect((await undoOut(signUp.id, staffId)).body.code).toBe('not_checked_out')
    expect((await undoOut(`${signUp.id.slice(0, -3)}000`, staffId)).body.code).toBe('sign_up_not_found')
    expect((await undoOut(signUp.id, yanhe)).body.code).toBe('outside_your_area')
  })

  test('two at once take it back once', async () => {
    const { staffId, person, signUp } = await somebodyExpected({ as: 'volunteer' })
    await act('checkIn', signUp.id, staffId)
    await act('checkOut', signUp.id, staffId)

    const replies = await Promise.all([undoOut(signUp.id, staffId), undoOut(signUp.id, staffId)])

    expect(replies.map(({ body }) => body.code ?? 'ok').toSorted()).toEqual(['not_checked_out', 'ok'])
    expect((await mine(person.id, signUp.id)).trail).toHaveLength(1)
  })
})

describe('the list for a phone without a network', () => {
  test('has who is expected, in order of signing up, and every look is recorded', async () => {
    const { staffId, activity, where, signUp } = await somebodyExpected({ as: 'volunteer' })
    const [comer, leaver] = [await aResident({ name: '居民 乙' }), await aResident()]
    const second = await signUpOk(comer.id, aWish(activity))
    const left = await signUpOk(leaver.id, aWish(activity))
    await cancel(leaver.id, left.id)
    await act('checkIn', second.id, staffId)

    const list = await callOk(handler, checkIns.roster, where, staffId)

    expect(list).toMatchObject({ activityTitle: activity.title, sessionTitle: '上午场' })
    expect(list.rows).toMatchObject([
      { id: signUp.id, name: '居民 甲', phoneMasked: '138****8000', as: 'volunteer', state: 'confirmed' },
      { id: second.id, name: '居民 乙', as: 'participant', state: 'attended' },
    ])
    const looks = await itemsWhere(({ pk }) => pk === `DISCLOSURES#${activity.id}`)
    expect(looks).toMatchObject([{ by: staffId, as: '工作人员 01', source: where.sessionId, count: 2 }])
  })

  test('says to staff which one is their own', async () => {
    const { staffId, activity, where } = await somebodyExpected()
    const own = await signUpOk(staffId, aWish(activity))

    const { rows } = await callOk(handler, checkIns.roster, where, staffId)

    expect(rows.map(({ id, isYours }) => [id === own.id, isYours])).toEqual([
      [false, undefined],
      [true, true],
    ])
  })

  test('comes in pages', async () => {
    const { staffId, activity, where, signUp } = await somebodyExpected()
    const second = await signUpOk((await aResident()).id, aWish(activity))

    const first = await callOk(handler, checkIns.roster, { ...where, limit: 1 }, staffId)
    const rest = await callOk(handler, checkIns.roster, { ...where, limit: 1, after: first.next }, staffId)

    expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual([signUp.id, second.id])
    expect(rest.next).toBeUndefined()
  })

  test.each(['roster', 'venueCode'] as const)('%s: nobody unknown, and nobody elsewhere', async (name) => {
    const { staffId, activity, where } = await aSessionNow()
    const yanhe = (await onDuty('community_officer', 'luotang/yanhe')).id
    const unknown = (id: string) => `${id.slice(0, -3)}000`
    const codeOf = async (input: typeof where, by = staffId) =>
      (await call(handler, checkIns[name], input, by)).body.code

    expect(await codeOf({ ...where, activityId: unknown(activity.id) })).toBe('activity_not_found')
    expect(await codeOf({ ...where, sessionId: unknown(where.sessionId) })).toBe('session_not_found')
    expect(await codeOf(where, yanhe)).toBe('outside_your_area')
  })
})
