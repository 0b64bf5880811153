import { aSession, inDays, plainRules } from '../../../../test/activities'
import { blankPlan, blankSession, type SessionDraft } from './plan-draft'
import { countFaults } from '../../../platform/use-tried'
import { faultsOf } from './plan-faults'
import { newPool, newQuestion, noRules, type RulesDraft, rulesDraftOf, rulesOf, teamDraftOf } from './rules-draft'

const released = { day: '2999-11-28', time: '09:00' }
const pool = (over: object = {}) => ({ ...newPool([], released), title: '60 岁以上', seats: '10', ...over })
const question = (over: object = {}) => ({ ...newQuestion([]), title: '哪里不舒服', ...over })

test('what is not chosen is first come, first served, alone, and nothing asked', () => {
  expect(rulesOf(noRules)).toEqual({ ...plainRules, teamSize: undefined, ages: undefined })
})

test('what is stored is edited and saved without any loss', () => {
  const rules = {
    mode: 'approval' as const,
    waitingCapacity: 8,
    waitingOrder: 'first_fit' as const,
    offerHours: 36,
    kind: 'team' as const,
    teamSize: { min: 4, max: 6, substitutes: 2, women: 2, men: 0 },
    ages: { from: 18 },
    volunteersOnly: true,
    pools: [
      { id: 'old', title: '60 岁以上', seats: 10, ages: { from: 60 }, releasedAt: inDays(1) },
      { id: 'p2', title: '太宇社区', seats: 5, communityId: 'taiyu', releasedAt: inDays(1) },
    ],
    questions: [{ id: 'q1', kind: 'choice' as const, title: '衣服尺码', options: ['大', '小'], required: true }],
  }

  expect(rulesOf(rulesDraftOf(aSession(rules)))).toEqual(rules)
})

test('a new pool or question never takes the id of one there is', () => {
  const pools = [newPool([], released), { ...newPool([], released), id: 'p3' }]

  expect(newPool(pools, released).id).toBe('p2')
  expect(newQuestion([{ ...newQuestion([]), id: 'q2' }]).id).toBe('q1')
})

const faultsWith = (rules: Partial<RulesDraft>, over: Partial<SessionDraft> = {}) => {
  const session = { ...blankSession(), title: '上午', ...over, rules: { ...noRules, ...rules } }
  const faults = faultsOf({
    ...blankPlan(),
    type: 'general',
    title: '义诊',
    place: '广场',
    contactPhone: '0523-00000000',
    sessions: [session],
  })
  return { faults, own: faults.sessions[0]! }
}

test.each<[string, Partial<RulesDraft>, Partial<SessionDraft>, object]>([
  [
    'too many who wait',
    { waiting: { capacity: '501', order: 'strict', hours: '12' } },
    {},
    { waiting: expect.any(String) },
  ],
  ['a team of nobody', { team: { ...teamDraftOf(), min: '0' } }, {}, { team: expect.any(String) }],
  ['a team with more women than players', { team: { ...teamDraftOf(), women: '7' } }, {}, { team: expect.any(String) }],
  ['no ages', { ages: { from: '', to: '' } }, {}, { ages: expect.any(String) }],
  ['ages the wrong way round', { ages: { from: '60', to: '18' } }, {}, { ages: expect.any(String) }],
  ['a pool for nobody', { pools: [pool({ title: '' })] }, {}, { pool: { p1: expect.any(String) } }],
  ['a pool of no community', { pools: [pool({ keptFor: 'community' })] }, {}, { pool: { p1: expect.any(String) } }],
  ['more seats kept than there are', { pools: [pool()] }, { capacity: '9' }, { pools: expect.any(String) }],
  [
    'a choice of one',
    { questions: [question({ kind: 'choice', options: '大\n\n' })] },
    {},
    { question: { q1: expect.any(String) } },
  ],
])('%s is said beside its field', (_what, rules, over, expected) => {
  const { faults, own } = faultsWith(rules, over)

  expect(own.rules).toMatchObject(expected)
  expect(countFaults(faults)).toBeGreaterThan(0)
})

test.each([
  ['to', { to: '09:00', from: '09:00' }],
  ['closes', { closes: { day: '2000-01-01', time: '09:00' } }],
  ['cancelBy', { cancelBy: { day: '2999-01-01', time: '09:00' } }],
] as const)('a time that does not follow is said at %s', (field, over) => {
  expect(faultsWith({}, over).own[field]).toEqual(expect.any(String))
})

test('a draw after the session begins is said at the closing time', () => {
  const { own } = faultsWith({ mode: 'lottery' }, { closes: { day: blankSession().day, time: '09:00' } })

  expect(own.closes).toMatch(/抽签/)
})

test('all rules at once are fine', () => {
  const { faults } = faultsWith({
    mode: 'approval',
    waiting: { capacity: '8', order: 'strict', hours: '36' },
    team: teamDraftOf(),
    ages: { from: '18', to: '' },
    volunteersOnly: true,
    pools: [pool()],
    questions: [question()],
  })

  expect(countFaults(faults)).toBe(0)
})
