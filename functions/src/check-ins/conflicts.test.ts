import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import { aWish, signUpOk, tick, wanting } from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { aScan, aSessionNow, saidOf, sendOk, venueCodeNow } from '../../test/check-ins.ts'
import { injectFaults } from '../../test/faults.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { handler as signUpsHandler } from '../sign-ups/handler.ts'
import { anonymiseSignUp } from '../tables/sign-up-steps.ts'
import { signUpOf } from '../tables/sign-ups.ts'
import { transact } from '../tables/transact.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

/** A session with somebody who comes in time, and somebody who is expected. */
async function aSessionWithPeople(as?: 'volunteer') {
  const session = await aSessionNow({ shifts: wanting(5) })
  const [comer, person] = [await aResident({ volunteer: 'approved' }), await aResident({ volunteer: 'approved' })]
  const first = await signUpOk(comer.id, aWish(session.activity, { as }))
  const signUp = await signUpOk(person.id, aWish(session.activity, { as }))
  await sendOk(session.staffId, [aScan({ code: first.checkInCode })])
  return { ...session, person, signUp }
}

type Session = Awaited<ReturnType<typeof aSessionWithPeople>>

/** As staff read it in the roster, on whatever phone. */
const rowIn = async ({ where, signUp }: Session, by?: string) => {
  const reader = by ?? (await onDuty('office', 'luotang')).id
  const { rows } = await callOk(handler, checkIns.roster, where, reader)
  return rows.find(({ id }) => id === signUp.id)!
}
const look = (signUpId: string, nonces: string[], by: string) => call(handler, checkIns.seen, { signUpId, nonces }, by)

const kindsIn = async (session: Session) => (await rowIn(session)).conflicts?.map(({ kind }) => kind)

test('a resident’s own scan that comes in after the end is shown to any of staff, in roster and register', async () => {
  const session = await aSessionWithPeople()
  const { person, signUp, staffId, where, activity } = session
  const scan = aScan({ venueCode: await venueCodeNow(staffId, where) })
  setClock(later(activity.sessions[0]!.endsAt, 1))
  await tick()
  expect(await rowIn(session)).toMatchObject({ state: 'absent' })

  expect((await sendOk(person.id, [scan])).map(saidOf)).toEqual(['accepted_with_conflict was_absent'])

  const conflict = { nonce: scan.nonce, kind: 'was_absent', by: 'self' }
  expect(await rowIn(session)).toMatchObject({
    state: 'attended',
    conflicts: [{ ...conflict, at: expect.any(String), scannedAt: expect.any(String) }],
  })
  const { signUps: rows } = await callOk(registersHandler, registers.ofActivity, { activityId: activity.id }, staffId)
  expect(rows.find(({ id }) => id === signUp.id)?.conflicts).toMatchObject([{ kind: 'was_absent', by: 'self' }])
  expect(await callOk(signUpsHandler, signUps.one, { signUpId: signUp.id }, person.id)).not.toHaveProperty('conflicts')
})

test('it is stored once, with the check-in, however often the scan is sent and whatever fails', async () => {
  jest.spyOn(console, 'info').mockImplementation()
  const session = await aSessionWithPeople()
  const { person, staffId, where, activity } = session
  const scan = aScan({ venueCode: await venueCodeNow(staffId, where) })
  setClock(later(activity.sessions[0]!.endsAt, 1))
  await tick()
  const { stop } = injectFaults({ seed: 3, share: 0.2 })

  const insist = async (): Promise<void> => {
    const answers = await sendOk(person.id, [scan]).catch(() => undefined)
    if (answers?.map(saidOf)[0] !== 'accepted_with_conflict was_absent') return insist()
  }
  await Promise.all([insist(), insist(), insist()]).finally(stop)

  expect(await kindsIn(session)).toEqual(['was_absent'])
})

test('a code that is shown twice in a row is no riddle; an hour later, or when leaving again, it is one', async () => {
  const session = await aSessionWithPeople('volunteer')
  const { staffId, signUp } = session
  const code = signUp.checkInCode
  const begin = now()
  const scanned = async (minutes: number, kind: 'in' | 'out') => {
    setClock(later(begin, minutes))
    await sendOk(staffId, [aScan({ code, kind })])
  }

  await scanned(0, 'in')
  await scanned(4, 'in')
  expect(await kindsIn(session)).toBeUndefined()
  await scanned(60, 'in')
  await scanned(70, 'out')
  await scanned(72, 'out')
  await scanned(100, 'out')

  expect(await kindsIn(session)).toEqual(['already_checked_in', 'already_checked_out'])
})

test('an ordinary scan and a tick by staff are nothing to be looked at', async () => {
  const session = await aSessionWithPeople()
  const { staffId, signUp, activity } = session
  setClock(later(activity.sessions[0]!.endsAt, 1))
  await tick()

  await callOk(handler, checkIns.checkIn, { signUpId: signUp.id }, staffId)

  expect((await rowIn(session)).state).toBe('attended')
  expect(await kindsIn(session)).toBeUndefined()
})

/** Somebody whose code came in twice, an hour apart. */
async function aConflict() {
  const session = await aSessionWithPeople()
  const { staffId, signUp } = session
  const code = signUp.checkInCode
  await sendOk(staffId, [aScan({ code })])
  setClock(later(now(), 60))
  await sendOk(staffId, [aScan({ code })])
  const [conflict] = (await rowIn(session)).conflicts!
  return { session, staffId, signUp, code, nonce: conflict!.nonce }
}

test('who looked at it and when is said to everybody else, and the first look stays', async () => {
  const { session, staffId, signUp, nonce } = await aConflict()

  const seen = await look(signUp.id, [nonce], staffId)
  setClock(later(now(), 5))
  await look(signUp.id, [nonce], (await onDuty('office', 'luotang')).id)

  const [conflict] = (await rowIn(session)).conflicts!
  expect(conflict!.seen).toEqual({ at: seen.body.conflicts![0]!.seen!.at, title: '工作人员 01' })
  expect(await rowIn(session)).toMatchObject({ state: 'attended' })
})

test('a scan that comes in while somebody looks is not taken for seen', async () => {
  const { session, staffId, signUp, code, nonce } = await aConflict()
  setClock(later(now(), 20))
  const late = aScan({ code })

  await Promise.all([look(signUp.id, [nonce], staffId), sendOk(staffId, [late])])

  const conflicts = (await rowIn(session)).conflicts!
  expect(conflicts.map((one) => [one.nonce, one.seen !== undefined])).toEqual([
    [nonce, true],
    [late.nonce, false],
  ])
})

test('nobody unknown, and nobody elsewhere, is looked at', async () => {
  const { staffId, signUp, nonce } = await aConflict()
  const yanhe = (await onDuty('community_officer', 'luotang/yanhe')).id

  expect((await look(`${signUp.id.slice(0, -3)}000`, [nonce], staffId)).body.code).toBe('sign_up_not_found')
  expect((await look(signUp.id, [nonce], yanhe)).body.code).toBe('outside_your_area')
})

test('it is forgotten with the names', async () => {
  const { session, signUp } = await aConflict()
  const stored = (await signUpOf(session.person.id, signUp.id))!

  await transact([anonymiseSignUp(stored)])

  expect((await signUpOf(session.person.id, signUp.id))?.conflicts).toBeUndefined()
})

const tensOfSecondsSince = (at: string | undefined) => Math.round((Date.now() - Date.parse(at ?? '')) / 10_000)

test('a leaving that comes in before its coming is shown to staff, and counts once that one is here', async () => {
  const session = await aSessionWithPeople('volunteer')
  const { signUp, staffId, person } = session
  const [cameAt, leftAt] = [later(now(), -20), later(now(), -5)]
  const leaving = aScan({ kind: 'out', code: signUp.checkInCode, at: leftAt })

  const [early] = await sendOk(staffId, [leaving])
  const meanwhile = await rowIn(session)
  const [coming] = await sendOk(staffId, [aScan({ code: signUp.checkInCode, at: cameAt })])
  const [again] = await sendOk(staffId, [leaving])

  expect([saidOf(early!), early!.signUp?.state]).toEqual(['accepted_with_conflict not_checked_in', 'confirmed'])
  expect(meanwhile).toMatchObject({ state: 'confirmed', conflicts: [{ kind: 'already_checked_out', leftFirst: true }] })
  expect(saidOf(coming!)).toBe('accepted')
  expect(again).toEqual(early)
  const { state, checkedInAt, checkedOutAt, conflicts } = (await signUpOf(person.id, signUp.id))!
  expect({ state, conflicts }).toEqual({ state: 'attended', conflicts: [] })
  // A call takes some milliseconds, and a phone's clock is put right by them.
  expect([checkedInAt, checkedOutAt].map(tensOfSecondsSince)).toEqual([cameAt, leftAt].map(tensOfSecondsSince))
})

test('a leaving of before the coming does not count, and stays to be looked at', async () => {
  const session = await aSessionWithPeople('volunteer')
  const { signUp, staffId } = session
  await sendOk(staffId, [aScan({ kind: 'out', code: signUp.checkInCode, at: later(now(), -5) })])

  await callOk(handler, checkIns.checkIn, { signUpId: signUp.id }, staffId)

  const row = await rowIn(session)
  expect([row.state, row.checkedOutAt]).toEqual(['attended', undefined])
  expect(row.conflicts).toMatchObject([{ kind: 'already_checked_out', leftFirst: true }])
})

describe('a leaving that staff wrote down', () => {
  /** A volunteer who came, and their own scan of the venue's code half an hour after that. */
  async function aVolunteerWhoCame() {
    const session = await aSessionWithPeople('volunteer')
    const { signUp, staffId, person, where } = session
    const came = aScan({ code: signUp.checkInCode })
    const left = (at: string) => aScan({ kind: 'out', code: signUp.checkInCode, at })
    const begin = now()
    setClock(later(begin, 30))
    const own = aScan({ kind: 'out', venueCode: await venueCodeNow(staffId, where) })
    const stored = async () => (await signUpOf(person.id, signUp.id))!
    return { ...session, begin, came, left, own, stored }
  }
  const wholeMinutes = (since: string, at = '') => Math.round((Date.parse(at) - Date.parse(since)) / 60_000)

  test('stays when the person scans later; staff are shown it, and it is once more as it was said', async () => {
    const session = await aVolunteerWhoCame()
    const { signUp, staffId, person, begin, came, own, stored } = session
    setClock(later(begin, 1))
    await sendOk(staffId, [came])
    await callOk(handler, checkIns.checkOut, { signUpId: signUp.id }, staffId)
    setClock(later(begin, 30))

    const [said] = await sendOk(person.id, [own])
    const [again] = await sendOk(person.id, [own])

    expect(saidOf(said!)).toBe('accepted_with_conflict already_checked_out')
    expect(said!.signUp).toMatchObject({ checkedOutBy: 'organiser', checkedOutAt: (await stored()).checkedOutAt })
    expect(again).toEqual(said)
    expect(wholeMinutes(begin, (await stored()).checkedOutAt)).toBe(1)
    const { conflicts } = await rowIn(session)
    expect(conflicts).toMatchObject([{ kind: 'already_checked_out', by: 'self' }])
    expect(wholeMinutes(begin, conflicts![0]!.ownLeftAt)).toBe(30)
  })

  test('counts also when it comes in after the person’s own, and when both come in before the coming', async () => {
    const late = await aVolunteerWhoCame()
    await sendOk(late.staffId, [late.came])
    await sendOk(late.person.id, [late.own])
    await sendOk(late.staffId, [late.left(later(late.begin, 5))])
    const first = await aVolunteerWhoCame()
    await sendOk(first.person.id, [first.own])
    await sendOk(first.staffId, [first.left(later(first.begin, 5))])
    await sendOk(first.staffId, [first.came])

    for (const session of [late, first]) {
      const { checkedOutAt, checkedOutBy } = await session.stored()
      expect([wholeMinutes(session.begin, checkedOutAt), checkedOutBy]).toEqual([5, 'organiser'])
      const [conflict, ...others] = (await rowIn(session)).conflicts!
      expect([others, conflict!.leftFirst]).toEqual([[], undefined])
      expect(wholeMinutes(session.begin, conflict!.ownLeftAt)).toBe(30)
    }
  })

  test('can be moved again once staff took it back, as a person’s own can by their next scan', async () => {
    const session = await aVolunteerWhoCame()
    const { signUp, staffId, person, where, begin, came, left, own, stored } = session
    await sendOk(staffId, [came, left(later(begin, 5))])
    await callOk(handler, checkIns.undoCheckOut, { signUpId: signUp.id, reason: '人还没有走' }, staffId)
    await sendOk(person.id, [own])
    setClock(later(begin, 50))

    const next = aScan({ kind: 'out', venueCode: await venueCodeNow(staffId, where) })
    await sendOk(person.id, [next])

    expect([wholeMinutes(begin, (await stored()).checkedOutAt), (await stored()).checkedOutBy]).toEqual([50, 'self'])
    expect((await rowIn(session)).conflicts?.map(({ ownLeftAt }) => ownLeftAt)).toEqual([undefined])
  })
})
