import type { Checklist } from '@mulin/shared/inspections/checklist'
import type { Finding, Inspection, InspectionRow } from '@mulin/shared/inspections/inspection'
import type { Site } from '@mulin/shared/inspections/site'
import type { Role } from '@mulin/shared/roles'
import { category } from './hazards'
import { resident } from './screen'

const areaPath = 'luotang/taiyu/taiyu-g1/huaishui'
const siteId = 'sit_01HZZZZZZZZZZZZZZZZZZZZZZZ'

/** Somebody on duty in 罗塘. */
export const staff = (role: Role = 'office') =>
  resident({
    duties: [
      {
        id: 'dut_01HZZZZZZZZZZZZZZZZZZZZZZZ',
        title: '街道工作人员 01',
        role,
        areaPath: 'luotang',
        from: '2026-01-01',
        ...(role === 'partner' && { unitId: 'fire-brigade' }),
      },
    ],
  })

export const aSite = (over: Partial<Site> = {}): Site => ({
  id: siteId,
  kind: 'ebike_charging',
  name: '淮水大厦地下充电点',
  estateId: 'huaishui',
  areaPath,
  address: '地下一层',
  risk: 'high',
  unitId: 'property-01',
  unitName: '物业公司 01',
  personNameMasked: '物****',
  phoneMasked: '138****4001',
  openFindings: 0,
  version: 1,
  ...over,
})

export const aChecklist: Checklist = {
  kind: 'ebike_charging',
  version: 3,
  items: [
    { id: 'exits-clear', text: '疏散出口畅通', clause: '消防法 第二十八条', categoryId: 'exit' },
    { id: 'gear-works', text: '灭火器有效', categoryId: 'gear' },
  ],
}

/** Of what its first item looks at. */
export const exitCategory = { ...category, id: 'exit', name: '堵住逃生通道' }

export const inspectionRow = (over: Partial<InspectionRow> = {}): InspectionRow => ({
  id: 'ins_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  state: 'planned',
  siteId,
  siteName: '淮水大厦地下充电点',
  siteKind: 'ebike_charging',
  areaPath,
  address: '地下一层',
  teams: ['office', 'grid'],
  units: [{ id: 'fire-brigade', name: '消防救援站' }],
  responsibleUnitId: 'property-01',
  responsibleUnitName: '物业公司 01',
  plannedOn: '2099-11-28',
  findingCount: 0,
  version: 1,
  ...over,
})

export const anInspection = (over: Partial<Inspection> = {}): Inspection => ({
  ...inspectionRow(over),
  checklist: aChecklist,
  taught: [],
  findings: [],
  parts: ['lead'],
  ...over,
})

export const aFinding = (over: Partial<Finding> = {}): Finding => ({
  hazardId: 'haz_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  inspectionId: 'ins_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  siteId,
  siteName: '淮水大厦地下充电点',
  areaPath,
  number: 'YH20261126-000001',
  itemId: 'exits-clear',
  categoryId: 'exit',
  categoryName: '堵住逃生通道',
  clause: '消防法 第二十八条',
  place: '北侧出口',
  description: '两辆车',
  before: [],
  after: [],
  outcome: 'deadline',
  foundAt: '2026-11-20T02:00:00.000Z',
  dueAt: '2026-11-23T15:59:00.000Z',
  state: 'dispatched',
  recheck: {
    opensAt: '2026-11-23T15:59:00.000Z',
    dueAt: '2099-11-26T15:59:00.000Z',
    state: 'waiting',
    failed: 0,
    photos: [],
  },
  ...over,
})
