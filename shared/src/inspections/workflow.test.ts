import type { OwnDuty } from '../duties.ts'
import {
  InspectionAction,
  inspectionAfter,
  InspectionPart,
  inspectionPartsOf,
  InspectionState,
  isInspectionOver,
} from './workflow.ts'

const all = InspectionState.options.flatMap((state) =>
  InspectionAction.options.flatMap((action) => InspectionPart.options.map((part) => [state, action, part] as const)),
)

test('every step is written down, and only those can be taken', () => {
  const possible = all.flatMap(([state, action, part]) => {
    const to = inspectionAfter(state, action, [part])
    return to ? `${state} ${action} ${part} → ${to}` : []
  })

  expect(possible.sort()).toEqual([
    'planned cancel lead → cancelled',
    'planned start lead → under_way',
    'under_way cancel lead → cancelled',
    'under_way finish lead → finished',
    'under_way record lead → under_way',
    'under_way record participant → under_way',
  ])
})

test('nothing leads out of what is over, and something leads on from everything else', () => {
  for (const state of InspectionState.options) {
    const leaving = all.filter(([from, action, part]) => from === state && inspectionAfter(from, action, [part]))

    expect(leaving.length === 0).toBe(isInspectionOver(state))
  }
})

const site = {
  areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1',
  units: [{ id: 'fire-brigade' }],
  responsibleUnitId: 'property-1',
}
const duty = (role: OwnDuty['role'], areaPath: string, unitId?: string): OwnDuty => ({
  id: 'dut_1',
  title: '工作人员 01',
  role,
  areaPath,
  from: '2026-01-01',
  ...(unitId && { unitId }),
})

test.each([
  ['the office', duty('office', 'luotang'), ['lead']],
  ['a grid worker there', duty('grid_worker', 'luotang/taiyu/taiyu-g1'), ['lead']],
  ['a grid worker elsewhere', duty('grid_worker', 'luotang/taiyu/taiyu-g2'), []],
  ['a unit that was asked along', duty('partner', 'luotang', 'fire-brigade'), ['participant']],
  ['a unit that was not', duty('partner', 'luotang', 'clinic'), []],
  ['the unit that answers for the site', duty('property', 'luotang/taiyu', 'property-1'), ['responsible']],
] as const)('%s', (_who, held, parts) => {
  expect(inspectionPartsOf({ personId: 'per_1', duties: [held] }, site)).toEqual(parts)
})
