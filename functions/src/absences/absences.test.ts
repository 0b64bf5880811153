import { usualRule } from '@mulin/shared/absences/rule'
import { absences } from '@mulin/shared/absences/endpoints'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { inbox } from '@mulin/shared/inbox'
import { absencesNow, appeal, excuse, missed, missedBefore, setRule, uphold } from '../../test/absences.ts'
import {
  anActivity,
  aSession,
  aWish,
  mySignUp,
  type SessionPlan,
  signUp,
  signUpOk,
  theOffice,
  tick,
  wanting,
} from '../../test/activities.ts'
import { call, callOk } from '../../test/call.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as checkInsHandler } from '../check-ins/handler.ts'
import { handler as inboxHandler } from '../inbox/handler.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(luotangAreas)
afterEach(() => setClock())

const day = 24 * 60
const office = async () => (await theOffice()).id
const ruleIs = async (rule: typeof usualRule) => setRule(rule, await office())

/** Somebody who did not come just now. */
async function somebodyAbsent() {
  const { id } = await aResident()
  const [{ id: signUpId } = { id: '' }] = await missedBefore(id, [0])
  return { id, signUpId }
}

const stateOf = async (personId: string) => (await absencesNow(personId)).absences.map(({ state }) => state)
const checkIn = async (signUpId: string) => call(checkInsHandler, checkIns.checkIn, { signUpId }, await office())

describe('an absence', () => {
  /** A session where one came and one did not, when it ended. */
  async function ended() {
    const activity = await anActivity()
    const [comer, other] = [await aResident(), await aResident()]
    const came = await signUpOk(comer.id, aWish(activity))
    const { id: signUpId } = await signUpOk(other.id, aWish(activity))
    setClock(later(activity.sessions[0]!.startsAt, 1))
    await checkIn(came.id)
    setClock(later(activity.sessions[0]!.endsAt, 1))
    await tick()
    return { activity, comer, came, id: other.id, signUpId }
  }

  test('is written down when the session ends, for who did not come, and theirs to read once they are told', async () => {
    const { activity, comer, id, signUpId } = await ended()
    expect((await absencesNow(id)).absences).toEqual([])
    setClock(later(activity.sessions[0]!.endsAt, 31))
    await tick()

    expect(await mySignUp(id, signUpId)).toMatchObject({ state: 'absent' })
    expect((await absencesNow(comer.id)).absences).toEqual([])
    const { absences: all, rule, pausedUntil } = await absencesNow(id)
    expect(all).toEqual([
      expect.objectContaining({ signUpId, activityId: activity.id, activityTitle: activity.title, state: 'counted' }),
    ])
    expect(rule).toEqual(usualRule)
    expect(pausedUntil).toBeUndefined()
  })

  test('is taken back when somebody turns out to have been there, with an appeal that waits', async () => {
    const { id, signUpId } = await ended()
    await appeal(signUpId, id)

    expect(await checkIn(signUpId)).toMatchObject({ status: 200, body: { state: 'attended' } })

    expect((await absencesNow(id)).absences).toEqual([])
    expect(await appealsFor(await office(), signUpId)).toEqual([])
    expect((await appeal(signUpId, id)).body.code).toBe('not_absent')
  })

  test('follows when a check-in is undone after the end', async () => {
    const { comer, came } = await ended()
    const undone = { signUpId: came.id, reason: '签错了人' }

    expect(await call(checkInsHandler, checkIns.undo, undone, await office())).toMatchObject({ status: 200 })

    const { absences: all } = await absencesNow(comer.id)
    expect(all).toEqual([expect.objectContaining({ signUpId: came.id, state: 'counted' })])
    expect(all[0]).not.toHaveProperty('reason')
  })

  test('whose appeal nobody answered while names were kept is excused', async () => {
    const { activity, id, signUpId } = await ended()
    await appeal(signUpId, id)

    setClock(later(activity.sessions[0]!.endsAt, 30 * day + 1))
    await tick()

    expect(await stateOf(id)).toEqual(['excused'])
    expect(await appealsFor(await office(), signUpId)).toEqual([])
  })
})

describe('who was absent three times within 90 days', () => {
  const oftenAbsent = async (daysAgo = [50, 20, 3]) => {
    const { id } = await aResident({ volunteer: 'approved' })
    return { id, signUps: await missedBefore(id, daysAgo) }
  }
  const trySession = async (id: string, plan: Partial<SessionPlan> = {}, as?: 'volunteer') =>
    signUp(id, aWish(await anActivity({ sessions: [aSession(plan)] }), { as }))

  test('takes no seat for 30 days, and reads until when, for which absences, and how long each can be appealed', async () => {
    const { id, signUps } = await oftenAbsent()

    const { status, body } = await trySession(id)

    expect(status).toBe(409)
    expect(body.code).toBe('sign_up_paused')
    const { absences: all, pausedUntil } = await absencesNow(id)
    expect(body.details).toMatchObject({
      until: pausedUntil,
      absences: signUps.map(({ id: signUpId, activityTitle }) => ({
        signUpId,
        activityTitle,
        appealUntil: expect.any(String),
      })),
    })
    expect(pausedUntil).toBe(later(all[0]!.at, 30 * day))
  })

  test('may wait, ask, enter a draw, and help all the same', async () => {
    const { id } = await oftenAbsent()
    const full = await anActivity({ sessions: [aSession({ capacity: 1, waitingCapacity: 5 })] })
    await signUpOk((await aResident()).id, aWish(full))

    expect((await signUp(id, aWish(full))).body.state).toBe('waiting')
    expect((await trySession(id, { mode: 'approval' })).body.state).toBe('pending')
    expect((await trySession(id, { mode: 'lottery' })).body.state).toBe('waiting')
    expect((await trySession(id, { shifts: wanting(1) }, 'volunteer')).body.state).toBe('confirmed')
  })

  test('may sign up again once the pause is over', async () => {
    const { id } = await oftenAbsent([60, 50, 31])

    expect((await trySession(id)).body.state).toBe('confirmed')
  })

  test.each([
    ['they lie further apart', [95, 20, 3]],
    ['they are only two', [20, 3]],
  ])('%s: no pause', async (_why, daysAgo) => {
    const { id } = await oftenAbsent(daysAgo)

    expect((await trySession(id)).body.state).toBe('confirmed')
  })

  test('is not paused by what is excused, nor while an appeal waits; once it is upheld the pause is on', async () => {
    const { id, signUps } = await oftenAbsent()
    const signUpId = signUps[2]!.id

    await appeal(signUpId, id)
    expect((await trySession(id)).body.state).toBe('confirmed')
    await uphold(signUpId, await office())
    expect((await trySession(id)).body.code).toBe('sign_up_paused')
    await excuse(signUpId, await office())
    expect((await trySession(id)).body.state).toBe('confirmed')
  })

  test('is not paused while the office has turned the rule off, or allows more', async () => {
    const { id } = await oftenAbsent()

    try {
      await ruleIs({ ...usualRule, isOn: false })
      expect((await trySession(id)).body.state).toBe('confirmed')
      await ruleIs({ ...usualRule, absences: 4 })
      expect((await trySession(id)).body.state).toBe('confirmed')
    } finally {
      await ruleIs(usualRule)
    }
    expect((await trySession(id)).body.code).toBe('sign_up_paused')
  })
})

describe('the rule', () => {
  test('is read by anyone, and is the usual one until the office writes its own', async () => {
    expect(await callOk(handler, absences.rule, {})).toEqual(usualRule)
  })

  test('is changed by the office and by administrators', async () => {
    const mild = { isOn: true, absences: 5, withinDays: 60, pauseDays: 7 }

    try {
      for (const by of [await office(), (await onDuty('administrator', 'luotang')).id]) {
        expect(await setRule(mild, by)).toMatchObject({ status: 200, body: mild })
        expect(await callOk(handler, absences.rule, {})).toEqual(mild)
      }
    } finally {
      await ruleIs(usualRule)
    }
  })

  test('holds everywhere: who is there for one community only does not change it', async () => {
    const { id } = await onDuty('administrator', 'luotang/taiyu')

    expect(await setRule(usualRule, id)).toMatchObject({ status: 403, body: { code: 'outside_your_area' } })
  })

  test('of no use is refused', async () => {
    expect(await setRule({ ...usualRule, absences: 1 }, await office())).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', details: { fields: ['absences'] } },
    })
  })
})

/** What the inbox shows of a person's appeal. */
async function appealsFor(staffId: string, signUpId: string) {
  const { items } = await callOk(inboxHandler, inbox.read, { kind: 'appeal', limit: 50 }, staffId)
  return items.filter(({ id }) => id === signUpId)
}

describe('an appeal', () => {
  test('waits in the inbox with its words until it is answered, and is read by who wrote it', async () => {
    const { id, signUpId } = await somebodyAbsent()

    const said = await appeal(signUpId, id, '发烧去了医院')

    expect(said).toMatchObject({ status: 200, body: { signUpId, state: 'appealed', words: '发烧去了医院' } })
    expect((await absencesNow(id)).absences).toEqual([said.body])
    const [item] = await appealsFor(await office(), signUpId)
    expect(item).toMatchObject({ kind: 'appeal', name: '居民 甲', words: '发烧去了医院', since: said.body.stateAt })
    expect(Date.parse(item!.dueAt)).toBeGreaterThan(Date.now() + 6 * day * 60_000)

    await uphold(signUpId, await office())

    expect(await appealsFor(await office(), signUpId)).toEqual([])
    expect((await absencesNow(id)).absences[0]).not.toHaveProperty('words')
  })

  test('does not wait for whose it is, nor for staff of another community', async () => {
    const own = (await onDuty('office', 'luotang')).id
    const [{ id: signUpId } = { id: '' }] = await missedBefore(own, [0])
    await appeal(signUpId, own)
    const near = await aResident()
    const activity = await anActivity({ communityId: 'taiyu' })
    const there = await signUpOk(near.id, aWish(activity))
    await missed(near.id, there.id)
    await appeal(there.id, near.id)

    expect(await appealsFor(own, signUpId)).toEqual([])
    expect(await appealsFor((await onDuty('community_officer', 'luotang/yanhe')).id, there.id)).toEqual([])
    expect(await appealsFor((await onDuty('community_officer', 'luotang/taiyu')).id, there.id)).toHaveLength(1)
  })

  test('sent twice, also at the same moment, is one appeal', async () => {
    const { id, signUpId } = await somebodyAbsent()
    const requestId = newId('sgn')
    const send = () => appeal(signUpId, id, '住院了', requestId)

    const answers = await Promise.all([send(), send()])
    const again = await send()

    expect([...answers, again].map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers).toEqual([
      expect.objectContaining({ body: again.body }),
      expect.objectContaining({ body: again.body }),
    ])
    expect((await appeal(signUpId, id, '别的话', requestId)).body.code).toBe('request_id_reused')
  })

  test('is refused once there was one, and says in which state the absence is', async () => {
    const { id, signUpId } = await somebodyAbsent()
    await appeal(signUpId, id)

    const second = await appeal(signUpId, id)

    expect(second.body).toMatchObject({ code: 'absence_moved_on', details: { state: 'appealed' } })
  })

  test('is refused 14 days later, for somebody who came, and for a sign-up that is not theirs', async () => {
    const { id, signUpId } = await somebodyAbsent()
    const { id: on } = await signUpOk(id, aWish(await anActivity()))
    const stranger = await aResident()

    expect((await appeal(on, id)).body.code).toBe('not_absent')
    expect((await appeal(signUpId, stranger.id)).body.code).toBe('sign_up_not_found')
    const { at } = (await absencesNow(id)).absences[0]!
    setClock(later(at, 14 * day))
    expect((await appeal(signUpId, id)).body).toMatchObject({
      code: 'appeal_closed',
      details: { until: later(at, 14 * day) },
    })
    setClock(later(at, 14 * day - 1))
    expect((await appeal(signUpId, id)).status).toBe(200)
  })
})

describe('staff', () => {
  test('excuse without an appeal, and the same again says the same', async () => {
    const { id, signUpId } = await somebodyAbsent()

    const first = await excuse(signUpId, await office(), '当天停电取消了公交')
    const again = await excuse(signUpId, await office(), '当天停电取消了公交')

    expect(first).toMatchObject({ status: 200, body: { state: 'excused', reason: '当天停电取消了公交' } })
    expect(again.body).toEqual(first.body)
    expect((await absencesNow(id)).absences).toEqual([first.body])
  })

  test('uphold an appeal only, and excuse what was upheld', async () => {
    const { id, signUpId } = await somebodyAbsent()

    expect((await uphold(signUpId, await office())).body).toMatchObject({
      code: 'absence_moved_on',
      details: { state: 'counted' },
    })
    await appeal(signUpId, id)
    expect((await uphold(signUpId, await office())).body.state).toBe('upheld')
    expect((await excuse(signUpId, await office())).body.state).toBe('excused')
    expect((await uphold(signUpId, await office())).body.code).toBe('absence_moved_on')
  })

  test('are refused about themselves, about who came, elsewhere, and about nobody', async () => {
    const own = (await onDuty('office', 'luotang')).id
    const [mine] = await missedBefore(own, [0])
    const { id: on } = await signUpOk((await aResident()).id, aWish(await anActivity()))
    const { signUpId } = await somebodyAbsent()
    const elsewhere = (await onDuty('community_officer', 'luotang/yanhe')).id

    for (const act of [excuse, uphold]) {
      expect((await act(mine!.id, own)).body.code).toBe('absence_is_your_own')
      expect((await act(on, own)).body.code).toBe('not_absent')
      expect((await act(signUpId, elsewhere)).body.code).toBe('outside_your_area')
      expect((await act(newId('sgn'), own)).body.code).toBe('sign_up_not_found')
    }
  })

  test('who decide differently at the same moment: an appeal is answered by one of them, and may be excused after', async () => {
    const { id, signUpId } = await somebodyAbsent()
    await appeal(signUpId, id)
    const [one, other] = [await office(), await office()]

    const [excused, upheld] = await Promise.all([excuse(signUpId, one), uphold(signUpId, other)])

    expect(excused.status).toBe(200)
    expect([200, 409]).toContain(upheld.status)
    expect(await stateOf(id)).toEqual(['excused'])
  })

  test('who check somebody in at the moment in which they appeal leave no appeal behind', async () => {
    const { id, signUpId } = await somebodyAbsent()
    setClock(later(now(), day))

    const [said] = await Promise.all([appeal(signUpId, id), checkIn(signUpId)])

    expect([200, 409]).toContain(said.status)
    expect((await absencesNow(id)).absences).toEqual([])
    expect(await appealsFor(await office(), signUpId)).toEqual([])
  })
})
