import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { registers } from '@mulin/shared/sign-ups/registers'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { results } from '@mulin/shared/results/endpoints'
import { aWish, mySignUp, signUpOk, tick } from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { aScan, aSessionNow, saidOf, send, sendOk, sessionNow, venueCodeNow } from '../../test/check-ins.ts'
import { injectFaults } from '../../test/faults.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { aMeet } from '../../test/results.ts'
import { change } from '../../test/sign-up-changes.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { handler as registersHandler } from '../registers/handler.ts'
import { handler as resultsHandler } from '../results/handler.ts'
import { handler as signUpsHandler } from '../sign-ups/handler.ts'
import { signUpOf } from '../tables/sign-ups.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const names = (...all: string[]) => all.map((name) => ({ name }))
const family = names('居民 甲', '居民 乙', '居民 丙', '居民 丁')
const aTeam = { name: '太宇一队', members: names('队员 一', '队员 二', '队员 三') }
const ofTeams = { kind: 'team' as const, teamSize: { min: 1, max: 9, substitutes: 0, women: 0, men: 0 } }

/** A family of four that is expected, and who checks them in. */
async function aFamily() {
  const session = await aSessionNow()
  const { id: personId } = await aResident()
  const signUp = await signUpOk(personId, aWish(session.activity, { people: family }))
  const mine = () => mySignUp(personId, signUp.id)
  const row = async () => {
    const { rows } = await callOk(handler, checkIns.roster, session.where, session.staffId)
    return rows.find(({ id }) => id === signUp.id)!
  }
  const scan = (missing?: string[], at = now()) => aScan({ code: signUp.checkInCode, missing, at })
  const say = (missing: string[], known?: string, by = session.staffId) =>
    call(handler, checkIns.turnout, { signUpId: signUp.id, missing, known }, by)
  return { ...session, personId, signUp, mine, row, scan, say }
}

const anotherOfStaff = async () => (await onDuty('office', 'luotang')).id

describe('at the door', () => {
  test('a scan without it is for everybody, and nobody’s names are asked', async () => {
    const { staffId, scan, row, mine } = await aFamily()
    expect((await row()).people).toEqual(family.map(({ name }) => name))

    await sendOk(staffId, [scan()])

    expect(await row()).toMatchObject({ state: 'attended', size: 4 })
    expect((await row()).turnout).toBeUndefined()
    expect((await mine()).headCounts).toBeUndefined()
  })

  test('who did not come is said with the scan; the person, staff and the trail read it', async () => {
    const { staffId, activity, scan, row, mine } = await aFamily()

    const [answer] = await sendOk(staffId, [scan(['居民 丁'])])

    expect(answer).toMatchObject({ result: 'accepted', signUp: { turnout: { of: 4, missing: [3] } } })
    expect(await row()).toMatchObject({ state: 'attended', turnout: { of: 4, missing: [3] } })
    expect(await mine()).toMatchObject({ turnout: { missing: [3] }, headCounts: [{ came: 3, of: 4 }] })
    const { signUps } = await callOk(registersHandler, registers.ofActivity, { activityId: activity.id }, staffId)
    expect(signUps[0]).toMatchObject({ turnout: { missing: [3] }, headCounts: [{ title: expect.any(String) }] })
  })

  test('the same scan counts once, whatever fails; said otherwise it is another scan', async () => {
    jest.spyOn(console, 'info').mockImplementation()
    const { staffId, scan, mine } = await aFamily()
    const one = scan(['居民 丁'])
    const { stop } = injectFaults({ seed: 7, share: 0.3 })
    for (let n = 0; n < 10; n++) await send(staffId, [one])
    stop()

    expect(saidOf((await sendOk(staffId, [one]))[0]!)).toBe('accepted')
    expect(saidOf((await sendOk(staffId, [{ ...one, missing: ['居民 丙'] }]))[0]!)).toBe('refused nonce_reused')
    expect(await mine()).toMatchObject({ turnout: { missing: [3] }, headCounts: [{ came: 3 }] })
  })

  test('of two phones the one that said it last counts, in whatever order they are sent, and staff look at it', async () => {
    for (const isLateFirst of [false, true]) {
      const { staffId, scan, mine, row } = await aFamily()
      const scans = [scan(['居民 丙', '居民 丁']), scan(['居民 丁'], later(now(), 2))]
      setClock(later(now(), 10))

      for (const one of isLateFirst ? scans.toReversed() : scans) await sendOk(staffId, [one])

      expect((await mine()).turnout).toMatchObject({ of: 4, missing: [3] })
      expect((await row()).conflicts).toMatchObject([{ kind: 'already_checked_in', came: isLateFirst ? 2 : 3 }])
      setClock()
    }
  })

  test('a phone that says nothing of it changes nothing of it', async () => {
    const { staffId, scan, mine } = await aFamily()
    await sendOk(staffId, [scan(['居民 丁'])])

    setClock(later(now(), 3))
    await sendOk(await anotherOfStaff(), [scan()])

    expect(await mine()).toMatchObject({ turnout: { missing: [3] } })
    expect((await mine()).headCounts).toHaveLength(1)
  })

  test('whoever was swapped in before is there, whoever was swapped out is missed by nobody', async () => {
    const { staffId, personId, signUp, scan, mine } = await aFamily()
    const people = [...family.slice(0, 2), ...names('居民 戊', '居民 丁')]
    expect(await change(personId, signUp.id, { people })).toMatchObject({ status: 200 })

    await sendOk(staffId, [scan(['居民 丙', '居民 丁'])])

    expect((await mine()).turnout).toMatchObject({ of: 4, missing: [3] })
  })

  test('a code that is shown is somebody who came, even where all are said to be missing', async () => {
    const { staffId, scan, mine } = await aFamily()

    const [answer] = await sendOk(staffId, [scan(family.map(({ name }) => name))])

    expect(answer).toMatchObject({ result: 'accepted', signUp: { state: 'attended' } })
    expect((await mine()).turnout).toBeUndefined()
  })
})

describe('by the code of the venue', () => {
  const aVenue = async () => {
    const family = await aFamily()
    const venueCode = await venueCodeNow(family.staffId, family.where)
    const saying = (missing?: string[], at = now()) => aScan({ venueCode, missing, at })
    return { ...family, venueCode, saying }
  }

  test('one comes with all; who leaves somewhere says nothing of who came', async () => {
    const { personId, saying, mine } = await aVenue()

    expect((await sendOk(personId, [saying()])).map(saidOf)).toEqual(['accepted'])
    expect((await mine()).turnout).toBeUndefined()
    expect(await send(personId, [{ ...saying(['居民 丁']), kind: 'out' }])).toMatchObject({ status: 400 })
  })

  test('whoever scanned knows the names, and says who is missing with a moment after the scan, once and again', async () => {
    const { personId, staffId, saying, mine, row } = await aVenue()
    const { signUps: own } = await callOk(signUpsHandler, signUps.mine, {}, personId)
    expect(own[0]!.people).toEqual(family.map(({ name }) => name))
    const scan = saying()
    const said = saying(['居民 丙', '居民 丁'], milliseconds(scan.at, 1))
    const again = saying(['居民 丁'], milliseconds(scan.at, 2))
    await sendOk(personId, [scan])

    for (let n = 0; n < 3; n++) expect((await sendOk(personId, [said]))[0]!.signUp).not.toHaveProperty('turnoutByStaff')
    expect(await mine()).toMatchObject({ turnout: { missing: [2, 3] }, headCounts: [{ came: 2, of: 4, bySelf: true }] })
    await sendOk(personId, [again, said])

    expect(await mine()).toMatchObject({ turnout: { missing: [3] }, checkedInAt: scan.at })
    expect((await mine()).headCounts).toMatchObject([{ came: 2 }, { came: 3, bySelf: true }])
    expect((await row()).conflicts ?? []).toEqual([])
    expect((await row()).turnout).toMatchObject({ missing: [3] })
    expect(staffId).not.toBe(personId)
  })

  test('what was scanned and said without a network counts in one go, in whatever order', async () => {
    for (const isTurned of [false, true]) {
      const { personId, saying, mine } = await aVenue()
      const scan = saying()
      const both = [scan, saying(['居民 丁'], milliseconds(scan.at, 1))]

      await sendOk(personId, isTurned ? both.toReversed() : both)

      expect(await mine()).toMatchObject({ state: 'attended', turnout: { of: 4, missing: [3] } })
    }
  })

  test('what staff said stays, whatever the party says after it', async () => {
    const { personId, staffId, scan, saying, mine } = await aVenue()
    await sendOk(staffId, [scan(['居民 丙', '居民 丁'])])
    setClock(later(now(), 1 / 6))

    const [answer] = await sendOk(personId, [saying(['居民 乙'])])

    expect(answer!.signUp).toMatchObject({ turnout: { missing: [2, 3] }, turnoutByStaff: true })
    expect(await mine()).toMatchObject({ turnout: { missing: [2, 3] } })
    expect((await mine()).headCounts).toHaveLength(1)
  })

  test('what staff said without a network stays, also when it comes in after what the party said later', async () => {
    const { personId, staffId, scan, saying, mine } = await aVenue()
    const offline = scan(['居民 丙', '居民 丁'])
    await sendOk(personId, [saying(['居民 乙'], milliseconds(offline.at, 1))])
    setClock(later(now(), 5))

    await sendOk(staffId, [offline])

    expect(await mine()).toMatchObject({ turnout: { missing: [2, 3] }, headCounts: [{ bySelf: true }, { came: 2 }] })
    await sendOk(personId, [saying(['居民 甲'], milliseconds(offline.at, 2))])
    expect(await mine()).toMatchObject({ turnout: { missing: [2, 3] }, checkedInAt: offline.at })
  })

  test('staff put right what the party said', async () => {
    const { personId, saying, say, mine } = await aVenue()
    await sendOk(personId, [saying(['居民 丁'])])
    setClock(later(now(), 1))

    expect(await say(['居民 丙', '居民 丁'], (await mine()).turnout!.at)).toMatchObject({ status: 200 })

    expect(await mine()).toMatchObject({ turnout: { missing: [2, 3] }, headCounts: [{ bySelf: true }, { came: 2 }] })
  })

  test('what puts right a scan that counted, by its own nonce or that of before, does not undo that staff took it back', async () => {
    const { personId, staffId, signUp, saying, mine } = await aVenue()
    const scan = saying()
    await sendOk(personId, [scan])
    setClock(later(now(), 1 / 6))
    await callOk(handler, checkIns.undo, { signUpId: signUp.id, reason: '人没有到' }, staffId)
    const said = { ...saying(['居民 丁'], milliseconds(scan.at, 1)), corrects: [scan.nonce] }
    const again = { ...saying(['居民 丙'], milliseconds(scan.at, 2)), corrects: [scan.nonce, said.nonce] }

    expect((await sendOk(personId, [said, again])).map(saidOf)).toEqual(Array(2).fill('refused sign_up_moved_on'))
    expect((await mine()).state).toBe('confirmed')
  })

  test('the first scan that arrives counts, also when it says who is missing and staff took back a tick in the wrong line', async () => {
    const { personId, staffId, signUp, saying, mine } = await aVenue()
    const scan = saying()
    const said = { ...saying(['居民 丁'], milliseconds(scan.at, 1)), corrects: [scan.nonce] }
    setClock(later(now(), 1 / 6))
    await callOk(handler, checkIns.checkIn, { signUpId: signUp.id }, staffId)
    await callOk(handler, checkIns.undo, { signUpId: signUp.id, reason: '签错了人' }, staffId)
    setClock(later(now(), 1))

    const [answer] = await sendOk(personId, [said])

    expect(answer).toMatchObject({ result: 'accepted', signUp: { turnout: { missing: [3] } } })
    expect(await mine()).toMatchObject({ state: 'attended', checkedInAt: said.at })
  })

  test('who says it after staff took the check-in back is not checked in again by that, but by another scan', async () => {
    const { personId, staffId, signUp, saying, mine } = await aVenue()
    const scan = saying()
    await sendOk(personId, [scan])
    setClock(later(now(), 1 / 6))
    await callOk(handler, checkIns.undo, { signUpId: signUp.id, reason: '人没有到' }, staffId)

    const [said] = await sendOk(personId, [saying(['居民 丁'], milliseconds(scan.at, 1))])

    expect(said).toMatchObject({ result: 'refused', reason: 'sign_up_moved_on', signUp: { state: 'confirmed' } })
    expect((await mine()).state).toBe('confirmed')
    setClock(later(now(), 1 / 6))
    expect((await sendOk(personId, [saying(), saying(['居民 丁'])])).map(saidOf)[0]).toBe('accepted')
    expect(await mine()).toMatchObject({ state: 'attended', turnout: { missing: [3] } })
  })
})

const milliseconds = (at: string, more: number) => new Date(Date.parse(at) + more).toISOString()

describe('afterwards', () => {
  test('it is put right, also that all came, and every time stays to be read', async () => {
    const { staffId, scan, say, mine } = await aFamily()
    await sendOk(staffId, [scan()])

    setClock(later(now(), 1))
    const first = await say(['居民 乙', '居民 丁'])
    setClock(later(now(), 1))
    const second = await say([], first.body.turnout!.at)

    expect([first, second]).toMatchObject([
      { status: 200, body: { state: 'attended', turnout: { of: 4, missing: [1, 3] } } },
      { status: 200, body: { turnout: { missing: [] } } },
    ])
    expect((await mine()).headCounts).toMatchObject([
      { came: 2, of: 4 },
      { came: 4, of: 4 },
    ])
  })

  test('sent again it is the same; what a colleague said since is not overwritten', async () => {
    const { staffId, scan, say, mine } = await aFamily()
    await sendOk(staffId, [scan()])
    await say(['居民 丁'])

    expect(await say(['居民 丁'])).toMatchObject({ status: 200 })
    expect(await say(['居民 丙'], undefined, await anotherOfStaff())).toMatchObject({
      status: 409,
      body: { code: 'sign_up_changed' },
    })
    expect(await mine()).toMatchObject({ turnout: { missing: [3] }, headCounts: [{ came: 3 }] })
  })

  test('a scan of before that comes in later leaves it as it was put right', async () => {
    const { staffId, scan, say, mine } = await aFamily()
    const offline = scan(['居民 丙'])
    setClock(later(now(), 5))
    await sendOk(staffId, [scan()])
    await say(['居民 丁'])

    await sendOk(await anotherOfStaff(), [offline])

    expect(await mine()).toMatchObject({ turnout: { missing: [3] } })
  })

  test('nobody at all, a stranger, one alone, who is not there, one’s own and another area are refused', async () => {
    const { staffId, activity, scan, say, signUp } = await aFamily()
    expect(await say(['居民 丁'])).toMatchObject({ status: 409, body: { code: 'not_checked_in' } })
    await sendOk(staffId, [scan()])
    const { id: own } = await signUpOk(staffId, aWish(activity, { people: family }))
    const { id: alone } = await signUpOk((await aResident()).id, aWish(activity))
    await callOk(handler, checkIns.checkIn, { signUpId: alone }, staffId)
    const yanhe = (await onDuty('community_officer', 'luotang/yanhe')).id
    const ask = (signUpId: string, missing: string[], by = staffId) =>
      call(handler, checkIns.turnout, { signUpId, missing }, by)

    for (const missing of [family.map(({ name }) => name), ['居民 戊']])
      expect(await ask(signUp.id, missing)).toMatchObject({ status: 400, body: { code: 'invalid_input' } })
    expect(await ask(alone, ['居民'])).toMatchObject({ status: 400 })
    expect(await ask(own, ['居民 丁'])).toMatchObject({ body: { code: 'sign_up_is_your_own' } })
    expect(await ask(signUp.id, ['居民 丁'], yanhe)).toMatchObject({ body: { code: 'outside_your_area' } })
    expect(await call(handler, checkIns.checkIn, { signUpId: signUp.id, missing: ['居民 戊'] }, staffId)).toMatchObject(
      { status: 400 },
    )
  })

  test('undone, nobody came; checked in again all are there', async () => {
    const { staffId, scan, signUp, mine } = await aFamily()
    await sendOk(staffId, [scan(['居民 丁'])])

    await callOk(handler, checkIns.undo, { signUpId: signUp.id, reason: '勾错了人' }, staffId)
    expect(await mine()).toMatchObject({ state: 'confirmed', headCounts: [{ came: 3 }] })
    expect((await mine()).turnout).toBeUndefined()

    setClock(later(now(), 1))
    await sendOk(staffId, [scan()])
    expect((await mine()).turnout).toBeUndefined()
  })
})

test('a party of which somebody came is not absent, and its totals stay when names are forgotten', async () => {
  const { staffId, activity, scan, say, personId, signUp } = await aFamily()
  const missed = await signUpOk((await aResident()).id, aWish(activity, { people: family.slice(0, 2) }))
  await sendOk(staffId, [scan(['居民 乙', '居民 丙', '居民 丁'])])
  setClock(later(activity.sessions[0]!.endsAt, 1))
  await tick()

  const { rows } = await callOk(
    handler,
    checkIns.roster,
    { activityId: activity.id, sessionId: signUp.sessionId },
    staffId,
  )
  const stateOf = (wanted: string) => rows.find(({ id }) => id === wanted)?.state
  expect([stateOf(signUp.id), stateOf(missed.id)]).toEqual(['attended', 'absent'])

  setClock(later(activity.sessions[0]!.endsAt, 31 * 24 * 60))
  await tick()
  expect(await say([])).toMatchObject({ status: 409, body: { code: 'check_in_closed' } })
  expect(await signUpOf(personId, signUp.id)).toMatchObject({ sealedName: '', turnout: { of: 4, missing: [1, 2, 3] } })
})

test('how many of a team came stays too, also where all of them did', async () => {
  const session = await aSessionNow(ofTeams)
  const [one, other] = [(await aResident()).id, (await aResident()).id]
  const whole = await signUpOk(one, aWish(session.activity, { team: aTeam }))
  const half = await signUpOk(other, aWish(session.activity, { team: { ...aTeam, name: '太宇二队' } }))
  await sendOk(session.staffId, [
    aScan({ code: whole.checkInCode }),
    aScan({ code: half.checkInCode, missing: ['队员 一', '队员 三'] }),
  ])

  setClock(later(session.activity.sessions[0]!.endsAt, 31 * 24 * 60))
  await tick()

  const [all, part] = [await signUpOf(one, whole.id), await signUpOf(other, half.id)]
  expect(all).toMatchObject({ members: 3 })
  expect(part).toMatchObject({ members: 3, turnout: { of: 3, missing: [0, 2] } })
  const { body } = await call(registersHandler, registers.file, { activityId: session.activity.id }, session.staffId)
  const came = String(body)
    .split('\r\n')
    .slice(1, 3)
    .map((line) => line.split(',').at(-1))
  expect(came).toEqual(['3', '1'])
})

test('results are of those who came', async () => {
  const staffId = await anotherOfStaff()
  const { meet, place } = await aMeet({ sessions: [sessionNow()] })
  const { id } = await aResident()
  const signUp = await signUpOk(id, aWish(meet, { people: family }))
  await sendOk(staffId, [aScan({ code: signUp.checkInCode, missing: ['居民 乙'] })])

  const { parties } = await callOk(resultsHandler, results.signedUp, { ...place, limit: 3 }, staffId)

  expect(parties).toMatchObject([{ signUpId: signUp.id, names: ['居民 甲', '居民 丙', '居民 丁'] }])
})
