import { routing } from '@mulin/shared/routing/endpoints'
import type { RoutingRule } from '@mulin/shared/routing/rule'
import { call, callOk } from '../../test/call.ts'
import { escapeRoute, hazardCategories } from '../../test/hazards.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { luotangAreas, onDuty } from '../../test/people.ts'
import { transact } from '../tables/transact.ts'
import { putUnit } from '../tables/units.ts'
import { handler } from './handler.ts'

useLocalTable()
beforeAll(async () => {
  await luotangAreas()
  await hazardCategories()
  await transact([
    putUnit({ id: 'fire-brigade', name: '消防救援站', kind: 'fire_brigade' }),
    putUnit({ id: 'property-01', name: '物业公司 01', kind: 'property' }),
  ])
})

const estate = 'luotang/taiyu/taiyu-g1/taiyu-e1'
const toFire: RoutingRule = { id: 'fire', categoryIds: [escapeRoute.id], to: { unitId: 'fire-brigade' } }
const toProperty: RoutingRule = { id: 'property', to: { role: 'property' } }
const toGrid: RoutingRule = { id: 'grid', to: { role: 'grid_worker' } }

const office = async () => (await onDuty('office', 'luotang')).id
const read = async () => callOk(handler, routing.rules, {}, await office())

async function write(rules: RoutingRule[], by?: string) {
  const { version } = await read()
  return call(handler, routing.setRules, { rules, version }, by ?? (await office()))
}

const tried = async (rules: RoutingRule[], over: { areaPath?: string; at?: string } = {}) =>
  callOk(handler, routing.dryRun, { rules, categoryId: 'other', areaPath: estate, ...over }, await office())

test('the office writes the rules, in its order, and reads them beside every unit', async () => {
  const { version } = await read()
  expect(await write([toFire, toProperty])).toMatchObject({ status: 200, body: { version: version + 1 } })
  expect(await read()).toEqual({
    rules: [toFire, toProperty],
    version: version + 1,
    units: [expect.objectContaining({ id: 'fire-brigade' }), expect.objectContaining({ id: 'property-01' })],
  })
})

test('hours that end when they begin are refused with where they stand; those stored before hold all day', async () => {
  const allDay = { ...toProperty, id: 'same-hours', hours: { from: '08:00', until: '08:00' } }

  expect(await write([toGrid, allDay])).toMatchObject({
    status: 400,
    body: { code: 'invalid_input', details: { fields: ['rules.1.hours'] } },
  })
  const { trials } = await tried([allDay, toGrid])
  expect(trials[0]).not.toMatchObject({ miss: 'other_hours' })
})

test('of two who write at once one is told, and nothing of the other is lost', async () => {
  const { version } = await read()
  const both = [[toFire], [toProperty]]
  const by = await office()
  const answers = await Promise.all(both.map((rules) => call(handler, routing.setRules, { rules, version }, by)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const won = answers.findIndex(({ status }) => status === 200)
  expect((await read()).rules).toEqual(both[won])
})

test('the same rules sent again after a lost answer are answered again', async () => {
  const [{ version }, by] = [await read(), await office()]
  const once = await callOk(handler, routing.setRules, { rules: [toGrid], version }, by)
  expect(await callOk(handler, routing.setRules, { rules: [toGrid], version }, by)).toEqual(once)
})

test.each<[string, RoutingRule]>([
  ['unit_not_found', { id: 'one', to: { unitId: 'nobody' } }],
  ['category_not_found', { id: 'one', categoryIds: ['nothing'], to: { role: 'property' } }],
  ['outside_your_area', { id: 'one', areaPaths: ['elsewhere'], to: { role: 'property' } }],
])('a rule that leads nowhere is refused as %s', async (code, rule) => {
  expect(await write([rule])).toMatchObject({ body: { code } })
})

test('an administrator of one community writes no rules for all', async () => {
  const { id } = await onDuty('administrator', 'luotang/taiyu')
  expect(await write([toFire], id)).toMatchObject({ body: { code: 'outside_your_area' } })
})

describe('the dry run', () => {
  const community = 'luotang/yanhe/yanhe-g1/yanhe-e1'

  test('goes by what is in force when no draft is given', async () => {
    await write([{ ...toFire, categoryIds: undefined }])
    const found = await callOk(handler, routing.dryRun, { categoryId: 'other', areaPath: estate }, await office())
    expect(found.handler).toEqual({ unitId: 'fire-brigade', name: '消防救援站' })
  })

  test('leads to the grid worker with the smallest area around it', async () => {
    await onDuty('grid_worker', 'luotang/yanhe')
    const { id: personId } = await onDuty('grid_worker', 'luotang/yanhe/yanhe-g1')
    expect(await tried([toGrid], { areaPath: community })).toMatchObject({ handler: { personId } })
  })

  test('leads to the property company whose duty covers the estate, and to nobody where there is none', async () => {
    await onDuty('property', 'luotang/taiyu/taiyu-g1', { unitId: 'property-01' })
    expect(await tried([toProperty])).toMatchObject({ handler: { unitId: 'property-01' } })
    expect(await tried([toProperty, toFire], { areaPath: community })).toEqual({
      trials: [
        { ruleId: 'property', miss: 'nobody_there' },
        { ruleId: 'fire', miss: 'other_category' },
      ],
    })
  })

  test('passes over whose duty has ended', async () => {
    await onDuty('grid_worker', 'luotang/taiyu/taiyu-g2', { until: '2026-01-01' })
    const areaPath = 'luotang/taiyu/taiyu-g2/taiyu-e3'
    expect(await tried([toGrid], { areaPath, at: '2026-02-01T04:00:00.000Z' })).toEqual({
      trials: [{ ruleId: 'grid', miss: 'nobody_there' }],
    })
  })

  test.each([
    // A Saturday that is worked in exchange for the National Day week, and the Thursday of that week.
    ['2026-10-10T04:00:00.000Z', undefined],
    ['2026-10-01T04:00:00.000Z', 'other_day'],
  ])('knows on %s whether people work', async (at, miss) => {
    const { trials } = await tried([{ id: 'one', days: 'workdays', to: { unitId: 'fire-brigade' } }], { at })
    expect(trials).toEqual([{ ruleId: 'one', ...(miss && { miss }) }])
  })

  test('is for who decides there', async () => {
    const { id } = await onDuty('administrator', 'luotang/yanhe')
    expect(await call(handler, routing.dryRun, { categoryId: 'other', areaPath: estate }, id)).toMatchObject({
      body: { code: 'outside_your_area' },
    })
  })
})
