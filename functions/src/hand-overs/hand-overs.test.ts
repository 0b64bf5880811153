import { messages } from '@mulin/shared/messages'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import { registers } from '@mulin/shared/sign-ups/registers'
import { asFunction } from '../../dev/permissions.ts'
import {
  activityNow,
  anActivity,
  aSession,
  aWish,
  cancel,
  cancelActivity,
  mySignUp,
  type SessionPlan,
  signUpOk,
  theOffice,
  wanting,
} from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { allRecordsOf } from '../../test/changes.ts'
import {
  aShift as anyShift,
  aVolunteer,
  helpersOf,
  open,
  openOk,
  outcomeOf,
  read,
  take,
  withdraw,
} from '../../test/hand-overs.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { handler as messagesHandler } from '../messages/handler.ts'
import { later, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { handler as signUpsHandler } from '../sign-ups/handler.ts'
import { handler as stream } from '../stream/handler.ts'
import { activityOf } from '../tables/activities.ts'
import { newHandOverCode } from '../tables/hand-overs.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const as = 'volunteer' as const
/** A shift that its volunteer hands over. */
async function aShift(plan: Partial<SessionPlan> = {}) {
  const shift = await anyShift(plan)
  return { ...shift, ...(await openOk(shift.signUpId, shift.personId)) }
}

const takeOk = (code: string, personId: string, requestId = newId('sgn')) =>
  callOk(handler, handOvers.take, { code, requestId }, personId)

describe('handing a shift over', () => {
  test('shows what it is about, with a masked name, to whoever has the code', async () => {
    const { code, activity, startsAt } = await aShift({ shifts: wanting(1, { skill: 'medical' }) })
    const other = await aVolunteer({ skills: ['medical'] })

    const shown = await read(code, other.id)

    expect(shown).toEqual({
      activityId: activity.id,
      activityTitle: activity.title,
      sessionTitle: '上午场 · 秩序引导',
      place: activity.place,
      startsAt,
      endsAt: activity.sessions[0]!.endsAt,
      inReturn: false,
      sessionId: activity.sessions[0]!.id,
      skill: 'medical',
      nameMasked: '志****',
    })
  })

  test('keeps the code from staff and from the table, gives it to its owner again, and changes nothing yet', async () => {
    const { code, signUpId, personId, activity } = await aShift()

    expect((await open(signUpId, personId)).body).toEqual({ code })
    expect(await mySignUp(personId, signUpId)).toMatchObject({ state: 'confirmed', handOverCode: code })
    expect(await read(code, personId)).toMatchObject({ whyNot: 'hand_over_is_your_own', signUpId })
    const register = await callOk(
      registersHandler,
      registers.ofActivity,
      { activityId: activity.id },
      (await theOffice()).id,
    )
    expect(JSON.stringify(register)).not.toContain(code)
    expect(JSON.stringify(await itemsWhere(() => true))).not.toContain(code)
  })

  test('is for helpers, for their own shift, and until it begins', async () => {
    const activity = await anActivity({ sessions: [aSession()] })
    const { id } = await aResident()
    const seat = await signUpOk(id, aWish(activity))
    const { signUpId, personId, startsAt } = await aShift()

    expect(outcomeOf(await open(seat.id, id))).toBe('not_a_shift')
    expect(outcomeOf(await open(signUpId, id))).toBe('sign_up_not_found')
    setClock(startsAt)
    expect(outcomeOf(await open(signUpId, personId))).toBe('hand_over_too_late')
  })

  test('opened twice at once is opened once', async () => {
    const activity = await anActivity({ sessions: [aSession({ shifts: wanting(1) })] })
    const { id } = await aVolunteer()
    const { id: signUpId } = await signUpOk(id, aWish(activity, { as }))

    const codes = await Promise.all([1, 2, 3].map(() => open(signUpId, id)))

    expect(new Set(codes.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  })
})

// Where people are limited, also who comes alone says the year.
const alone = ({ name }: Awaited<ReturnType<typeof aVolunteer>>, birthYear = 1980) => ({
  people: [{ name: name!, birthYear }],
})

describe('taking a shift over', () => {
  test('is one step: the seat goes from hand to hand, and the organiser sees whose it was', async () => {
    const { code, activity, signUpId, personId } = await aShift()
    const other = await aVolunteer({ name: '志愿者 乙' })

    const taken = await takeOk(code, other.id)

    expect(taken).toMatchObject({ as, state: 'confirmed', activityId: activity.id, nameMasked: '志****' })
    expect(await mySignUp(personId, signUpId)).toMatchObject({
      state: 'cancelled',
      by: 'self',
      handedOverTo: { signUpId: taken.id, nameMasked: '志****' },
    })
    expect((await activityNow(activity.id)).sessions[0]).toMatchObject({ shifts: [{ taken: 1 }] })
    const counters = (await activityOf(activity.id))!.seats.filter((seats) => seats.as === as)
    expect(counters).toMatchObject([{ free: 0, taken: 1, entered: 2 }])
    const { signUps: rows } = await callOk(
      registersHandler,
      registers.ofActivity,
      { activityId: activity.id },
      (await theOffice()).id,
    )
    expect(rows.map(({ name, state, handedOverTo }) => [name, state, handedOverTo?.signUpId])).toEqual([
      ['志愿者 甲', 'cancelled', taken.id],
      ['志愿者 乙', 'confirmed', undefined],
    ])
  })

  test('sent again, also at the same moment, gives the same shift', async () => {
    const { code } = await aShift()
    const { id } = await aVolunteer()
    const requestId = newId('sgn')

    const answers = await Promise.all([takeOk(code, id, requestId), takeOk(code, id, requestId)])

    expect(answers[0]).toEqual(answers[1])
    expect(await takeOk(code, id, requestId)).toEqual(answers[0])
    expect(outcomeOf(await take((await aShift()).code, id, requestId))).toBe('request_id_reused')
  })

  test('sent again after it was given back says so', async () => {
    const { code } = await aShift()
    const { id } = await aVolunteer()
    const requestId = newId('sgn')
    const taken = await takeOk(code, id, requestId)
    await cancel(id, taken.id)

    expect(await takeOk(code, id, requestId)).toMatchObject({ id: taken.id, state: 'cancelled' })
  })

  test('frees whoever handed it over, and binds who took it', async () => {
    const { code, personId } = await aShift()
    const { id } = await aVolunteer()
    await takeOk(code, id)
    const elsewhere = await anActivity({ sessions: [aSession({ shifts: wanting(2) })] })

    expect(await signUpOk(personId, aWish(elsewhere, { as }))).toMatchObject({ state: 'confirmed' })
    const clashing = await call(signUpsHandler, signUps.signUp, aWish(elsewhere, { as }), id)
    expect(clashing.body.code).toBe('shift_clash')
  })

  test('can be handed on', async () => {
    const { code } = await aShift()
    const [second, third] = [await aVolunteer(), await aVolunteer()]
    const taken = await takeOk(code, second.id)

    const next = await callOk(handler, handOvers.open, { signUpId: taken.id }, second.id)

    expect(await takeOk(next.code, third.id)).toMatchObject({ state: 'confirmed' })
  })

  test.each([
    ['not_a_volunteer', () => aResident()],
    ['not_a_volunteer', () => aVolunteer({ volunteer: 'pending' })],
    ['skill_required', () => aVolunteer({ skills: ['driving'] })],
    ['name_required', () => aVolunteer({ skills: ['medical'], name: undefined })],
    ['phone_required', () => aVolunteer({ skills: ['medical'], phone: undefined })],
  ])('needs what signing up to help needs: %s', async (code, somebody) => {
    const shift = await aShift({ shifts: wanting(1, { skill: 'medical' }) })
    const { id } = await somebody()

    expect(outcomeOf(await take(shift.code, id))).toBe(code)
  })

  test.each([
    ['shift_clash', 0],
    ['shift_rest', 2 * 60 + 10],
  ])('needs time for it: %s', async (code, minutes) => {
    const shift = await aShift()
    const { id } = await aVolunteer()
    const [startsAt, endsAt] = [later(shift.startsAt, minutes), later(shift.startsAt, minutes + 60)]
    const times = { startsAt, endsAt, signUpClosesAt: startsAt, cancelBy: startsAt }
    await signUpOk(id, aWish(await anActivity({ sessions: [aSession({ ...times, shifts: wanting(1) })] }), { as }))

    expect((await read(shift.code, id)).whyNot).toBe(code)
    expect(outcomeOf(await take(shift.code, id))).toBe(code)
  })

  test('is not for who is in the session already, nor beyond what one may be in', async () => {
    const sessions = [aSession({ shifts: wanting(1) }), aSession({ title: '下午场' })]
    const activity = await anActivity({ sessions, sessionsPerPerson: 1, noClashes: true })
    const [giver, inIt, inOther] = [await aVolunteer(), await aVolunteer(), await aVolunteer()]
    const { id: signUpId } = await signUpOk(giver.id, aWish(activity, { as }))
    const { code } = await callOk(handler, handOvers.open, { signUpId }, giver.id)
    await signUpOk(inIt.id, aWish(activity, alone(inIt)))
    await signUpOk(inOther.id, aWish(activity, { sessionId: activity.sessions[1]!.id, ...alone(inOther, 1970) }))

    expect(outcomeOf(await take(code, inIt.id))).toBe('already_signed_up')
    expect(outcomeOf(await take(code, inOther.id))).toBe('too_many_sessions')
  })

  test('is not for two sessions at the same time', async () => {
    const sessions = [aSession({ shifts: wanting(1) }), aSession({ title: '另一场' })]
    const activity = await anActivity({ sessions, noClashes: true })
    const [giver, other] = [await aVolunteer(), await aVolunteer()]
    const { id: signUpId } = await signUpOk(giver.id, aWish(activity, { as }))
    const { code } = await callOk(handler, handOvers.open, { signUpId }, giver.id)
    await signUpOk(other.id, aWish(activity, { sessionId: activity.sessions[1]!.id, ...alone(other) }))

    expect(outcomeOf(await take(code, other.id))).toBe('sessions_clash')
  })

  test('is refused to its owner, and to a code that never was', async () => {
    const { code, personId } = await aShift()
    const unknown = newHandOverCode()

    expect(outcomeOf(await take(code, personId))).toBe('hand_over_is_your_own')
    expect(outcomeOf(await take(unknown, personId))).toBe('hand_over_not_found')
    expect(outcomeOf(await call(handler, handOvers.one, { code: unknown }, personId))).toBe('hand_over_not_found')
  })

  type Shift = Awaited<ReturnType<typeof aShift>>
  test.each<[string, (shift: Shift) => unknown]>([
    ['was taken', async ({ code }) => takeOk(code, (await aVolunteer()).id)],
    ['was withdrawn', ({ code, personId }) => withdraw(code, personId)],
    ['was cancelled', ({ signUpId, personId }) => cancel(personId, signUpId)],
    ['was called off', ({ activity }) => cancelActivity(activity.id)],
    ['has begun', ({ startsAt }) => setClock(startsAt)],
  ])('is over once it %s', async (_, end) => {
    const shift = await aShift()
    const { id } = await aVolunteer()
    await end(shift)

    expect((await read(shift.code, id)).whyNot).toBe('hand_over_gone')
    expect(outcomeOf(await take(shift.code, id))).toBe('hand_over_gone')
  })
})

describe('keeping a shift after all', () => {
  test('ends the code; the next one is another', async () => {
    const { code, signUpId, personId } = await aShift()

    expect(await withdraw(code, personId)).toMatchObject({ status: 200 })
    expect(await withdraw(code, personId)).toMatchObject({ status: 200 })

    expect((await mySignUp(personId, signUpId)).handOverCode).toBeUndefined()
    const again = await callOk(handler, handOvers.open, { signUpId }, personId)
    expect(again.code).not.toBe(code)
  })

  test('is nobody else’s to do, and too late once it is taken', async () => {
    const { code, personId } = await aShift()
    const { id } = await aVolunteer()

    expect(outcomeOf(await withdraw(code, id))).toBe('hand_over_not_found')
    await takeOk(code, id)
    expect(outcomeOf(await withdraw(code, personId))).toBe('hand_over_gone')
  })
})

describe('at the same moment', () => {
  const rounds = [1, 2, 3, 4]

  test.each(rounds)('two take it: one has it, the other reads that it is gone', async () => {
    const { code, activity } = await aShift()
    const two = [await aVolunteer(), await aVolunteer()]

    const replies = await Promise.all(two.map(({ id }) => take(code, id)))

    expect(replies.map(outcomeOf).toSorted()).toEqual(['hand_over_gone', 'ok'])
    expect(await helpersOf(activity.id)).toHaveLength(1)
  })

  test.each(rounds)('one takes it and its owner cancels: it is taken or free, never both', async () => {
    const { code, activity, signUpId, personId } = await aShift()
    const { id } = await aVolunteer()

    const [taken, cancelled] = await Promise.all([take(code, id), cancel(personId, signUpId)])

    const isTaken = outcomeOf(taken) === 'ok'
    expect(outcomeOf(cancelled)).toBe(isTaken ? 'sign_up_already_cancelled' : 'ok')
    expect(await helpersOf(activity.id)).toEqual(isTaken ? [id] : [])
    expect((await activityNow(activity.id)).sessions[0]).toMatchObject({ shifts: [{ taken: isTaken ? 1 : 0 }] })
  })

  test.each(rounds)('one takes it and its owner keeps it: one of them has it', async () => {
    const { code, activity, personId } = await aShift()
    const { id } = await aVolunteer()

    const [taken, kept] = await Promise.all([take(code, id), withdraw(code, personId)])

    expect([taken, kept].map(outcomeOf).toSorted()).toEqual(['hand_over_gone', 'ok'])
    expect(await helpersOf(activity.id)).toEqual([outcomeOf(taken) === 'ok' ? id : personId])
  })

  test.each(rounds)('who takes two clashing shifts has one', async () => {
    const [one, other] = [await aShift(), await aShift()]
    const { id } = await aVolunteer()

    const replies = await Promise.all([one, other].map(({ code }) => take(code, id)))

    expect(replies.map(outcomeOf).toSorted()).toEqual(['ok', 'shift_clash'])
  })
})

test('who handed it over is told that it is taken, who took it that they have it, each once', async () => {
  const { code, personId } = await aShift()
  const { id } = await aVolunteer()
  const told = async (who: string) =>
    (await callOk(messagesHandler, messages.mine, {}, who)).messages.map(({ kind }) => kind)

  const Records = await allRecordsOf(() => takeOk(code, id))
  for (let time = 1; time <= 2; time++) await asFunction('stream', () => stream({ Records }))

  expect(await told(personId)).toEqual(['handed_over'])
  expect(await told(id)).toEqual(['signed_up'])
})
