import type { Actor, OwnDuty } from '../duties.ts'
import { partsOf, waitsFor } from './hazard.ts'
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
const byMe = { personId: 'per_1', name: '网格员 01' }

test.each([
  ['a grid worker decides in the grid', actor(duty('grid_worker', g1)), byUnit, ['decider']],
  ['a grid worker has what was handed to them', actor(duty('grid_worker', g1)), byMe, ['decider', 'handler']],
  ['a grid worker of another grid has nothing', actor(duty('grid_worker', 'luotang/taiyu/taiyu-g2')), byUnit, []],
  ['the office decides everywhere', actor(duty('office', 'luotang')), byUnit, ['decider']],
  ['who acts for the unit handles', actor(duty('partner', 'luotang', 'fire')), byUnit, ['handler']],
  ['who acts for another unit does not', actor(duty('partner', 'luotang', 'water')), byUnit, []],
  ['a property company decides nothing', actor(duty('property', e1, 'taiyu-property')), byUnit, []],
  ['what was handed to a person ends with their duty there', actor(), byMe, []],
  ['who moved to another grid left it behind', actor(duty('grid_worker', 'luotang/yanhe/yanhe-g1')), byMe, []],
] as const)('%s', (_what, who, handler, parts) => {
  expect(partsOf(who, { areaPath: e1, handler, state: 'dispatched' })).toEqual(parts)
})

test.each<[HazardState, string, string]>([
  ['reported', 'decider', ''],
  ['accepted', 'decider', ''],
  ['dispatched', '', 'handler'],
  ['fixed', 'decider', ''],
  ['checked', 'decider', ''],
  ['closed', '', ''],
  ['declined', '', ''],
  ['withdrawn', '', ''],
])('%s waits for: %s %s', (state, decider, handler) => {
  const hazard = { areaPath: e1, handler: byUnit, state }

  expect(waitsFor(actor(duty('grid_worker', g1)), hazard)).toBe(decider !== '')
  expect(waitsFor(actor(duty('partner', 'luotang', 'fire')), hazard)).toBe(handler !== '')
})
