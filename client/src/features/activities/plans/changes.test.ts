import { anActivity, aSession, inDays, sessionId, wanting } from '../../../../test/activities'
import { inUseWords, needsReason, toldOf } from './changes'
import { type PlanDraft, draftOf, revisionOf } from './plan-draft'
import { planTexts } from './plan-texts'

const morning = aSession({ taken: 8, waiting: 2, shifts: wanting(2, { taken: 1 }) })
const afternoon = aSession({ id: sessionId(2), title: '下午场', taken: 3 })
const activity = anActivity({ sessions: [morning, afternoon] })
const changed = (change: (draft: PlanDraft) => Partial<PlanDraft>, of = activity) => {
  const draft = draftOf(of)
  return revisionOf({ ...draft, ...change(draft) }, of.type)
}
const withSession = (place: number, over: object) =>
  changed(({ sessions }) => ({ sessions: sessions.map((one, at) => (at === place ? { ...one, ...over } : one)) }))

test('another place is told to everybody, another time to those of the session', () => {
  expect(
    toldOf(
      activity,
      changed(() => ({ place: '社区广场' })),
    ),
  ).toEqual({ what: ['地点'], people: 14, isToldToAsking: false })
  expect(toldOf(activity, withSession(0, { to: '11:30' }))).toEqual({
    what: ['结束'],
    people: 11,
    isToldToAsking: false,
  })
})

test.each([
  ['nothing', () => ({})],
  ['words that nobody was told', () => ({ summary: '新的介绍', bring: '水杯' })],
])('%s is told to nobody', (_what, change) => {
  expect(toldOf(activity, changed(change)).people).toBe(0)
})

test.each([
  ['报名开始', { opens: { day: '2026-01-02', time: '09:00' } }],
  ['报名截止', { closes: { day: '2026-01-02', time: '09:00' } }],
])('another %s is told to those of the session', (words, over) => {
  expect(toldOf(activity, withSession(0, over))).toEqual({ what: [words], people: 11, isToldToAsking: false })
})

test('other seats are told to who waits for some, and to nobody who has one', () => {
  expect(toldOf(activity, withSession(0, { capacity: '30' }))).toEqual({
    what: ['名额'],
    people: 2,
    isToldToAsking: false,
  })
  expect(toldOf(activity, withSession(1, { capacity: '30' }))).toEqual({ what: [], people: 0, isToldToAsking: false })
})

test('who asked for seats is told too, also where nobody has any yet', () => {
  const asked = anActivity({ sessions: [aSession({ mode: 'approval', taken: 0 })] })
  const told = toldOf(
    asked,
    changed(() => ({ place: '社区广场' }), asked),
  )

  expect(told).toEqual({ what: ['地点'], people: 0, isToldToAsking: true })
  expect(planTexts.willTell(told.what, told.people, told.isToldToAsking)).toBe(
    '保存后，待审核的人会收到通知：地点有变化。',
  )
  expect(planTexts.willTell(told.what, 3, true)).toMatch(/已报名和候补的约 3 人，还有待审核的人会收到通知/)
})

test('what closed and would be open again needs a reason', () => {
  const closed = anActivity({ sessions: [aSession({ signUpClosesAt: inDays(-1) })] })
  const reopened = changed(
    ({ sessions }) => ({ sessions: sessions.map((one) => ({ ...one, closes: { day: one.day, time: '08:00' } })) }),
    closed,
  )

  expect(needsReason(closed, reopened, new Date().toISOString())).toBe('reopened')
  expect(
    needsReason(
      closed,
      changed(() => ({}), closed),
      new Date().toISOString(),
    ),
  ).toBeUndefined()
})

test.each<[string, object | undefined, RegExp]>([
  ['taken out', undefined, /不能去掉/],
  ['given out otherwise', { mode: 'lottery' }, /原来的办法/],
  ['for teams now', { kind: 'team' }, /个人和队伍/],
  ['smaller than what is taken', { capacity: 7 }, /已占 8 席/],
  ['with fewer helpers', { shifts: [{ ...wanting(1)[0], needed: 0 }] }, /秩序引导”已有 1 位志愿者/],
  ['without a shift that somebody is in', { shifts: [] }, /秩序引导”已有人报名或候补/],
  ['with another pool', { capacity: 20 }, /预留名额/],
])('a session in use that is %s says what is in the way', (_what, over, words) => {
  const [planned] = changed(() => ({})).sessions

  expect(inUseWords(morning, over && { ...planned!, ...over })).toMatch(words)
})
