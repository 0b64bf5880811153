import { aSession, anActivity } from '../../test/activities.ts'
import { besideOf, type Entry } from './beside.ts'
import { isSamePerson, markOf, type Named } from './named.ts'
import type { Participant } from './party.ts'

const somebody = (name: string, birthYear?: number, isSelf = false): Named => ({ name, birthYear, isSelf })

describe('the same person', () => {
  test.each<[string, Named, Named]>([
    ['who has the name and the year', somebody('张伟', 1990), somebody('张伟', 1990)],
    ['who has them, the name typed otherwise', somebody('欧阳 未名', 1990), somebody('欧阳未名', 1990)],
  ])('is %s, whoever named them', (_, one, other) => {
    expect(isSamePerson(one, other, false)).toBe(true)
  })

  test.each<[string, Named, Named]>([
    ['who has the name', somebody('张伟'), somebody('张伟', 1990)],
    ['whoever signs up, under whatever name', somebody('张伟', 1990, true), somebody('小张', undefined, true)],
  ])('is %s, where the same account named both, and not otherwise', (_, one, other) => {
    expect([isSamePerson(one, other, true), isSamePerson(other, one, true)]).toEqual([true, true])
    expect([isSamePerson(one, other, false), isSamePerson(other, one, false)]).toEqual([false, false])
  })

  test.each<[string, Named, Named]>([
    ['of another year', somebody('张伟', 1990), somebody('张伟', 1991)],
    ['of another name', somebody('张伟', 1990), somebody('张为', 1990)],
  ])('is nobody %s, whoever named them', (_, one, other) => {
    expect(isSamePerson(one, other, true)).toBe(false)
  })
})

test('a person is marked by name and year, and not without a year', () => {
  expect(markOf({ name: '欧阳·未名', birthYear: 1990 })).toBe(markOf({ name: ' 欧阳 未名', birthYear: 1990 }))
  expect(markOf({ name: '张伟', birthYear: 1990 })).not.toBe(markOf({ name: '张伟', birthYear: 1991 }))
  expect(markOf({ name: '张伟' })).toBeUndefined()
})

const at = (hour: number) => `2026-11-28T0${hour}:00:00.000Z`
const [early, atOnce, late] = [
  aSession({ id: 'ses_1', startsAt: at(1), endsAt: at(3) }),
  aSession({ id: 'ses_2', startsAt: at(2), endsAt: at(4) }),
  aSession({ id: 'ses_3', startsAt: at(4), endsAt: at(5) }),
]
const activity = (limits: Partial<ReturnType<typeof anActivity>>) =>
  anActivity({ sessions: [early, atOnce, late], ...limits })

const entered = (sessionId: string, ...people: Named[]): Entry => ({
  signUpId: 'sgn_1',
  sessionId,
  as: 'participant',
  isOwn: true,
  people,
})

const wanting = (entries: Entry[], ...people: Participant[]) => ({ as: 'participant' as const, people, entries })
const [zhang, wang, li] = [
  { name: '张伟', birthYear: 1990 },
  { name: '王芳', birthYear: 1991 },
  { name: '李娜', birthYear: 1992 },
]
const named = (one: typeof zhang) => somebody(one.name, one.birthYear)

describe('of a party it is said', () => {
  test('who is in the session already, by their places', () => {
    const who = wanting([entered('ses_1', named(li)), entered('ses_1', named(zhang))], zhang, wang, li)

    expect(besideOf(activity({}), early, who)).toEqual({
      code: 'already_signed_up',
      details: { places: [0, 2] },
    })
  })

  test('who is in as many sessions as one may be in', () => {
    const who = wanting([entered('ses_2', named(wang)), entered('ses_3', named(wang), named(li))], zhang, wang, li)

    expect(besideOf(activity({ sessionsPerPerson: 2 }), early, who)).toEqual({
      code: 'too_many_sessions',
      details: { places: [1], atMost: 2 },
    })
    expect(besideOf(activity({ sessionsPerPerson: 3 }), early, who)).toBeUndefined()
  })

  test('who is somewhere else at that time, and where', () => {
    const who = wanting([entered('ses_2', named(wang)), entered('ses_3', named(zhang))], zhang, wang)

    expect(besideOf(activity({ noClashes: true }), early, who)).toEqual({
      code: 'sessions_clash',
      details: { places: [1], sessionId: 'ses_2' },
    })
    expect(besideOf(activity({}), early, who)).toBeUndefined()
  })

  test('who is in one of the other sessions, where they are in several', () => {
    const who = wanting([entered('ses_2', named(wang)), entered('ses_4', named(zhang), named(li))], zhang, wang, li)
    const known = activity({ noClashes: true, sessions: [early, atOnce, { ...atOnce, id: 'ses_4' }] })

    expect(besideOf(known, early, who)?.details).toEqual({ places: [0, 2], sessionId: 'ses_4' })
  })

  test('nobody is in a session that was called off', () => {
    const off = { ...atOnce, cancelled: { at: at(0), reason: '雨' } }
    const who = wanting([entered('ses_2', named(wang))], zhang, wang)
    const limits = { sessionsPerPerson: 1, noClashes: true }

    expect(besideOf(activity(limits), early, who)).toBeDefined()
    expect(besideOf(activity({ ...limits, sessions: [early, off, late] }), early, who)).toBeUndefined()
  })

  test.each([
    ['in the session', 'ses_1', {}],
    ['in as many as one may be in', 'ses_3', { sessionsPerPerson: 1 }],
    ['somewhere else at that time', 'ses_2', { noClashes: true }],
  ])('of those whom others entered the same, %s', (_, sessionId, limits) => {
    const byOthers = { ...entered(sessionId, named(wang)), isOwn: false }

    expect(besideOf(activity(limits), early, wanting([byOthers], zhang, wang))).toEqual({
      code: 'named_by_others',
      details: { places: [1] },
    })
  })

  test('nothing of who comes when the other one is over', () => {
    const who = wanting([entered('ses_2', named(zhang))], zhang)

    expect(besideOf(activity({ noClashes: true }), late, who)).toBeUndefined()
  })

  test('nothing of who was in it before, when it is changed', () => {
    const who = wanting([entered('ses_2', named(wang), named(li))], zhang, wang, li)

    expect(besideOf(activity({ noClashes: true }), early, { ...who, staying: [named(wang)] })).toMatchObject({
      details: { places: [2] },
    })
  })

  test('what there is of somebody else than before who has the name, or is whoever signs up now', () => {
    const who = wanting([entered('ses_2', named(wang))], wang)
    const besideWith = (staying: Named) =>
      besideOf(activity({ noClashes: true }), early, { ...who, name: wang.name, staying: [staying] })

    expect(besideWith(named({ ...wang, birthYear: 1970 }))).toMatchObject({ details: { places: [0] } })
    expect(besideWith(somebody(wang.name))).toMatchObject({ details: { places: [0] } })
    expect(besideWith(somebody('张伟', undefined, true))).toMatchObject({ details: { places: [0] } })
  })

  test('nothing of a session that was taken out', () => {
    const who = wanting([entered('ses_9', named(zhang))], zhang)

    expect(besideOf(activity({ noClashes: true }), early, who)).toBeUndefined()
  })
})

test('where nobody is named it is whoever signs up, who has no place', () => {
  const who = {
    as: 'participant' as const,
    entries: [{ ...entered('ses_2', somebody('张伟', undefined, true)), isOwn: true }],
  }

  expect(besideOf(activity({ noClashes: true }), early, who)).toEqual({
    code: 'sessions_clash',
    details: { places: [], sessionId: 'ses_2' },
  })
})
