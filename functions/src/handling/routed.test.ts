import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { routing } from '@mulin/shared/routing/endpoints'
import type { RoutingRule } from '@mulin/shared/routing/rule'
import * as fc from 'fast-check'
import { callOk } from '../../test/call.ts'
import { aHazard, hazardCategories } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { aResident, aUnit, luotangAreas, onDuty } from '../../test/people.ts'
import { handler as residents } from '../hazards/handler.ts'
import { setClock } from '../platform/clock.ts'
import { portions } from '../platform/grouped.ts'
import { handler as routingHandler } from '../routing/handler.ts'
import { handler } from './handler.ts'

useLocalTable()
let office: string
let reporterId: string
beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await aUnit()
  await aUnit({ id: 'property-01', name: '物业公司 01', kind: 'property' })
  office = (await onDuty('office', 'luotang', { from: '2026-01-01' })).id
  reporterId = (await aResident()).id
  // 太宇 has a grid worker and a property company, 沿河 has neither.
  await onDuty('grid_worker', 'luotang/taiyu/taiyu-g1', { from: '2026-01-01' })
  await onDuty('property', 'luotang/taiyu/taiyu-g1', { from: '2026-01-01', unitId: 'property-01' })
})
afterEach(() => setClock())

const categories = ['escape-route', 'other']
const estates = [
  'luotang/taiyu/taiyu-g1/taiyu-e1',
  'luotang/taiyu/taiyu-g2/taiyu-e3',
  'luotang/yanhe/yanhe-g1/yanhe-e1',
]

async function write(rules: RoutingRule[]) {
  const { version } = await callOk(routingHandler, routing.rules, {}, office)
  await callOk(routingHandler, routing.setRules, { rules, version }, office)
}

const accepted = async (categoryId: string, areaPath: string) => {
  const { id: hazardId } = await aHazard({ categoryId, areaPath, reporterId })
  return callOk(handler, handling.accept, { hazardId, requestId: `accept-${hazardId}` }, office)
}

test('taken up, a report is with whom the first fitting rule says, and its history names the rule', async () => {
  await write([
    { id: 'elsewhere', areaPaths: ['luotang/yanhe'], to: { unitId: 'fire-brigade' } },
    { id: 'property', categoryIds: ['escape-route'], to: { role: 'property' } },
  ])
  const file = await accepted('escape-route', estates[0]!)
  expect(file).toMatchObject({ state: 'dispatched', handler: { unitId: 'property-01', ofEstate: true } })
  expect(file.entries.map(({ action }) => action)).toEqual(['report', 'accept', 'dispatch'])
  const rule = { place: 2, categoryIds: ['escape-route'] }
  expect(file.entries.at(-1)).toMatchObject({ ruleId: 'property', rule, handler: { unitId: 'property-01' } })
  expect(await callOk(residents, hazards.verify, { hazardId: file.id }, reporterId)).toMatchObject({ whole: true })
  const again = await callOk(handler, handling.accept, { hazardId: file.id, requestId: `accept-${file.id}` }, office)
  expect(again.entries).toHaveLength(3)
})

test('who dispatches is told to whom the rules lead, and by which', async () => {
  await write([
    { id: 'elsewhere', areaPaths: ['luotang/yanhe'], to: { unitId: 'fire-brigade' } },
    { id: 'property', categoryIds: ['other'], to: { role: 'property' } },
  ])
  const suggestedFor = async (categoryId: string | undefined) =>
    (await callOk(handler, handling.handlers, { areaPath: estates[0]!, categoryId }, office)).suggested

  expect(await suggestedFor('other')).toEqual({
    handler: { unitId: 'property-01', name: '物业公司 01', ofEstate: true },
    rule: { place: 2, categoryIds: ['other'] },
  })
  expect(await suggestedFor('escape-route')).toBeUndefined()
  expect(await suggestedFor(undefined)).toBeUndefined()
})

test('a rule that leads to a retired unit is passed over for the next one, in the dry run as well', async () => {
  const [categoryId, areaPath] = ['other', estates[0]!]
  await aUnit({ id: 'gone', name: '撤销的单位' })
  await write([
    { id: 'gone', to: { unitId: 'gone' } },
    { id: 'property', to: { role: 'property' } },
  ])
  await aUnit({ id: 'gone', name: '撤销的单位', retired: true })
  // Of a smaller area, so that the role would lead there first.
  await onDuty('property', areaPath, { from: '2026-01-01', unitId: 'gone' })

  const foretold = await callOk(routingHandler, routing.dryRun, { categoryId, areaPath }, office)
  const file = await accepted(categoryId, areaPath)

  expect(foretold.handler).toMatchObject({ unitId: 'property-01' })
  expect(foretold.trials).toEqual([{ ruleId: 'gone', miss: 'nobody_there' }, { ruleId: 'property' }])
  expect(file).toMatchObject({ state: 'dispatched', handler: { unitId: 'property-01' } })
})

test('where no rule fits, a person dispatches', async () => {
  await write([{ id: 'property', to: { role: 'property' } }])
  expect(await accepted('other', estates[2]!)).toMatchObject({ state: 'accepted' })
})

const someRule = fc.record(
  {
    categoryIds: fc.subarray(categories, { minLength: 1 }),
    areaPaths: fc.subarray(['luotang/taiyu', 'luotang/taiyu/taiyu-g1', 'luotang/yanhe'], { minLength: 1 }),
    days: fc.constantFrom('workdays' as const, 'rest_days' as const),
    hours: fc.constantFrom({ from: '08:00', until: '18:00' }, { from: '22:00', until: '06:00' }),
    to: fc.constantFrom({ unitId: 'fire-brigade' }, { role: 'property' as const }, { role: 'grid_worker' as const }),
  },
  { requiredKeys: ['to'] },
)
const someReport = fc.record({
  categoryId: fc.constantFrom(...categories),
  areaPath: fc.constantFrom(...estates),
  // Around the National Day week, with a Saturday worked in exchange.
  day: fc.constantFrom('2026-09-30', '2026-10-01', '2026-10-10', '2026-10-11'),
  hour: fc.integer({ min: 0, max: 23 }),
})

interface Report {
  categoryId: string
  areaPath: string
  day: string
  hour: number
}

const reports = Number(process.env['ROUTED'] ?? 100)
const perRules = 20

test(`of ${reports} reports under rules of every kind, the dry run says of each who gets it`, async () => {
  const drawn = fc.sample(someReport, { numRuns: reports, seed: 41 })
  const sets = fc.sample(fc.array(someRule, { maxLength: 6 }), { numRuns: reports / perRules, seed: 43 })
  const found: unknown[] = []
  for (const [place, some] of portions(drawn, perRules).entries()) {
    setClock()
    await write(sets[place]!.map((rule, at) => ({ ...rule, id: `rule-${at}` })))
    for (const report of some) found.push(await dispatchedAsForetold(report))
  }
  const dispatched = found.filter(Boolean).length
  // Neither all nor none.
  expect(dispatched).toBeGreaterThan(reports / 5)
  expect(dispatched).toBeLessThan(reports)
}, 240_000)

async function dispatchedAsForetold({ categoryId, areaPath, day, hour }: Report) {
  setClock(`${day}T${String(hour).padStart(2, '0')}:30:00.000Z`)
  const foretold = await callOk(routingHandler, routing.dryRun, { categoryId, areaPath }, office)
  const { handler: found, entries } = await accepted(categoryId, areaPath)
  expect([found?.unitId, found?.personId]).toEqual([foretold.handler?.unitId, foretold.handler?.personId])
  const rule = foretold.handler && foretold.trials.at(-1)?.ruleId
  expect(entries.find(({ action }) => action === 'dispatch')?.ruleId).toBe(rule)
  return found
}
