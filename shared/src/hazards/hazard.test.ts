import type { Actor, OwnDuty } from '../duties.ts'
import { partsOf } from './hazard.ts'
import { waitsFor } from './waits-for.ts'
import type { HazardState } from './workflow.ts'

const g1 = 'luotang/taiyu/taiyu-g1'
const e1 = `${g1}/taiyu-e1`

const duty = (role: OwnDuty['role'], areaPath: string, unitId?: string): OwnDuty => ({
  id: 'dut_1',
  title: '工作人员 01',
  role,
  areaPath,
  from: '2026-01-01',
  ...(unitId && { unitId }),
})
const actor = (...duties: OwnDuty[]): Actor => ({ personId: 'per_1', duties })
const byUnit = { unitId: 'fire', name: '消防救援站' }
const byCompany = { unitId: 'taiyu-property', name: '太宇物业', ofEstate: true }
const byNeighbour = { personId: 'per_2', name: '网格员 02', ofEstate: true }
const company = ['handler', 'property'] as const
const byMe = { personId: 'per_1', name: '网格员 01' }

test.each([
  ['a grid worker decides in the grid', actor(duty('grid_worker', g1)), byUnit, ['decider']],
  ['a grid worker has what was handed to them', actor(duty('grid_worker', g1)), byMe, ['decider', 'handler']],
  ['a grid worker of another grid has nothing', actor(duty('grid_worker', 'luotang/taiyu/taiyu-g2')), byUnit, []],
  ['the office decides everywhere', actor(duty('office', 'luotang')), byUnit, ['decider']],
  ['who acts for the unit handles', actor(duty('partner', 'luotang', 'fire')), byUnit, ['handler']],
  ['who acts for another unit does not', actor(duty('partner', 'luotang', 'water')), byUnit, []],
  ['a property company decides nothing', actor(duty('property', e1, 'taiyu-property')), byUnit, ['property']],
  ['that of another estate has no part', actor(duty('property', `${g1}/taiyu-e2`, 'taiyu-property')), byUnit, []],
  ['what its grid worker has, it has too', actor(duty('property', e1, 'taiyu-property')), byNeighbour, [...company]],
  ['what the company has, its grid worker has too', actor(duty('grid_worker', g1)), byCompany, ['decider', 'handler']],
  ['a grid worker of another grid has not', actor(duty('grid_worker', 'luotang/taiyu/taiyu-g2')), byCompany, []],
  ['nor has the fire brigade', actor(duty('partner', 'luotang', 'fire')), byCompany, []],
  ['what was handed to a person ends with their duty there', actor(), byMe, []],
  ['who moved to another grid left it behind', actor(duty('grid_worker', 'luotang/yanhe/yanhe-g1')), byMe, []],
] as const)('%s', (_what, who, handler, parts) => {
  expect(partsOf(who, { areaPath: e1, handler })).toEqual(parts)
})

test('what was handed up waits for the office alone', () => {
  const hazard = { areaPath: e1, state: 'reported' as const, handedUpAt: '2026-11-22T01:00:00.000Z' }
  const waits = (role: OwnDuty['role'], area: string, unitId?: string) =>
    waitsFor(actor(duty(role, area, unitId)), hazard)

  expect(waits('office', 'luotang')).toBe(true)
  expect(waits('community_officer', 'luotang/taiyu')).toBe(false)
  expect(waits('grid_worker', g1)).toBe(false)
  expect(waits('property', e1, 'taiyu-property')).toBe(false)
})

type Standing = Parameters<typeof waitsFor>[1]
const question = { text: '在几楼？', at: '2026-11-22T01:00:00.000Z' }
const extension = { dueAt: '2026-12-22T01:00:00.000Z', reason: '等配件', at: '2026-11-22T01:00:00.000Z' }

test.each<[HazardState, Partial<Standing>, string[]]>([
  ['reported', {}, ['decider', 'property']],
  ['reported', { question }, []],
  ['accepted', {}, ['decider', 'property']],
  ['dispatched', {}, ['handler']],
  ['dispatched', { question }, []],
  ['dispatched', { extension }, ['decider', 'handler']],
  ['split', { openParts: 1 }, []],
  ['split', { openParts: 0 }, ['decider']],
  ['fixed', {}, ['decider']],
  ['checked', {}, ['decider']],
  ['closed', {}, []],
  ['declined', {}, []],
  ['withdrawn', {}, []],
  ['merged', {}, []],
])('%s with %j waits for %j', (state, over, who) => {
  const hazard = { areaPath: e1, handler: byUnit, state, ...over }

  expect(waitsFor(actor(duty('community_officer', 'luotang/taiyu')), hazard)).toBe(who.includes('decider'))
  expect(waitsFor(actor(duty('partner', 'luotang', 'fire')), hazard)).toBe(who.includes('handler'))
  expect(waitsFor(actor(duty('property', e1, 'taiyu-property')), hazard)).toBe(who.includes('property'))
})
