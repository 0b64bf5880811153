import { HazardNews } from '@mulin/shared/hazards/news'
import { HazardOutcome } from '@mulin/shared/hazards/workflow'
import { outcomeNames } from '@mulin/shared/ledger/names'
import { aMessage, factsOf, kinds } from '../../../test/messages'
import { timeText } from '../../platform/clock'
import { faceOf } from './faces'
import { wordsOf } from './texts'

const toStaff = HazardNews.options.map((what) => ({
  kind: `hazard: ${what} (staff)`,
  ...wordsOf(aMessage({ kind: 'hazard', what, as: 'staff' })),
}))
const all = kinds.map((kind) => ({ kind, ...wordsOf(aMessage({ kind })) }))
const ofHazard = HazardNews.options.flatMap((what) =>
  (['reporter', 'joined'] as const).map((as) => ({
    kind: `hazard: ${what} (${as})`,
    ...wordsOf(aMessage({ kind: 'hazard', what, as })),
  })),
)
const notDrawn = aMessage({ kind: 'drawn', won: false, position: 7 })

/** Every two characters beside each other: whatever is a word is among them. */
const pairsIn = ({ title, body }: { title: string; body: string }) =>
  [...`${title} ${body}`.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair]) => pair!)

test('every kind speaks in words of its own', () => {
  const spoken = [...all, { kind: 'not drawn', ...wordsOf(notDrawn) }]

  expect(new Set(spoken.map(({ title }) => title)).size).toBe(spoken.length)
  expect(new Set(spoken.map(({ body }) => body)).size).toBe(spoken.length)
})

test('what became of a hazard is said in words of its own for every step', () => {
  const perStep = ofHazard.filter((_, at) => at % 2 === 0)

  expect(new Set(perStep.map(({ title }) => title)).size).toBe(HazardNews.options.length)
  expect(new Set(perStep.map(({ body }) => body)).size).toBe(HazardNews.options.length)
})

test('to staff what they did themselves is answered in words of its own', () => {
  expect(new Set(toStaff.map(({ title }) => title)).size).toBe(HazardNews.options.length)
  expect(wordsOf(aMessage({ kind: 'hazard', what: 'rework', as: 'staff' })).body).toContain('您整改的')
})

test('new work says how much there is and until when the first of it is to be done', () => {
  const dueAt = '2026-12-03T15:59:00.000Z'
  const body = (count: number) => wordsOf(aMessage({ kind: 'new_work', count, dueAt })).body

  expect(body(1)).toBe(`有一件新的等您办，${timeText(dueAt)} 前完成。`)
  expect(body(7)).toBe(`有 7 件新的等您办，最急的是这件，${timeText(dueAt)} 前完成。`)
  expect(body(99)).toContain('99 件以上')
})

test('whoever is passed in the waiting list reads where they stood and stand, or that a seat went before them', () => {
  const body = (from: number | undefined, position: number) =>
    wordsOf(aMessage({ kind: 'moved_in_list', from, position, reason: '更正排队顺序' })).body

  expect(body(3, 4)).toBe('主办方调整了候补顺序。有人调到您前面，您从第 3 位变成第 4 位。\n原因：更正排队顺序')
  expect(body(1, 1)).toContain('先得到了名额，您还是第 1 位')
  expect(body(undefined, 2)).toContain('您排在第 2 位')
})

test('another order and other reserved seats are said as they are and were', () => {
  const releasedAt = '2026-12-03T10:00:00.000Z'
  const { body } = wordsOf(
    aMessage({
      kind: 'changed',
      what: [],
      order: [
        { field: 'waitingOrder', before: 'strict', after: 'first_fit' },
        { field: 'reserved', before: [], after: [{ title: '60 岁以上', seats: 5, releasedAt }] },
      ],
    }),
  )

  expect(body).toContain('候补办法改为：按先后，名额不够前面一家人用时先给用得上的下一家\n原来是：严格按先后')
  expect(body).toContain(`预留名额改为：60 岁以上 5 席（${timeText(releasedAt)} 后不再预留）\n原来是：没有`)
})

test('that it is late names who has it, and says honestly that there is no new date yet', () => {
  const late = (as: 'reporter' | 'staff') =>
    wordsOf(aMessage({ kind: 'hazard', what: 'escalate', as, handler: '太宇物业', escalatedTo: 'office' })).body

  expect(late('reporter')).toMatch(/已报街道督办。\n现在由太宇物业办理。\n新期限还没有定，定了会告诉您。$/)
  expect(late('staff')).toMatch(/现在由太宇物业办理。$/)
})

test.each(['dispatch', 'take_on', 'reroute', 'escalate'] as const)(
  'a name that ends in a number stands apart from the words after it: %s',
  (what) => {
    const by = (handler: string) => wordsOf(aMessage({ kind: 'hazard', what, as: 'reporter', handler })).body

    expect(by('物业公司 01')).toMatch(/[给由]物业公司 01 (整改|主动承办|办理)/)
    expect(by('太宇物业')).toMatch(/[给由]太宇物业(整改|主动承办|办理)/)
  },
)

test('who found it on an inspection, and whose report was merged into it, did not just report or meet it', () => {
  for (const what of HazardNews.options) {
    const found = wordsOf(aMessage({ kind: 'hazard', what, as: 'reporter', found: true })).body
    const merged = wordsOf(aMessage({ kind: 'hazard', what, as: 'joined', merged: true })).body
    expect(found).not.toContain('您上报的隐患')
    expect(merged).not.toContain('您也遇到')
  }
  const late = { kind: 'hazard', what: 'escalate', as: 'reporter', found: true } as const
  expect(wordsOf(aMessage(late)).body).toMatch(/^您检查时发现的隐患超过了期限/)
  expect(wordsOf(aMessage({ kind: 'hazard', what: 'join', as: 'joined', merged: true })).body).toMatch(
    /^您上报的隐患并到了这一件/,
  )
})

test.each([
  ['fixed', '网格员或社区核对整改结果'],
  ['checked', '网格员或社区办结'],
])('that checking what is %s is late says that it is fixed, and who has it instead of who fixed it', (state, who) => {
  const late = (as: 'reporter' | 'joined' | 'staff') =>
    wordsOf(aMessage({ kind: 'hazard', what: 'escalate', as, handler: '消防救援站', escalatedTo: 'office', state }))
      .body

  for (const as of ['reporter', 'joined', 'staff'] as const) {
    expect(late(as)).toMatch(/的隐患整改好了，核查办结超过了期限，已报街道督办。/)
    expect(late(as)).toContain(`现在由${who}。`)
    expect(late(as)).not.toMatch(/消防救援站|还没有办完|新期限/)
  }
  expect(late('reporter')).toMatch(/办结了会告诉您。$/)
})

test('that more time was given names the new date and why', () => {
  const dueAt = '2026-12-03T15:59:00.000Z'
  const { body } = wordsOf(aMessage({ kind: 'hazard', what: 'extend', as: 'joined', dueAt, note: '等配件' }))

  expect(body).toBe(`您也遇到的隐患要晚一些办完，新的期限是 ${timeText(dueAt)}。\n原因：等配件`)
})

test('a certificate is promised only to who has a rank', () => {
  const ofRank = (rank: number | undefined) => wordsOf(aMessage({ kind: 'results', rank })).body

  expect(ofRank(2)).toBe('这一项您是第 2 名。点开看成绩和证明。')
  expect(ofRank(undefined)).not.toContain('证明')
})

test('waiting for a person and waiting for a seat share no word, no colour and no icon', () => {
  const [pending, waiting] = [aMessage({ kind: 'pending' }), aMessage({ kind: 'waiting' })]

  expect(pairsIn(wordsOf(pending)).filter((pair) => pairsIn(wordsOf(waiting)).includes(pair))).toEqual([])
  expect(faceOf(pending).tone).not.toBe(faceOf(waiting).tone)
  expect(faceOf(pending).icon).not.toBe('clock')
})

test('who was drawn and who was not look different', () => {
  expect(faceOf(aMessage({ kind: 'drawn' })).tone).toBe('done')
  expect(faceOf(notDrawn).tone).toBe('waiting')
  expect(wordsOf(notDrawn).body).toContain('第 7 位')
})

test.each([...all, ...ofHazard, ...toStaff])(
  '$kind says it in short sentences, politely and calmly',
  ({ title, body }) => {
    expect(title.length).toBeLessThanOrEqual(7)
    expect(body).not.toMatch(/[!！]|请注意|你/)
    expect(Math.max(...body.split(/[，。：\n]/).map((part) => part.length))).toBeLessThanOrEqual(24)
  },
)

test('an offer says until when, a place in the list which, a reason why', () => {
  const { until } = factsOf.offered

  expect(wordsOf(aMessage({ kind: 'offered' })).body).toContain(timeText(until!))
  expect(wordsOf(aMessage({ kind: 'offered', reason: '轮椅通道只够一位' })).body).toMatch(
    /主办方调整了候补顺序。\n原因：轮椅通道只够一位/,
  )
  expect(wordsOf(aMessage({ kind: 'waiting', position: 12 })).body).toContain('第 12 位')
  for (const kind of ['declined', 'cancelled_by_organiser', 'removed_by_staff', 'check_in_undone'] as const)
    expect(wordsOf(aMessage({ kind })).body).toContain('原因：场地维修')
})

test('of one session it is said which, and nothing of others: they may be called off by when it is read', () => {
  const one = wordsOf(aMessage({ kind: 'cancelled_by_organiser', onlySession: true }))
  const whole = wordsOf(aMessage({ kind: 'cancelled_by_organiser' }))

  expect([one.title, whole.title]).toEqual(['场次取消', '活动取消'])
  expect(one.body).toMatch(/取消了“上午场”，您不用去了。\n原因：场地维修/)
  expect(whole.body).toContain('取消了这次活动')
})

test.each(HazardOutcome.options)(
  'a hazard that ended as %s says so in words of its own, and what can be done about it',
  (outcome) => {
    const words = (ended: HazardOutcome) =>
      wordsOf(aMessage({ kind: 'hazard', what: 'close', as: 'reporter', outcome: ended }))
    const { title, body } = words(outcome)
    const others = HazardOutcome.options.filter((other) => other !== outcome).map(words)

    expect(title).toBe(outcomeNames[outcome])
    expect(others.map((other) => other.body)).not.toContain(body)
    expect(body).toContain('七天内可以在进展里反映')
    expect(Math.max(...body.split(/[，。：\n]/).map((part) => part.length))).toBeLessThanOrEqual(24)
  },
)

test('declining says that one may object, once', () => {
  const declining = { kind: 'hazard', what: 'decline', as: 'reporter' } as const

  expect(wordsOf(aMessage(declining)).body).toContain('七天内可以在进展里说')
  expect(wordsOf(aMessage({ ...declining, as: 'joined' })).body).not.toContain('七天内')
  expect(wordsOf(aMessage({ ...declining, appealed: true }))).toMatchObject({ title: '仍不予立案' })
  expect(wordsOf(aMessage({ ...declining, appealed: true })).body).not.toContain('七天内')
})

test.each(['dispatch', 'take_on', 'reroute', 'extend', 'escalate', 'dispute'] as const)(
  'that a hazard has a date is said with the date: %s',
  (what) => {
    const dueAt = '2026-12-03T15:59:00.000Z'
    const { body } = wordsOf(aMessage({ kind: 'hazard', what, as: 'joined', dueAt }))

    expect(body).toContain(timeText(dueAt))
  },
)

test.each(['undecided', 'removed_by_staff', 'check_in_undone'] as const)(
  '%s gives the number to call, or does not speak of calling',
  (kind) => {
    const message = aMessage({ kind })
    const about = { ...message.about, contactPhone: '0523-00000000' }

    expect(wordsOf(aMessage({ kind, about })).body).toMatch(/有疑问请打 0523-00000000。$/)
    expect(wordsOf(message).body).not.toMatch(/电话|请打/)
  },
)

test('without a position or a reason nothing is left open in the sentence', () => {
  expect(wordsOf(aMessage({ kind: 'waiting', position: undefined })).body).toBe('这一场满了，空出名额会按先后通知您。')
  expect(wordsOf(aMessage({ kind: 'declined', reason: undefined })).body).toBe('主办方没有同意这次报名。')
})

test('one who cancels reads what was given up: a seat, a place in the list, or a request', () => {
  const bodies = (['confirmed', 'waiting', 'pending'] as const).map(
    (from) => wordsOf(aMessage({ kind: 'cancelled', from })).body,
  )

  expect(bodies).toEqual([
    expect.stringContaining('名额'),
    expect.stringContaining('不再等'),
    expect.stringContaining('申请'),
  ])
})

test('a change says what it was and what it is', () => {
  const at = (day: string) => ({ startsAt: `${day}T06:00:00.000Z`, endsAt: `${day}T08:00:00.000Z` })
  const changed = aMessage({
    kind: 'changed',
    what: [
      { field: 'time', before: at('2031-11-28'), after: at('2031-11-29') },
      { field: 'cancelBy', before: '2031-11-28T00:00:00.000Z', after: '2031-11-27T00:00:00.000Z' },
      { field: 'capacity', before: 20, after: 30 },
    ],
  })

  expect(wordsOf(changed).body.split('\n')).toEqual([
    '时间改为：周六 2031年11月29日 14:00–16:00',
    '原来是：周五 2031年11月28日 14:00–16:00',
    '取消期限改为：周四 2031年11月27日 08:00',
    '原来是：周五 2031年11月28日 08:00',
    '名额改为：30 个',
    '原来是：20 个',
  ])
})

test.each([
  [150, '2 小时 30 分钟'],
  [120, '2 小时'],
  [45, '45 分钟'],
  [0, '0 分钟'],
])('%i minutes of service are %s', (minutes, words) => {
  expect(wordsOf(aMessage({ kind: 'hours_confirmed', minutes })).body).toContain(` ${words}。`)
})

test.each([
  ['approved', '登记通过', /岗位，现在可以报/],
  ['declined', '登记没通过', /原因：场地维修\n改好后可以重新登记/],
  ['skills_approved', '技能通过', /这项技能的岗位/],
  ['skills_declined', '技能没通过', /原因：场地维修\n带上证件可以再补登/],
])('of a registration that was %s one reads why and what next', (what, title, body) => {
  const said = wordsOf(aMessage({ kind: 'volunteer', what, reason: '场地维修' }))

  expect(said.title).toBe(title)
  expect(said.body).toMatch(body)
})

test('an answer that nobody waited for any longer is no answer to a question of theirs', () => {
  const late = wordsOf(aMessage({ kind: 'hazard', what: 'answer', as: 'staff', late: true }))

  expect(late).toEqual({ title: '报告人补充', body: '回答时间过后，报告人补充了情况，在进展里。期限不变。' })
})

test.each(['answer', 'no_answer', 'extend', 'refuse_extension'] as const)(
  'what a unit asked through a link is not said to be asked by who made that: %s',
  (what) => {
    const { body } = wordsOf(aMessage({ kind: 'hazard', what, as: 'staff', byLink: true }))

    expect(body).toMatch(/^用链接的单位.*。\n对方没有账号，收不到消息，请告诉他们再打开链接看。$/)
    expect(wordsOf(aMessage({ kind: 'hazard', what, as: 'staff' })).body).toMatch(/^您[^\n]*$/)
  },
)

test.each(['extend', 'absorb'] as const)('who has less time by a step (%s) reads that, and why', (what) => {
  const told = wordsOf(aMessage({ kind: 'hazard', what, as: 'staff', sooner: true, note: '台风要来' }))

  expect(told).toMatchObject({ title: '期限提前', body: expect.stringContaining('原因：台风要来') })
})
