import { aSignUp, inDays, signUpId } from '../../../test/activities'
import { stageTexts } from './stage-texts'
import { faces, type Stage, stageOf } from './stages'

const by = 'organiser' as const
interface Case {
  stage: Stage
  over?: Parameters<typeof aSignUp>[0]
}

const cases: readonly Case[] = [
  { stage: 'pending', over: { state: 'pending' } },
  { stage: 'entered', over: { state: 'waiting', drawAt: inDays(2, '18:10') } },
  { stage: 'waiting', over: { state: 'waiting', position: 3, waiting: 8 } },
  { stage: 'offered', over: { state: 'offered', offeredUntil: inDays(1, '07:00') } },
  { stage: 'confirmed' },
  { stage: 'helping', over: { as: 'volunteer' } },
  { stage: 'attended', over: { state: 'attended' } },
  { stage: 'absent', over: { state: 'absent' } },
  { stage: 'cancelled', over: { state: 'cancelled' } },
  {
    stage: 'handed_over',
    over: { state: 'cancelled', handedOverTo: { signUpId: signUpId(2), nameMasked: '志****' } },
  },
  { stage: 'removed', over: { state: 'cancelled', by, reason: '重复报名' } },
  { stage: 'called_off', over: { state: 'cancelled', by, calledOff: true, reason: '雨天' } },
  {
    stage: 'session_off',
    over: { state: 'cancelled', by, calledOff: true, onlySession: true, reason: '医生病了' },
  },
  { stage: 'declined', over: { state: 'declined', by, reason: '名额给了首次参加的人' } },
  { stage: 'expired', over: { state: 'expired', by: 'clock' } },
]
const all = cases.map(({ stage, over }) => ({
  stage,
  word: stageTexts[stage].word,
  what: stageTexts[stage].what(aSignUp(over)),
}))

/** Every two characters beside each other: whatever is a word is among them. */
const pairsIn = (stage: Stage) => {
  const { word, what } = all.find((one) => one.stage === stage)!
  return [...`${word} ${what}`.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair]) => pair)
}

test.each(cases)('$stage is told from the sign-up and its activity', ({ stage, over }) => {
  expect(stageOf(aSignUp(over))).toBe(stage)
})

test('every stage speaks in words of its own, and none is forgotten', () => {
  expect(all.map(({ stage }) => stage).sort()).toEqual(Object.keys(stageTexts).sort())
  expect(new Set(all.map(({ word }) => word)).size).toBe(all.length)
  expect(new Set(all.map(({ what }) => what)).size).toBe(all.length)
})

test('waiting for a person and waiting for a seat share no word, no colour and no icon', () => {
  expect(pairsIn('pending').filter((pair) => pairsIn('waiting').includes(pair))).toEqual([])
  expect(faces.pending.tone).not.toBe(faces.waiting.tone)
  expect(faces.pending.icon).not.toBe(faces.waiting.icon)
})

test('of a session that is off the others are spoken of only where they take place', () => {
  const off = aSignUp({ reason: '医生病了' })

  expect(stageTexts.session_off.what(off)).toBe('这一场不办了，您不用去了。原因：医生病了')
  expect(stageTexts.session_off.what(off, true)).toBe('这一场不办了，您不用去了，其他场次照常。原因：医生病了')
})

test('who lost a draw waits, at a position', () => {
  expect(stageOf(aSignUp({ state: 'waiting', drawAt: inDays(-1), position: 7 }))).toBe('waiting')
})

test.each(['pending', 'waiting', 'offered', 'confirmed'] as const)('%s ends with its activity', (state) => {
  expect(stageOf(aSignUp({ state }), 'activity')).toBe('called_off')
})

test('a session that was over before it was called off took place', () => {
  expect(stageOf(aSignUp({ thankedAt: inDays(-1) }), 'activity')).toBe('confirmed')
})

test('a place in the list says how many wait, teams as teams, and why staff changed it', () => {
  const what = stageTexts.waiting.what
  const over = { state: 'waiting', position: 3, waiting: 8 } as const

  expect(what(aSignUp(over))).toBe('您排第 3 位，共 8 份报名。')
  expect(what(aSignUp({ ...over, teamName: '太宇一队' }))).toBe('您排第 3 位，共 8 队。')
  expect(what(aSignUp({ ...over, by, reason: '轮椅通道只够一位' }))).toContain(
    '工作人员调整过您的位置，原因：轮椅通道只够一位',
  )
})

test('an offer that ran out and a wait without a result end in different words', () => {
  const [before, after] = [inDays(1), inDays(3, '09:00')]
  const what = (stateAt: string) => stageTexts.expired.what(aSignUp({ state: 'expired', stateAt }))

  expect(what(before)).not.toBe(what(after))
})

test.each(all)('$stage says it politely and calmly', ({ word, what }) => {
  expect(word.length).toBeLessThanOrEqual(7)
  expect(what).not.toMatch(/[!！]|请注意|你/)
})

test.each(['confirmed', 'helping'] as const)('%s says so once it is over', (stage) => {
  const [ahead, over] = [aSignUp(), aSignUp({ startsAt: inDays(-1, '09:00'), endsAt: inDays(-1, '11:00') })]

  expect(stageTexts[stage].what(over)).toMatch(/已经结束。$/)
  expect(stageTexts[stage].what(ahead)).toMatch(/已留好/)
})
