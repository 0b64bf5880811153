import type { HazardEntry } from '@mulin/shared/hazards/hazard'
import { type HazardAction, HazardState, type Part } from '@mulin/shared/hazards/workflow'
import { category, hazardFile, photo, tree } from '../../../../test/hazards'
import { lateWords } from './late-words'
import { stepsOf } from './steps'
import { isOverdue } from '../../../hazard-deadlines'

const states = (state: HazardState) => stepsOf(hazardFile({ state })).map((step) => step.state)

test.each(['closed', 'declined', 'withdrawn'] as const)('a hazard that is %s waits for nothing', (state) => {
  expect(states(state)).toEqual(['past'])
})

test.each([
  ['reported', 4],
  ['accepted', 3],
  ['dispatched', 2],
  ['fixed', 1],
  ['checked', 0],
] as const)('a hazard that is %s has one present step and %d ahead', (state, ahead) => {
  expect(states(state)).toEqual(['past', 'now', ...Array<string>(ahead).fill('next')])
})

test('the reporter reads 您 where they acted, staff read 报告人', () => {
  expect(stepsOf(hazardFile({ parts: ['reporter'] }))[0]?.note).toMatch(/^您 · /)
  expect(stepsOf(hazardFile({ parts: ['decider'] }))[0]?.note).toMatch(/^报告人 · /)
})

test('a neighbour who disputed it is neither the reporter nor 您', () => {
  const at = hazardFile().reportedAt
  const entries = [{ at, action: 'dispute' as const, state: 'accepted' as const, as: 'joined' as const, photos: [] }]

  for (const parts of [['reporter'], ['joined'], ['decider']] as const)
    expect(stepsOf(hazardFile({ parts: [...parts], entries }))[0]?.note).toMatch(/^遇到同一件的邻居 · /)
})

test('the present step names who has it and until when; what was fixed before there was one for checking has no deadline', () => {
  const dispatched = stepsOf(hazardFile({ state: 'dispatched', handler: { unitId: 'wy', name: '太宇物业' } }))
  const fixed = stepsOf(hazardFile({ state: 'fixed' }))

  expect(dispatched.find(({ state }) => state === 'now')?.note).toMatch(
    /^太宇物业负责，整改应在.* 前完成（还有 22 小时）$/,
  )
  expect(fixed.find(({ state }) => state === 'now')?.note).toBe('网格员或社区核对整改结果')
})

test('what an inspection found says who has it, that they signed, and that somebody looks again', () => {
  const inspection = { id: 'ins_1', siteId: 'sit_1', siteName: '沿街商铺 01' }
  const found = { state: 'dispatched', handler: { name: '沿街商铺 01' } } as const
  const present = (signedAt?: string) =>
    stepsOf(hazardFile({ ...found, inspection: { ...inspection, ...(signedAt && { signedAt }) } })).find(
      ({ state }) => state === 'now',
    )?.note
  const entries = [{ ...hazardFile().entries[0]!, action: 'dispatch' as const, ...found }]

  expect(present('2026-11-26T02:00:00.000Z')).toMatch(
    /^沿街商铺 01 负责，责任人已签收，.* 前（还有 .*）整改，到期回头看$/,
  )
  expect(present()).toMatch(/^沿街商铺 01 负责，整改应在/)
  expect(stepsOf(hazardFile({ ...found, entries }))[0]?.title).toBe('交给责任单位沿街商铺 01 整改')
})

test('what was handed up waits for the office', () => {
  const present = stepsOf(hazardFile({ handedUpAt: hazardFile().reportedAt })).find(({ state }) => state === 'now')

  expect(present?.title).toBe('等待街道重新分')
  expect(present?.note).toMatch(/^街道核实后交给所在的社区，/)
})

test.each([
  ['is fixed', { state: 'fixed' }],
  ['is split, with all parts over', { state: 'split', openParts: 0 }],
] as const)('what %s waits to be checked, says until when, and is late after that', (_what, stands) => {
  const [past, ahead] = [-50, 50].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString())
  const hazard = hazardFile({ ...stands, dueAt: past!, checkDueAt: ahead! })
  const present = stepsOf(hazard).find(({ state }) => state === 'now')

  expect(present?.title).toBe('等待核查')
  expect(present?.note).toMatch(/^网格员或社区核对整改结果，核对办结应在.* 前完成（还有 2 天）$/)
  expect(isOverdue(hazard)).toBe(false)
  expect(isOverdue({ ...hazard, checkDueAt: past })).toBe(true)
  expect(lateWords({ ...hazard, checkDueAt: past })).toMatch(/^核对期限.*，还没有核对办结。$/)
})

test('the deadline of what waits for a decision is said to be that of fixing it', () => {
  expect(stepsOf(hazardFile()).find(({ state }) => state === 'now')?.note).toMatch(/核实后决定，整改应在.* 前完成/)
})

test('a deadline counted without a holiday calendar says so', () => {
  const [, present] = stepsOf(hazardFile({ dueOnHolidayCalendar: false }))

  expect(present?.note).toContain('按周一至周五推算')
})

test.each(HazardState.options)('%s is late only while it still has to be fixed', (state) => {
  const isOpen = ['reported', 'accepted', 'dispatched', 'split'].includes(state)

  expect(isOverdue({ state, dueAt: '2026-01-01T00:00:00.000Z' })).toBe(isOpen)
})

test('the history names the rule with its place and what it asked for', () => {
  const { reportedAt: at, categoryId } = hazardFile()
  const handler = { unitId: 'wy', name: '太宇物业' }
  const rule = { place: 2, categoryIds: [categoryId], areaPaths: ['luotang/taiyu'], days: 'workdays' as const }
  const entry = {
    at,
    action: 'dispatch' as const,
    state: 'dispatched' as const,
    handler,
    ruleId: 'one',
    rule,
    photos: [],
  }
  const names = { areas: tree, categories: [category] }

  const [step] = stepsOf(hazardFile({ state: 'dispatched', handler, entries: [entry] }), names)

  expect(step?.said).toBe('按派遣规则第 2 条自动派出：电动车占用疏散通道 · 太宇社区 · 工作日')
})

test('what a rule dispatched, and what the clock escalated, says so', () => {
  const at = hazardFile().reportedAt
  const handler = { unitId: 'wy', name: '太宇物业' }
  const entries = [
    { at, action: 'dispatch' as const, state: 'dispatched' as const, handler, ruleId: 'one', photos: [] },
    { at, action: 'escalate' as const, state: 'dispatched' as const, escalatedTo: 'community' as const, photos: [] },
  ]
  const [dispatched, escalated] = stepsOf(hazardFile({ state: 'dispatched', handler, entries }))

  expect(dispatched).toMatchObject({ title: expect.stringContaining('太宇物业'), said: '按派遣规则自动派出' })
  expect(escalated?.title).toBe('超过期限，已报社区督办')
  expect([dispatched?.note, escalated?.note].filter((note) => note?.includes('·'))).toEqual([])
})

test.each([
  ['reported', '交回，等待立案'],
  ['accepted', '交回，等待重新派遣'],
] as const)('what was given back and is %s by that waits for what it waits for', (state, title) => {
  const entries = [{ at: hazardFile().reportedAt, action: 'send_back' as const, state, photos: [] }]

  expect(stepsOf(hazardFile({ state, entries }))[0]?.title).toBe(title)
})

describe('what was added and is not for who reads this', () => {
  const at = hazardFile().reportedAt
  const added = (more: Partial<HazardEntry> = {}): HazardEntry => ({
    at,
    action: 'add',
    state: 'accepted',
    as: 'joined',
    photos: [],
    ...more,
  })
  const linesOf = (parts: Part[], ...entries: HazardEntry[]) =>
    stepsOf(hazardFile({ state: 'closed', parts, entries })).map(({ title, note }) => [title, note?.split(' · ')[0]])

  test('one after the other is one line that counts how often', () => {
    const three = [added(), added(), added()]

    expect(linesOf(['reporter'], ...three, added({ as: undefined, note: '还在' }), added())).toEqual([
      ['补充了 3 次情况', '遇到同一件的邻居'],
      ['补充情况', '您'],
      ['补充情况', '遇到同一件的邻居'],
    ])
    expect(stepsOf(hazardFile({ state: 'closed', entries: three }))[0]?.note).toMatch(/ 起$/)
  })

  test('what neighbours added is not counted with what its reporter did', () => {
    expect(linesOf(['joined'], added({ as: undefined }), added({ as: undefined }), added(), added())).toEqual([
      ['补充了 2 次情况', '报告人'],
      ['补充了 2 次情况', '遇到同一件的邻居'],
    ])
  })

  test('what can be read stands by itself, also beside what cannot', () => {
    const [words, shown] = [added({ note: '二楼也有' }), added({ photos: [photo('A')] })]

    expect(linesOf(['decider'], words, shown)).toHaveLength(2)
    expect(linesOf(['joined'], added(), added(), words, added())).toEqual([
      ['补充了 2 次情况', '遇到同一件的邻居'],
      ['补充情况', '您'],
      ['补充情况', '遇到同一件的邻居'],
    ])
  })
})

describe('what neighbours say to its end', () => {
  const at = hazardFile().reportedAt
  const said = (action: HazardAction, more: Partial<HazardEntry> = {}): HazardEntry => ({
    at,
    action,
    state: 'closed',
    as: 'joined',
    photos: [],
    ...more,
  })
  const linesOf = (...entries: HazardEntry[]) => stepsOf(hazardFile({ state: 'closed', parts: ['decider'], entries }))

  test('is one line that counts them, where the first one said it, and each of them stands in it', () => {
    const lines = linesOf(
      said('close', { as: undefined }),
      said('rate', { level: 5 }),
      said('rate', { as: undefined, level: 4 }),
      said('dispute_too', { note: '二楼还有', photos: [photo('A')] }),
      said('rate'),
    )

    expect(lines.map(({ title }) => title)).toEqual(['结案', '2 人说已解决 · 1 人也说没有解决', '确认已解决'])
    expect(lines[1]?.note).toMatch(/^遇到同一件的邻居 · .* 起$/)
    expect(lines[1]?.each).toMatchObject([{ said: '非常满意' }, { said: '二楼还有', photos: [{}] }])
  })

  test('stays what it is for one of them, and for who opened it again', () => {
    const lines = linesOf(said('rate'), said('dispute', { note: '车还在' }), said('dispute_too'))

    expect(lines.map(({ title }) => title)).toEqual(['确认已解决', '反映没有解决，重新处理', '也反映没有解决'])
  })

  test('is another line after another end', () => {
    const lines = linesOf(said('rate'), said('rate'), said('close'), said('rate'), said('rate'), said('rate'))

    expect(lines.map(({ title }) => title)).toEqual(['2 人说已解决', '结案', '3 人说已解决'])
    expect(new Set(lines.map(({ key }) => key)).size).toBe(3)
  })
})
