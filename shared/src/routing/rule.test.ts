import * as fc from 'fast-check'
import { type Destination, missOf, routeOf, type RoutingRule, RoutingRules, type Sighting } from './rule.ts'

const anEvening: Sighting = {
  categoryId: 'ebike',
  areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1',
  time: '21:30',
  isWorkday: true,
}
const toFire: Destination = { unitId: 'fire-brigade' }
const toGrid: Destination = { role: 'grid_worker' }
const rule = (over: Partial<RoutingRule> = {}): RoutingRule => ({ id: 'one', to: toFire, ...over })

test.each<[string, Partial<RoutingRule>, ReturnType<typeof missOf>]>([
  ['no premise fits everything', {}, undefined],
  ['its category', { categoryIds: ['exit', 'ebike'] }, undefined],
  ['another category', { categoryIds: ['exit'] }, 'other_category'],
  ['an area around it', { areaPaths: ['luotang/yanhe', 'luotang/taiyu'] }, undefined],
  ['an area whose name only begins alike', { areaPaths: ['luotang/taiyu/taiyu-g'] }, 'other_area'],
  ['workdays', { days: 'workdays' }, undefined],
  ['days of rest', { days: 'rest_days' }, 'other_day'],
  ['hours that have begun', { hours: { from: '21:30', until: '22:00' } }, undefined],
  ['hours that are just over', { hours: { from: '18:00', until: '21:30' } }, 'other_hours'],
  ['a night that goes over midnight', { hours: { from: '21:00', until: '06:00' } }, undefined],
  ['another night', { hours: { from: '22:00', until: '06:00' } }, 'other_hours'],
])('a rule for %s', (_name, premise, miss) => {
  expect(missOf(rule(premise), anEvening)).toBe(miss)
})

test('after midnight is still the night that began the evening before', () => {
  expect(missOf(rule({ hours: { from: '22:00', until: '06:00' } }), { ...anEvening, time: '05:59' })).toBeUndefined()
})

test('the first rule that fits decides, and those before it say why they do not', () => {
  const rules = [
    rule({ id: 'other', categoryIds: ['drain'] }),
    rule({ id: 'empty', to: toGrid }),
    rule({ id: 'fits' }),
    rule({ id: 'later' }),
  ]
  expect(routeOf(rules, anEvening, (to) => ('unitId' in to ? to.unitId : undefined))).toEqual({
    handler: 'fire-brigade',
    trials: [
      { ruleId: 'other', miss: 'other_category' },
      { ruleId: 'empty', miss: 'nobody_there' },
      { ruleId: 'fits' },
    ],
  })
})

test('whoever is found is found by the only rule that nothing speaks against, and it is the first', () => {
  const someRule = fc.record(
    {
      categoryIds: fc.subarray(['ebike', 'exit', 'drain'], { minLength: 1 }),
      areaPaths: fc.subarray(['luotang', 'luotang/taiyu', 'luotang/yanhe'], { minLength: 1 }),
      days: fc.constantFrom('workdays' as const, 'rest_days' as const),
      to: fc.constantFrom(toFire, toGrid),
    },
    { requiredKeys: ['to'] },
  )
  fc.assert(
    fc.property(fc.array(someRule, { maxLength: 8 }), (some) => {
      const rules = some.map((one, place) => ({ ...one, id: `rule-${place}` }))
      const { handler, trials } = routeOf(rules, anEvening, (to) => ('unitId' in to ? to : undefined))
      const first = rules.findIndex((one) => missOf(one, anEvening) === undefined && 'unitId' in one.to)
      expect(handler).toEqual(rules[first]?.to)
      expect(trials.map(({ ruleId }) => ruleId)).toEqual(
        rules.slice(0, first < 0 ? rules.length : first + 1).map(({ id }) => id),
      )
      expect(trials.filter(({ miss }) => miss === undefined)).toHaveLength(first < 0 ? 0 : 1)
    }),
  )
})

test('two rules never share an id', () => {
  expect(RoutingRules.safeParse([rule(), rule()]).success).toBe(false)
})
