import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import {
  accept,
  activityNow,
  anActivity,
  aSession,
  aWish,
  cancel,
  cancelActivity,
  mySignUp,
  reviseActivity,
  type SessionPlan,
  signUpOk,
  theOffice,
  tick,
  wanting,
} from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { aCrowd } from '../../test/crowd.ts'
import { missedBefore } from '../../test/absences.ts'
import { aPhoto } from '../../test/photos.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas } from '../../test/people.ts'
import { change, party, send } from '../../test/sign-up-changes.ts'
import { handler as checkInsHandler } from '../check-ins/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { keys } from '../tables/keys.ts'
import { changePerson, keptForNextTime, personOf } from '../tables/people.ts'
import { storedPhotoOf } from '../tables/photos.ts'
import { transact } from '../tables/transact.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

/** A session with parties of these sizes in it, one after the other, or waiting for it. */
async function withParties(sizes: readonly number[], plan: Partial<SessionPlan> = {}, office?: string) {
  const activity = await anActivity({ sessions: [aSession({ waitingCapacity: 5, ...plan })] }, office)
  const crowd = await aCrowd(sizes.length)
  const parties: { personId: string; id: string }[] = []
  for (const [place, size] of sizes.entries()) {
    const { id: personId } = crowd[place]!
    const { id } = await signUpOk(personId, aWish(activity, { people: party(size) }))
    parties.push({ personId, id })
  }
  const to = (place: number, size: number) =>
    change(parties[place]!.personId, parties[place]!.id, { people: party(size) })
  const look = (place: number) => mySignUp(parties[place]!.personId, parties[place]!.id)
  const counted = async () => {
    const { taken, waiting } = (await activityNow(activity.id)).sessions[0]!
    return { taken, waiting }
  }
  return { activity, session: activity.sessions[0]!, parties, to, look, counted }
}

const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => `${status} ${body.code}`

describe('names, answers and phones', () => {
  const question = { id: 'meal', kind: 'choice' as const, title: '午饭', options: ['荤', '素'] }

  test('are corrected without moving a seat, and everybody reads them as they are', async () => {
    const office = (await theOffice()).id
    const { activity, session, parties, counted } = await withParties([2, 1], { questions: [question] }, office)
    const [{ personId, id }] = parties as [(typeof parties)[0]]
    const people = [{ name: '居民 1' }, { name: '外婆' }]

    const reply = await change(personId, id, { people, phone: '13900001111', answers: { meal: '素' } })

    expect(reply).toMatchObject({ status: 200, body: { id, state: 'confirmed', size: 2, phoneMasked: '139****1111' } })
    const parts = ['people', 'answers', 'contact']
    const after = { people, answers: { meal: '素' }, trail: [{ action: 'change', parts }] }
    expect(await mySignUp(personId, id)).toMatchObject(after)
    const list = await callOk(registersHandler, registers.ofActivity, { activityId: activity.id }, office)
    expect(list.signUps.find((row) => row.id === id)).toMatchObject({ ...after, phoneMasked: '139****1111' })
    const file = await call(registersHandler, registers.file, { activityId: activity.id }, office)
    expect(JSON.stringify(file.body)).toContain('外婆')
    const place = { activityId: activity.id, sessionId: session.id }
    const { rows } = await callOk(checkInsHandler, checkIns.roster, place, office)
    expect(rows.find((row) => row.id === id)).toMatchObject({ phoneMasked: '139****1111', size: 2 })
    expect(await counted()).toEqual({ taken: 3, waiting: 0 })
  })

  test('may be corrected after sign-up closed, until seats can no longer be given back', async () => {
    const { session, parties } = await withParties([1])
    const [{ personId, id }] = parties as [(typeof parties)[0]]

    setClock(later(session.signUpClosesAt, 1))
    expect(await change(personId, id, { people: [{ name: '替补' }] })).toMatchObject({ status: 200 })
    setClock(later(session.cancelBy, 1))
    expect(await change(personId, id, { people: [{ name: '再换一个' }] })).toMatchObject({
      body: { code: 'change_too_late', details: { until: session.cancelBy } },
    })
  })

  test.each([
    { to: { phone: '13900001111' }, kept: { name: '乙未名', phoneMasked: '139****1111' } },
    { to: { name: '甲未名' }, kept: { name: '甲未名', phoneMasked: '138****2222' } },
    { to: { name: '旧未名', phone: '13900001111' }, kept: { name: '乙未名', phoneMasked: '139****1111' } },
  ])('are kept for next time as far as they are corrected: $to', async ({ to, kept }) => {
    const { id: personId } = await aResident({ name: '旧未名', phone: '13811110000' })
    const { id } = await signUpOk(personId, aWish(await anActivity({ sessions: [aSession()] })))
    await transact([changePerson(personId, keptForNextTime(personId, { name: '乙未名', phone: '13800002222' }))])

    expect(await change(personId, id, to)).toMatchObject({ status: 200 })

    expect(await personOf(personId)).toMatchObject(kept)
  })

  test('that are the same as before change nothing', async () => {
    const { parties, look } = await withParties([2])
    const before = await look(0)

    expect(await change(parties[0]!.personId, parties[0]!.id, { people: party(2) })).toMatchObject({ status: 200 })

    expect(await look(0)).toEqual(before)
  })

  test('of a helper are corrected, too, and no more than those', async () => {
    const activity = await anActivity({ sessions: [aSession({ shifts: wanting(1) })] })
    const { id: personId } = await aResident({ volunteer: 'approved' })
    const { id } = await signUpOk(personId, aWish(activity, { as: 'volunteer' }))

    expect(await change(personId, id, { phone: '13900001111' })).toMatchObject({
      status: 200,
      body: { phoneMasked: '139****1111', shiftId: 'helpers' },
    })
    expect(await change(personId, id, { people: party(1) })).toMatchObject({ body: { code: 'invalid_input' } })
  })
})

describe('fewer people', () => {
  test('hand their seats on at once', async () => {
    const { to, look, counted } = await withParties([3, 2], { capacity: 3 })

    expect(await to(0, 1)).toMatchObject({ status: 200, body: { state: 'confirmed', size: 1 } })

    expect(await look(1)).toMatchObject({ state: 'offered', size: 2 })
    expect(await counted()).toEqual({ taken: 3, waiting: 0 })
    expect((await look(0)).trail).toMatchObject([{ sizes: { from: 3, to: 1 } }])
  })

  test('of those who wait keep the place, and get their seats when it is their turn and they fit now', async () => {
    const { to, look, parties, counted } = await withParties([2, 3, 1], { capacity: 4 })

    expect(await to(1, 2)).toMatchObject({ status: 200, body: { state: 'offered', size: 2 } })

    expect(await look(1)).toMatchObject({ size: 2, people: party(2), trail: [{ action: 'change' }] })
    expect(await look(2)).toMatchObject({ state: 'waiting', position: 1 })
    expect(await accept(parties[1]!.personId, parties[1]!.id)).toMatchObject({ body: { state: 'confirmed', size: 2 } })
    expect(await counted()).toEqual({ taken: 4, waiting: 1 })
  })

  test('are taken until seats can no longer be given back, also when sign-up is open longer', async () => {
    const soon = later(now(), 24 * 60)
    const { to, session } = await withParties([2], { cancelBy: later(soon, -300), signUpClosesAt: later(soon, -60) })

    setClock(later(session.cancelBy, 1))

    expect(codeOf(await to(0, 1))).toBe('409 change_too_late')
  })
})

describe('more people', () => {
  test('get free seats while sign-up is open', async () => {
    const { to, counted, session } = await withParties([1], { capacity: 3 })

    expect(await to(0, 3)).toMatchObject({ status: 200, body: { state: 'confirmed', size: 3 } })
    expect(await counted()).toEqual({ taken: 3, waiting: 0 })
    setClock(later(session.signUpClosesAt, 1))
    expect(codeOf(await to(0, 4))).toBe('409 change_too_late')
  })

  test('are taken only once sign-up is open, where that was put off; fewer are before', async () => {
    const { activity, session, to } = await withParties([2], { capacity: 4 })
    const opens = later(now(), 60)
    await reviseActivity(activity, { sessions: [{ ...session, signUpOpensAt: opens }] })

    expect(codeOf(await to(0, 3))).toBe('409 sign_up_not_open')
    expect(await to(0, 1)).toMatchObject({ status: 200 })
    setClock(opens)
    expect(await to(0, 3)).toMatchObject({ status: 200 })
  })

  test('than there are seats for are told how many there are, and it stays as it is', async () => {
    const { to, look, counted } = await withParties([1, 1], { capacity: 4 })

    expect(await to(0, 4)).toMatchObject({ status: 409, body: { code: 'seats_short', details: { free: 2 } } })

    expect(await look(0)).toMatchObject({ size: 1, version: 1 })
    expect(await counted()).toEqual({ taken: 2, waiting: 0 })
  })

  test('never pass who waits, though seats are free', async () => {
    const { to, look } = await withParties([2, 3], { capacity: 4 })
    expect(await look(1)).toMatchObject({ state: 'waiting' })

    expect(await to(0, 3)).toMatchObject({ status: 409, body: { code: 'seats_short', details: { free: 0 } } })
  })

  test('may wait where nobody waits behind them, or smaller ones may pass', async () => {
    const strict = await withParties([3, 2, 1], { capacity: 3 })
    const lenient = await withParties([3, 2, 1], { capacity: 3, waitingOrder: 'first_fit' })

    expect(codeOf(await strict.to(1, 3))).toBe('409 others_wait_behind')
    expect(await strict.to(2, 2)).toMatchObject({ status: 200, body: { state: 'waiting', size: 2, position: 2 } })
    expect(await lenient.to(1, 3)).toMatchObject({ status: 200, body: { state: 'waiting', size: 3, position: 1 } })
  })

  test('of a community activity must still be of it', async () => {
    const { id: personId } = await aResident()
    const activity = await anActivity({ communityId: 'taiyu', audience: 'community', sessions: [aSession()] })
    const { id } = await signUpOk(personId, aWish(activity))
    await transact([changePerson(personId, { areaPath: 'luotang/yanhe/yanhe-g1/yanhe-e1' })])

    expect(codeOf(await change(personId, id, { people: party(2) }))).toBe('403 outside_audience')
    expect(await change(personId, id, { people: [{ name: '居民 乙' }] })).toMatchObject({ status: 200 })
  })
})

test('who waits and gives a year of birth is offered a reserved seat at once, passing nobody who could have it', async () => {
  const pool = { id: 'elder', title: '60 岁以上', seats: 2, ages: { from: 60 }, releasedAt: later(now(), 600) }
  const { parties, look } = await withParties([1, 1, 1, 1], { capacity: 3, pools: [pool] })
  const [, before, one, other] = parties
  expect(await Promise.all([1, 2, 3].map(async (place) => (await look(place)).position))).toEqual([1, 2, 3])

  const reply = await change(one!.personId, one!.id, { people: [{ name: '居民 1', birthYear: 1950 }] })
  await change(other!.personId, other!.id, { people: [{ name: '居民 1', birthYear: 1990 }] })

  expect(reply).toMatchObject({ status: 200, body: { state: 'offered' } })
  expect(await mySignUp(before!.personId, before!.id)).toMatchObject({ state: 'waiting', position: 1 })
  expect(await look(3)).toMatchObject({ state: 'waiting', position: 2 })
})

describe('who takes part', () => {
  test('is looked at anew: ages, guardians and reserved seats', async () => {
    const pool = { id: 'elder', title: '60 岁以上', seats: 1, ages: { from: 60 }, releasedAt: later(now(), 600) }
    const plan = { capacity: 2, waitingCapacity: 5, pools: [pool], ages: { from: 5, to: 90 } }
    const activity = await anActivity({ sessions: [aSession(plan)] })
    const [elder, other] = await aCrowd(2)
    const { id } = await signUpOk(elder!.id, aWish(activity, { people: [{ name: '外婆', birthYear: 1950 }] }))
    const to = (birthYear: number | undefined, more = {}) =>
      change(elder!.id, id, { people: [{ name: '外孙', ...(birthYear && { birthYear }) }], ...more })

    expect(codeOf(await to(undefined))).toBe('422 birth_year_required')
    expect(codeOf(await to(1900))).toBe('403 outside_ages')
    expect(codeOf(await to(2018))).toBe('422 guardian_required')
    // From the reserved seat to the open one, which is then taken.
    expect(await to(2018, { isGuardian: true })).toMatchObject({ status: 200 })
    expect((await mySignUp(elder!.id, id)).guardianConsentAt).toBeDefined()
    const second = await signUpOk(other!.id, aWish(activity, { people: [{ name: '居民', birthYear: 1990 }] }))
    expect(second.state).toBe('waiting')
    const third = await signUpOk(
      (await aResident()).id,
      aWish(activity, { people: [{ name: '外公', birthYear: 1950 }] }),
    )
    expect(third.state).toBe('confirmed')
  })

  test('brings a child of whom no year says so only as its guardian', async () => {
    const activity = await anActivity()
    const { id: personId } = await aResident()
    const { id } = await signUpOk(personId, aWish(activity, { people: [{ name: '外婆' }, { name: '外孙' }] }))
    const to = (more = {}) =>
      change(personId, id, { people: [{ name: '外婆' }, { name: '外孙', isChild: true }], ...more })

    expect(codeOf(await to())).toBe('422 guardian_required')
    expect(await to({ isGuardian: true })).toMatchObject({ status: 200 })
    expect((await mySignUp(personId, id)).guardianConsentAt).toBeDefined()
  })

  test('gets no open seat in exchange for a reserved one where there is none', async () => {
    const pool = { id: 'elder', title: '60 岁以上', seats: 1, ages: { from: 60 }, releasedAt: later(now(), 600) }
    const activity = await anActivity({ sessions: [aSession({ capacity: 2, pools: [pool] })] })
    const [elder, other] = await aCrowd(2)
    const { id } = await signUpOk(elder!.id, aWish(activity, { people: [{ name: '外婆', birthYear: 1950 }] }))
    await signUpOk(other!.id, aWish(activity, { people: [{ name: '居民', birthYear: 1990 }] }))

    const reply = await change(elder!.id, id, { people: [{ name: '外孙', birthYear: 1999 }] })

    expect(reply).toMatchObject({ status: 409, body: { code: 'seats_short', details: { free: 0 } } })
  })

  test('of a team fits its rules, with substitutes', async () => {
    const plan = { kind: 'team' as const, teamSize: { min: 2, max: 3, substitutes: 1 } }
    const activity = await anActivity({ sessions: [aSession(plan)] })
    const { id: personId } = await aResident()
    const team = { name: '银穆队', members: party(3) }
    const { id } = await signUpOk(personId, aWish(activity, { team }))
    const members = [...party(2), { name: '替补', isSubstitute: true }]

    expect(codeOf(await change(personId, id, {}))).toBe('422 team_required')
    expect(await change(personId, id, { team: { ...team, members: party(1) } })).toMatchObject({
      status: 422,
      body: { code: 'team_unfit', details: { fault: 'too_few' } },
    })
    const twice = [...party(2), { name: '居民1' }]
    expect(await change(personId, id, { team: { ...team, members: twice } })).toMatchObject({
      body: { code: 'team_unfit', details: { fault: 'same_twice' } },
    })
    expect(await change(personId, id, { team: { name: '新队名', members } })).toMatchObject({
      status: 200,
      body: { size: 1, teamName: '新队名' },
    })
  })
})

test('what has to be answered has to be answered still, and nothing else is taken', async () => {
  const questions = [{ id: 'shirt', kind: 'text' as const, title: '尺码', required: true }]
  const activity = await anActivity({ sessions: [aSession({ questions })] })
  const { id: personId } = await aResident()
  const { id } = await signUpOk(personId, aWish(activity, { answers: { shirt: 'M' } }))

  expect(await change(personId, id, {})).toMatchObject({
    body: { code: 'answer_required', details: { questionIds: ['shirt'] } },
  })
  expect(codeOf(await change(personId, id, { answers: { shirt: 'L', other: 'x' } }))).toBe('400 invalid_input')
})

describe('where staff decide', () => {
  test('who asked may change all of it until it is decided, and approved is what it is then', async () => {
    const office = (await theOffice()).id
    const { activity, to, parties } = await withParties([1], { mode: 'approval', capacity: 3 }, office)

    expect(await to(0, 3)).toMatchObject({ status: 200, body: { state: 'pending', size: 3 } })

    const { id: signUpId } = parties[0]!
    const approved = await callOk(registersHandler, registers.approve, { signUpId, version: 2 }, office)
    expect(approved).toMatchObject({ state: 'confirmed', size: 3 })
    expect(codeOf(await to(0, 4))).toBe('409 size_was_approved')
    expect(await to(0, 2)).toMatchObject({ status: 200, body: { state: 'confirmed', size: 2 } })
    const list = await callOk(registersHandler, registers.ofActivity, { activityId: activity.id }, office)
    expect(list.signUps[0]!.trail).toMatchObject([
      { action: 'change', sizes: { from: 1, to: 3 } },
      { action: 'approve' },
      { action: 'change', sizes: { from: 3, to: 2 } },
    ])
  })
})

describe('in a draw', () => {
  test('entries are changed until they close, and the draw gives what they are then', async () => {
    const { to, look, session } = await withParties([1], { mode: 'lottery', capacity: 3 })

    expect(await to(0, 3)).toMatchObject({ status: 200, body: { state: 'waiting', size: 3 } })

    setClock(later(session.signUpClosesAt, 1))
    await tick()
    expect(codeOf(await to(0, 2))).toBe('409 change_too_late')
    setClock(later(session.signUpClosesAt, 12))
    await tick()
    expect(await look(0)).toMatchObject({ state: 'confirmed', size: 3 })
    expect(await to(0, 2)).toMatchObject({ status: 200, body: { state: 'confirmed', size: 2 } })
  })
})

describe('is refused', () => {
  test('of what is offered, and of what is over', async () => {
    const { to, parties } = await withParties([1, 1], { capacity: 1 })
    await cancel(parties[0]!.personId, parties[0]!.id)

    expect(await to(1, 1)).toMatchObject({
      status: 409,
      body: { code: 'sign_up_moved_on', details: { state: 'offered' } },
    })
    expect(await to(0, 1)).toMatchObject({ body: { code: 'sign_up_moved_on', details: { state: 'cancelled' } } })
  })

  test('of what is another one by now, which is named', async () => {
    const { parties, to } = await withParties([2])
    const [{ personId, id }] = parties as [(typeof parties)[0]]
    await to(0, 1)

    expect(await change(personId, id, { people: party(3), version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'sign_up_changed', details: { version: 2 } },
    })
  })

  test('to others, for what was called off, and once it began', async () => {
    const { activity, parties, to, session } = await withParties([1], { signUpClosesAt: later(now(), 24 * 60) })
    const { id } = parties[0]!
    const stranger = await aResident()

    expect(codeOf(await send(stranger.id, { signUpId: id, requestId: newId('sgn'), version: 1 }))).toBe(
      '404 sign_up_not_found',
    )
    setClock(session.startsAt)
    expect(codeOf(await to(0, 2))).toBe('409 change_too_late')
    setClock()
    await cancelActivity(activity.id)
    expect(codeOf(await to(0, 2))).toBe('409 activity_cancelled')
  })
})

test('of many own changes the latest are kept, with all that staff did', async () => {
  const { parties, look } = await withParties([1])
  const { personId, id } = parties[0]!
  const stepOf = (action: 'approve' | 'change', reason: string) => ({ at: now(), action, personId, reason })
  const trail = [stepOf('approve', 'first'), ...Array.from({ length: 50 }, (_, at) => stepOf('change', `${at}`))]
  await transact([{ update: keys.signUp(personId, id), append: { trail } }])

  expect(await change(personId, id, { people: [{ name: '居民 乙' }] })).toMatchObject({ status: 200 })

  const kept = (await look(0)).trail!
  expect(kept).toHaveLength(51)
  expect(kept.slice(0, 2)).toMatchObject([{ action: 'approve' }, { reason: '1' }])
  expect(kept.at(-1)).toMatchObject({ action: 'change', parts: ['people'] })
})

test('a photo that is an answer is exchanged for another one, which is used once', async () => {
  const questions = [{ id: 'health', kind: 'photo' as const, title: '健康证明', required: true }]
  const activity = await anActivity({ sessions: [aSession({ questions })] })
  const { id: personId } = await aResident()
  const [before, after] = [await aPhoto(personId), await aPhoto(personId)]
  const { id } = await signUpOk(personId, aWish(activity, { answers: { health: before } }))

  expect(await change(personId, id, { answers: { health: after } })).toMatchObject({ status: 200 })

  expect((await mySignUp(personId, id)).photos).toMatchObject([{ id: after }])
  expect(await storedPhotoOf(personId, before)).toBeUndefined()
  expect(await storedPhotoOf(personId, after)).toMatchObject({ usedBy: id })
  expect(codeOf(await change(personId, id, { answers: { health: before } }))).toBe('404 photo_not_found')
})

test('who was absent too often takes no more seats at once, and may change everything else', async () => {
  const { parties, to } = await withParties([1], { capacity: 6 })
  const { personId, id } = parties[0]!
  await missedBefore(personId, [50, 20, 3])

  expect(codeOf(await to(0, 2))).toBe('409 sign_up_paused')
  expect(await change(personId, id, { people: [{ name: '居民 乙' }] })).toMatchObject({ status: 200 })
})

test('sent twice it is done once, and the same id for something else is refused', async () => {
  const { parties, look, counted } = await withParties([1], { capacity: 5 })
  const { personId, id: signUpId } = parties[0]!
  const input = { signUpId, requestId: newId('sgn'), version: 1, people: party(2) }

  const [first, again] = await Promise.all([send(personId, input), send(personId, input)])
  const later = await send(personId, input)

  expect(first).toMatchObject({ status: 200, body: { size: 2 } })
  expect([again.body, later.body]).toEqual([first.body, first.body])
  expect((await look(0)).trail).toHaveLength(1)
  expect(await counted()).toEqual({ taken: 2, waiting: 0 })
  expect(codeOf(await send(personId, { ...input, people: party(3) }))).toBe('409 request_id_reused')
})

test('sent again after it was given back it answers as it stands', async () => {
  const { parties, look } = await withParties([1], { capacity: 5 })
  const { personId, id: signUpId } = parties[0]!
  const input = { signUpId, requestId: newId('sgn'), version: 1, people: party(2) }
  await send(personId, input)
  await cancel(personId, signUpId)

  expect(await send(personId, input)).toMatchObject({ status: 200, body: { id: signUpId, state: 'cancelled' } })

  expect(await look(0)).toMatchObject({ state: 'cancelled' })
})
