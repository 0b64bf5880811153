import type { SessionPlan } from '@mulin/shared/activities/activity'
import type { SentTo } from '@mulin/shared/endpoint'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import {
  activityNow,
  aDraft,
  anActivity,
  aSession,
  aWish,
  cancel,
  cancelActivity,
  signUp,
  signUpOk,
  wanting,
} from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { countCalls } from '../../test/calls.ts'
import { itemsWhere } from '../../test/items.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { aPhoto } from '../../test/photos.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { personOf } from '../tables/people.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const refused = async (...[personId, wish]: Parameters<typeof signUp>) => {
  const { status, body } = await signUp(personId, wish)
  return `${status} ${body.code}`
}
const mine = (personId: string, input: SentTo<typeof signUps.mine> = {}) =>
  callOk(handler, signUps.mine, input, personId)
const hours = 60
const tomorrow = () => later(now(), 24 * hours)

describe('signing up', () => {
  test('takes a seat and shows name and phone masked', async () => {
    const activity = await anActivity()
    const resident = await aResident({ name: '居民 甲', phone: '13800008000' })

    const answer = await signUpOk(resident.id, aWish(activity))

    const [session] = (await activityNow(activity.id)).sessions
    expect(answer).toMatchObject({
      state: 'confirmed',
      as: 'participant',
      activityTitle: activity.title,
      sessionTitle: session!.title,
      startsAt: session!.startsAt,
      nameMasked: '居***',
      phoneMasked: '138****8000',
    })
    expect(session!.taken).toBe(1)
  })

  test('shows whom one signed up with to oneself only', async () => {
    const activity = await anActivity({ sessions: [aSession(), aSession({ kind: 'team' })] })
    const [resident, other] = [await aResident(), await aResident()]
    const people = [{ name: '居民 甲' }, { name: '居民 乙' }]
    const team = { name: '银穆一队', members: [{ name: '居民 丙', isSubstitute: false }] }
    const family = await signUpOk(resident.id, aWish(activity, { people }))
    const teamUp = await signUpOk(resident.id, aWish(activity, { sessionId: activity.sessions[1]!.id, team }))
    const read = (signUpId: string, by = resident.id) => call(handler, signUps.one, { signUpId }, by)

    expect((await read(family.id)).body).toMatchObject({ id: family.id, size: 2, people })
    expect((await read(teamUp.id)).body).toMatchObject({ size: 1, teamName: '银穆一队', team })
    expect((await read(family.id, other.id)).body).toMatchObject({ code: 'sign_up_not_found' })
    expect((await mine(resident.id)).signUps[0]).not.toHaveProperty('team')
  })

  test('takes children only through a guardian, and keeps when that was said', async () => {
    const [resident, activity] = [await aResident(), await anActivity({ sessions: [aSession({ ages: { to: 16 } })] })]
    const year = Number(activity.startsAt.slice(0, 4))
    const withChild = (age: number, isGuardian?: boolean) =>
      aWish(activity, { people: [{ name: '居民 甲', birthYear: year - age }], isGuardian })
    const send = (input: ReturnType<typeof withChild>) => call(handler, signUps.signUp, input, resident.id)

    expect(await send(withChild(9))).toMatchObject({ status: 422, body: { code: 'guardian_required' } })
    expect((await mine(resident.id)).signUps).toEqual([])

    const { id: signUpId, signedUpAt } = await signUpOk(resident.id, withChild(9, true))

    const read = await call(handler, signUps.one, { signUpId }, resident.id)
    expect(read.body).toMatchObject({ guardianConsentAt: signedUpAt })
    expect(await signUpOk((await aResident()).id, withChild(16, true))).not.toHaveProperty('guardianConsentAt')
  })

  test('of who says that somebody is under 14, where no year does, the same', async () => {
    const [resident, activity] = [await aResident(), await anActivity()]
    const withChild = (isGuardian?: boolean) =>
      aWish(activity, { people: [{ name: '居民 甲' }, { name: '居民 小乙', isChild: true }], isGuardian })

    expect(await call(handler, signUps.signUp, withChild(), resident.id)).toMatchObject({
      status: 422,
      body: { code: 'guardian_required' },
    })
    const { id: signUpId, signedUpAt } = await signUpOk(resident.id, withChild(true))

    const read = await call(handler, signUps.one, { signUpId }, resident.id)
    expect(read.body).toMatchObject({ guardianConsentAt: signedUpAt, people: [{}, { isChild: true }] })
    const alone = aWish(activity, { isGuardian: true })
    expect(await signUpOk((await aResident()).id, alone)).not.toHaveProperty('guardianConsentAt')
  })

  const adults = { min: 1, max: 2, substitutes: 0, women: 0, men: 0 }
  const asksNot: [string, Partial<SessionPlan>][] = [
    ['birthYear', { kind: 'individual' }],
    ['gender', { kind: 'individual', ages: { from: 18 } }],
    ['gender', { kind: 'team', teamSize: adults, ages: { from: 18 } }],
    ['isChild', { kind: 'team', teamSize: adults, ages: { from: 18 } }],
    ['isChild', { kind: 'individual', ages: { from: 18 } }],
  ]
  test.each(asksNot)('takes no %s that the session does not ask for: %o', async (field, rules) => {
    const activity = await anActivity({ sessions: [aSession(rules)] })
    const send = async (member: object) => {
      const people = [{ name: '居民 甲', ...member }]
      const party = rules.kind === 'team' ? { team: { name: '银穆一队', members: people } } : { people }
      return (await signUp((await aResident()).id, aWish(activity, { ...party, isGuardian: true }))).body
    }
    const asked = field !== 'birthYear' && { birthYear: 1990 }

    const unasked = field === 'isChild' ? { isChild: true } : { gender: 'female' }
    expect(await send({ birthYear: 1990, ...unasked })).toMatchObject({
      code: 'invalid_input',
      details: { fields: [field] },
    })
    expect(await send({ ...asked })).toMatchObject({ state: 'confirmed' })
  })

  describe('a photo that is asked for', () => {
    const question = { id: 'health', kind: 'photo' as const, title: '健康证明', required: true }
    const asking = () => anActivity({ sessions: [aSession({ questions: [question] })] })

    test('is seen by who sent it and by who organises, and used once', async () => {
      const [resident, activity] = [await aResident(), await asking()]
      const photoId = await aPhoto(resident.id)
      const { id: signUpId } = await signUpOk(resident.id, aWish(activity, { answers: { health: photoId } }))

      const own = await call(handler, signUps.one, { signUpId }, resident.id)
      expect(own.body).toMatchObject({ answers: { health: photoId }, photos: [{ id: photoId }] })
      const { id: office } = await onDuty('office', 'luotang')
      const list = await callOk(registersHandler, registers.ofActivity, { activityId: activity.id }, office)
      expect(list.signUps).toMatchObject([{ photos: [{ id: photoId }] }])

      const again = aWish(await asking(), { answers: { health: photoId } })
      expect(await call(handler, signUps.signUp, again, resident.id)).toMatchObject({
        body: { code: 'photo_already_used' },
      })
    })

    test("is no seat taken when it is not there, not checked yet, or somebody else's", async () => {
      const [resident, activity] = [await aResident(), await asking()]
      const codeFor = async (health: string) =>
        (await call(handler, signUps.signUp, aWish(activity, { answers: { health } }), resident.id)).body.code

      expect(await codeFor('no photo')).toBe('invalid_input')
      expect(await codeFor(newId('pho'))).toBe('photo_not_found')
      expect(await codeFor(await aPhoto((await aResident()).id))).toBe('photo_not_found')
      expect(await codeFor(await aPhoto(resident.id, { state: 'expected' }))).toBe('photo_not_ready')
      expect(await codeFor(await aPhoto(resident.id, { state: 'refused' }))).toBe('photo_refused')
      expect((await activityNow(activity.id)).sessions[0]!.taken).toBe(0)
    })
  })

  test('shows what one answered to oneself', async () => {
    const question = { id: 'size', kind: 'choice' as const, title: '衣服尺码', options: ['M', 'L'] }
    const [resident, activity] = [
      await aResident(),
      await anActivity({ sessions: [aSession({ questions: [question] })] }),
    ]
    const { id: signUpId } = await signUpOk(resident.id, aWish(activity, { answers: { size: 'L' } }))

    expect((await call(handler, signUps.one, { signUpId }, resident.id)).body).toMatchObject({ answers: { size: 'L' } })
  })

  test('stores name and phone sealed only', async () => {
    const { id } = await aResident({ name: '欧阳未名', phone: '13712345678' })

    await signUpOk(id, aWish(await anActivity()))

    const written = JSON.stringify(await itemsWhere(({ pk }) => pk === `PERSON#${id}`))
    expect(written).not.toMatch(/欧阳未名|13712345678/)
  })

  test('keeps name and phone for next time', async () => {
    const { id } = await aResident({ name: undefined, phone: undefined })
    await signUpOk(id, aWish(await anActivity(), { name: '居民 丁', phone: '139 0000 1111' }))

    const answer = await signUpOk(id, aWish(await anActivity()))

    expect(answer).toMatchObject({ nameMasked: '居***', phoneMasked: '139****1111' })
    expect((await personOf(id))!.name).toBe('居民 丁')
  })

  test('without a name or a phone, now or from last time, is refused', async () => {
    const activity = await anActivity()
    const [nameless, silent] = [await aResident({ name: undefined }), await aResident({ phone: undefined })]

    expect(await refused(nameless.id, aWish(activity))).toBe('422 name_required')
    expect(await refused(silent.id, aWish(activity))).toBe('422 phone_required')
  })

  test('sent again gives the same answer, also when the session is full or over by then', async () => {
    const activity = await anActivity({ sessions: [aSession({ capacity: 1 })] })
    const { id } = await aResident()
    const wish = aWish(activity)
    const first = await signUpOk(id, wish)
    await signUp((await aResident()).id, aWish(activity))

    expect(await signUpOk(id, wish)).toEqual(first)
    setClock(later(now(), 72 * hours))
    expect(await signUpOk(id, wish)).toEqual(first)
  })

  test('sent again after it was given back says so, and takes no seat', async () => {
    const activity = await anActivity()
    const { id } = await aResident()
    const wish = aWish(activity)
    const first = await signUpOk(id, wish)
    await cancel(id, first.id)

    expect(await signUpOk(id, wish)).toMatchObject({ id: first.id, state: 'cancelled', by: 'self' })
    expect((await activityNow(activity.id)).sessions[0]!.taken).toBe(0)
    expect(await signUpOk(id, aWish(activity))).toMatchObject({ state: 'confirmed' })
  })

  test('sent again from the waiting list says where it stands by now', async () => {
    const activity = await anActivity({ sessions: [aSession({ capacity: 1, waitingCapacity: 2 })] })
    const [holder, ahead, { id }] = [await aResident(), await aResident(), await aResident()]
    const held = await signUpOk(holder.id, aWish(activity))
    const first = await signUpOk(ahead.id, aWish(activity))
    const wish = aWish(activity)
    expect(await signUpOk(id, wish)).toMatchObject({ state: 'waiting', position: 2 })

    await cancel(ahead.id, first.id)
    expect(await signUpOk(id, wish)).toMatchObject({ state: 'waiting', position: 1, waiting: 1 })
    await cancel(holder.id, held.id)

    expect(await signUpOk(id, wish)).toMatchObject({ state: 'offered', offeredUntil: expect.any(String) })
  })

  test('with a request id that stood for something else is refused', async () => {
    const [one, other] = [await anActivity(), await anActivity()]
    const { id } = await aResident()
    const wish = aWish(one)
    await signUpOk(id, wish)

    expect(await refused(id, aWish(other, { requestId: wish.requestId }))).toBe('409 request_id_reused')
  })

  test('needs somebody signed in, who is known', async () => {
    const activity = await anActivity()

    expect(await call(handler, signUps.signUp, aWish(activity))).toMatchObject({ status: 401 })
    expect(await refused(newId('per'), aWish(activity))).toBe('401 not_signed_in')
  })

  test('for two sessions of one activity is two sign-ups', async () => {
    const activity = await anActivity({ sessions: [aSession(), aSession({ title: '下午场' })] })
    const { id } = await aResident()

    for (const { id: sessionId } of activity.sessions) await signUpOk(id, aWish(activity, { sessionId }))

    expect((await mine(id)).signUps).toHaveLength(2)
  })

  test('twice for a session is refused, naming the sign-up there is', async () => {
    const activity = await anActivity()
    const { id } = await aResident()
    const { id: signUpId } = await signUpOk(id, aWish(activity))

    expect(await signUp(id, aWish(activity))).toMatchObject({
      status: 409,
      body: { code: 'already_signed_up', details: { signUpId } },
    })
  })

  test('of an unknown activity, a draft, or a session of another activity is refused', async () => {
    const [activity, draft] = [await anActivity(), await aDraft()]
    const { id } = await aResident()

    expect(await refused(id, aWish({ ...activity, id: newId('act') }))).toBe('404 activity_not_found')
    expect(await refused(id, aWish(draft))).toBe('404 activity_not_found')
    expect(await refused(id, aWish({ ...activity, sessions: draft.sessions }))).toBe('404 session_not_found')
  })

  test('before it opens is refused, with the time it does', async () => {
    const opensAt = later(now(), hours)
    const activity = await anActivity({ sessions: [aSession({ signUpOpensAt: opensAt })] })

    expect(await signUp((await aResident()).id, aWish(activity))).toMatchObject({
      status: 409,
      body: { code: 'sign_up_not_open', details: { opensAt } },
    })
  })

  test('after it closed, and after the session, is refused', async () => {
    const activity = await anActivity()
    const { id } = await aResident()

    setClock(later(activity.sessions[0]!.signUpClosesAt, 1))
    expect(await refused(id, aWish(activity))).toBe('409 sign_up_closed')
    setClock(later(activity.endsAt, 1))
    expect(await refused(id, aWish(activity))).toBe('409 activity_over')
  })

  test('for what was called off is refused', async () => {
    const activity = await anActivity()
    await cancelActivity(activity.id)

    expect(await refused((await aResident()).id, aWish(activity))).toBe('409 activity_cancelled')
  })

  test('for a community only is open to its residents', async () => {
    const activity = await anActivity({ communityId: 'taiyu', audience: 'community' })
    const nowhere = await aResident({ estateId: undefined, areaPath: undefined })
    const neighbour = await aResident({ estateId: 'yanhe-e1', areaPath: 'luotang/yanhe/yanhe-g1/yanhe-e1' })

    expect(await refused(nowhere.id, aWish(activity))).toBe('409 estate_required')
    expect(await refused(neighbour.id, aWish(activity))).toBe('403 outside_audience')
    await signUpOk((await aResident()).id, aWish(activity))
  })

  test('as a helper is for approved volunteers, takes none of the seats and ends with the last helper', async () => {
    const activity = await anActivity({ sessions: [aSession({ capacity: 1, shifts: wanting(1) })] })
    const helper = await aResident({ volunteer: 'approved' })
    const as = 'volunteer' as const

    expect(await refused((await aResident({ volunteer: 'pending' })).id, aWish(activity, { as }))).toBe(
      '403 not_a_volunteer',
    )
    expect(await signUpOk(helper.id, aWish(activity, { as }))).toMatchObject({ as })
    expect((await activityNow(activity.id)).sessions[0]).toMatchObject({ taken: 0, shifts: [{ taken: 1 }] })
    expect(await refused((await aResident({ volunteer: 'approved' })).id, aWish(activity, { as }))).toBe(
      '409 session_full',
    )
    await signUpOk((await aResident()).id, aWish(activity))
  })

  test('as a helper may require a skill, which is named to who has not registered it', async () => {
    const nursing = aSession({ shifts: wanting(1, { skill: 'medical' }) })
    const activity = await anActivity({ sessions: [nursing, aSession({ shifts: wanting(1) })] })
    const wish = () => aWish(activity, { as: 'volunteer' })
    const driver = await aResident({ volunteer: 'approved', skills: ['driving'] })

    expect(await signUp(driver.id, wish())).toMatchObject({
      status: 403,
      body: {
        code: 'skill_required',
        details: { skill: 'medical', alternatives: [{ sessionId: activity.sessions[1]!.id }] },
      },
    })
    expect(await refused((await aResident({ volunteer: 'approved' })).id, wish())).toBe('403 skill_required')
    await signUpOk((await aResident({ volunteer: 'approved', skills: ['driving', 'medical'] })).id, wish())
  })

  test('for a full session names the other sessions with seats', async () => {
    const sessions = [
      aSession({ capacity: 1 }),
      aSession({ title: '下午场', startsAt: later(tomorrow(), 1), capacity: 3 }),
      aSession({ title: '还没开始报名', signUpOpensAt: later(now(), hours) }),
    ]
    const activity = await anActivity({ sessions })
    const full = activity.sessions.find(({ title }) => title === '上午场')!
    const free = activity.sessions.find(({ title }) => title === '下午场')!
    const wish = () => aWish(activity, { sessionId: full.id })
    await signUpOk((await aResident()).id, wish())

    const { status, body } = await signUp((await aResident()).id, wish())

    expect(status).toBe(409)
    expect(body.code).toBe('session_full')
    expect(body.details).toEqual({
      alternatives: [{ sessionId: free.id, title: '下午场', startsAt: free.startsAt, seatsLeft: 3 }],
      waiting: 0,
      waitingCapacity: 0,
    })
  })

  test('asks the table in two parallel reads and one transaction', async () => {
    const activity = await anActivity()
    const { id } = await aResident()

    expect(await countCalls(() => signUpOk(id, aWish(activity)))).toEqual({ reads: 2, writes: 1, waves: 2 })
  })
})

describe('a session that is sold out', () => {
  const soldOut = async () => {
    const activity = await anActivity({ sessions: [aSession({ capacity: 1 })] })
    const [holder, late] = [await aResident(), await aResident()]
    const wish = aWish(activity)
    const held = await signUpOk(holder.id, wish)
    await signUp(late.id, aWish(activity))
    return { activity, holder, held, wish, late }
  }

  test('is refused for a second without asking the table, with the same details', async () => {
    const { activity, late } = await soldOut()

    const calls = await countCalls(async () =>
      expect(await signUp(late.id, aWish(activity))).toMatchObject({
        status: 409,
        body: { code: 'session_full', details: { alternatives: [] } },
      }),
    )

    expect(calls).toEqual({ reads: 0, writes: 0, waves: 0 })
  })

  test('still answers the retry of who has the seat', async () => {
    const { holder, held, wish } = await soldOut()

    expect(await signUpOk(holder.id, wish)).toEqual(held)
  })

  test('tells who has the seat that they have it', async () => {
    const { activity, holder } = await soldOut()

    expect(await refused(holder.id, aWish(activity))).toBe('409 already_signed_up')
  })

  test('gives a cancelled seat to the next at once', async () => {
    const { activity, holder, held, late } = await soldOut()

    await cancel(holder.id, held.id)

    expect(await signUpOk(late.id, aWish(activity))).toMatchObject({ state: 'confirmed' })
  })

  test('is asked about again after a second', async () => {
    const { activity, late } = await soldOut()
    await new Promise((done) => setTimeout(done, 1100))

    const { reads } = await countCalls(() => signUp(late.id, aWish(activity)))

    expect(reads).toBeGreaterThan(0)
  })
})

describe('cancelling', () => {
  const aSeat = async () => {
    const activity = await anActivity({ sessions: [aSession({ capacity: 1 })] })
    const { id: personId } = await aResident()
    return { activity, personId, signUpId: (await signUpOk(personId, aWish(activity))).id }
  }

  test('frees the seat, keeps the history and lets one sign up again', async () => {
    const { activity, personId, signUpId } = await aSeat()

    const cancelled = await cancel(personId, signUpId)
    await signUpOk(personId, aWish(activity))

    expect(cancelled).toMatchObject({ status: 200, body: { id: signUpId, state: 'cancelled' } })
    expect(cancelled.body).toMatchObject({ by: 'self', stateAt: expect.any(String) })
    expect((await mine(personId)).signUps.map(({ state }) => state)).toEqual(['confirmed', 'cancelled'])
    expect((await activityNow(activity.id)).sessions[0]!.taken).toBe(1)
  })

  test('twice, also at once, frees one seat', async () => {
    const { activity, personId, signUpId } = await aSeat()

    const replies = await Promise.all([cancel(personId, signUpId), cancel(personId, signUpId)])

    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await cancel(personId, signUpId)).body.code).toBe('sign_up_already_cancelled')
    expect((await activityNow(activity.id)).sessions[0]!.taken).toBe(0)
  })

  test('after the deadline is refused', async () => {
    const { activity, personId, signUpId } = await aSeat()
    setClock(activity.sessions[0]!.cancelBy)

    expect(await cancel(personId, signUpId)).toMatchObject({ status: 409, body: { code: 'cancel_too_late' } })
  })

  test("somebody else's sign-up, or none, is not found", async () => {
    const { signUpId } = await aSeat()
    const { id } = await aResident()

    for (const some of [signUpId, newId('sgn')])
      expect(await cancel(id, some)).toMatchObject({ status: 404, body: { code: 'sign_up_not_found' } })
  })

  test('reads the sign-up, then its seats with who waits for them, and is one transaction', async () => {
    const { personId, signUpId } = await aSeat()

    expect(await countCalls(() => cancel(personId, signUpId))).toEqual({ reads: 3, writes: 1, waves: 3 })
  })
})

describe('my sign-ups', () => {
  test('come newest first, page by page, in one call each', async () => {
    const { id } = await aResident()
    const ids: string[] = []
    for (let count = 0; count < 3; count++) ids.unshift((await signUpOk(id, aWish(await anActivity()))).id)

    const first = await mine(id, { limit: 2 })
    const second = await mine(id, { limit: 2, after: first.next })

    expect([...first.signUps, ...second.signUps].map((one) => one.id)).toEqual(ids)
    expect(second.next).toBeUndefined()
    expect(await countCalls(() => mine(id))).toEqual({ reads: 1, writes: 0, waves: 1 })
  })

  test("do not go on from a cursor of somebody else's", async () => {
    const [one, other] = [await aResident(), await aResident()]
    for (const { id } of [one, one, other]) await signUpOk(id, aWish(await anActivity()))
    const { next: after } = await mine(one.id, { limit: 1 })

    expect(await call(handler, signUps.mine, { after }, other.id)).toMatchObject({
      status: 400,
      body: { code: 'invalid_input' },
    })
  })
})
