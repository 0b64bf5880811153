import { type Actor, areasSeenBy, isActive, mayDecideIn, maySee, type OwnDuty, unitsOf } from './duties.ts'
import { mayDo, permissionsOf, Role, rolesOfUnits } from './roles.ts'

const noon = '2026-11-22T04:00:00.000Z'

test.each([
  ['began today', { from: '2026-11-22' }, true],
  ['begins tomorrow', { from: '2026-11-23' }, false],
  ['ends today', { from: '2026-01-01', until: '2026-11-22' }, true],
  ['ended yesterday', { from: '2026-01-01', until: '2026-11-21' }, false],
  ['is open', { from: '2026-01-01' }, true],
  ['was ended a moment ago', { from: '2026-01-01', endedAt: '2026-11-22T03:59:59.000Z' }, false],
])('a duty that %s counts: %s', (_, term, expected) => {
  expect(isActive(term, noon)).toBe(expected)
})

test('the term counts days in China', () => {
  const term = { from: '2026-11-23', until: '2026-11-23' }

  expect(isActive(term, '2026-11-22T15:59:59.999Z')).toBe(false)
  expect(isActive(term, '2026-11-22T16:00:00.000Z')).toBe(true)
  expect(isActive(term, '2026-11-23T16:00:00.000Z')).toBe(false)
})

const duty = (role: Role, areaPath: string, unitId?: string): OwnDuty => ({
  id: 'dut_01J00000000000000000000000',
  title: '工作人员 01',
  role,
  areaPath,
  unitId,
  from: '2026-01-01',
})
const actor = (...duties: OwnDuty[]): Actor => ({ personId: 'per_01J00000000000000000000000', duties })

test.each([
  [duty('community_officer', 'luotang/taiyu'), 'luotang/taiyu/g1', { decides: true, sees: true }],
  [duty('community_officer', 'luotang/taiyu'), 'luotang/taiyu', { decides: true, sees: true }],
  [duty('community_officer', 'luotang/taiyu'), 'luotang', { decides: false, sees: false }],
  [duty('community_officer', 'luotang/taiyu'), 'luotang/yanhe', { decides: false, sees: false }],
  [duty('property', 'luotang/taiyu/g1/e1', 'property-01'), 'luotang/taiyu/g1/e1', { decides: false, sees: true }],
  [duty('partner', 'luotang', 'fire-brigade'), 'luotang/taiyu', { decides: false, sees: false }],
])('%j in %s: %j', (held, areaPath, { decides, sees }) => {
  expect(mayDecideIn(actor(held), areaPath)).toBe(decides)
  expect(maySee(actor(held), areaPath)).toBe(sees)
})

test('an actor sees the areas of the duties once, the smaller in the larger', () => {
  const held = actor(
    duty('grid_worker', 'luotang/taiyu/g1'),
    duty('community_officer', 'luotang/taiyu'),
    duty('grid_worker', 'luotang/yanhe/g1'),
    duty('partner', 'luotang', 'fire-brigade'),
  )

  expect(areasSeenBy(held)).toEqual(['luotang/taiyu', 'luotang/yanhe/g1'])
})

test('an actor acts for each unit once', () => {
  const held = actor(
    duty('property', 'luotang/taiyu/g1/e1', 'property-01'),
    duty('property', 'luotang/taiyu/g1/e2', 'property-01'),
    duty('office', 'luotang'),
  )

  expect(unitsOf(held)).toEqual(['property-01'])
})

test('roles of units fix what was handed to them, come to inspections they are asked to, and nothing else', () => {
  for (const role of rolesOfUnits) expect(permissionsOf[role]).toEqual(['hazards.fix', 'inspections.attend'])
})

test('only administrators grant duties, only clerks open visits', () => {
  const who = (permission: Parameters<typeof mayDo>[1]) => Role.options.filter((role) => mayDo(role, permission))

  expect(who('duties.grant')).toEqual(['administrator'])
  expect(who('visits.open')).toEqual(['desk_clerk'])
  expect(who('volunteers.review')).toEqual(['community_officer', 'office'])
})
