import type { Area } from '@mulin/shared/areas'
import type { Duty, Unit } from '@mulin/shared/duties'
import type { Role } from '@mulin/shared/roles'
import type { Skill } from '@mulin/shared/skills'
import { addDays, dayOf } from '@mulin/shared/times'
import { now } from '../src/platform/clock.ts'
import { newId } from '../src/platform/ids.ts'
import { putArea } from '../src/tables/areas.ts'
import { addDuty } from '../src/tables/duties.ts'
import { addPerson, keptForNextTime, type StoredPerson } from '../src/tables/people.ts'
import { transact } from '../src/tables/transact.ts'
import { putUnit } from '../src/tables/units.ts'

/** A small tree: 罗塘 with 太宇 (two grids, three estates) and 沿河 (one grid, one estate). */
export const luotang: readonly Area[] = [
  area('subdistrict', '罗塘街道', 'luotang'),
  area('community', '太宇社区', 'luotang/taiyu'),
  area('grid', '太宇第一网格', 'luotang/taiyu/taiyu-g1'),
  area('grid', '太宇第二网格', 'luotang/taiyu/taiyu-g2'),
  area('estate', '太宇一区', 'luotang/taiyu/taiyu-g1/taiyu-e1'),
  area('estate', '太宇二区', 'luotang/taiyu/taiyu-g1/taiyu-e2'),
  area('estate', '太宇三区', 'luotang/taiyu/taiyu-g2/taiyu-e3'),
  area('community', '沿河社区', 'luotang/yanhe'),
  area('grid', '沿河第一网格', 'luotang/yanhe/yanhe-g1'),
  area('estate', '沿河一区', 'luotang/yanhe/yanhe-g1/yanhe-e1'),
]

function area(kind: Area['kind'], name: string, path: string): Area {
  const [id = '', parentId] = path.split('/').reverse()
  return { id, path, kind, name, parentId }
}

/** Writes that tree. */
export const luotangAreas = () => transact(luotang.map(putArea))

type Known = Pick<StoredPerson, 'estateId' | 'areaPath'> & {
  name?: string | undefined
  phone?: string | undefined
  volunteer?: 'pending' | 'approved' | 'declined' | undefined
  skills?: Skill[]
}

const usual: Known = {
  estateId: 'taiyu-e1',
  areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1',
  name: '居民 甲',
  phone: '13800008000',
}

/** A resident of 太宇一区 with a name and a phone; what is given as undefined they do not have. */
export async function aResident(overrides: Known = {}) {
  const { name, phone, volunteer, skills, ...home } = { ...usual, ...overrides }
  const id = newId('per')
  await addPerson(`test:${id}`, {
    id,
    elderMode: false,
    ...home,
    ...(volunteer && { volunteer: { id: newId('vol'), state: volunteer, skills } }),
    ...keptForNextTime(id, { name, phone }),
  })
  return { id, name, phone, ...home }
}

type Term = Partial<Pick<Duty, 'unitId' | 'from' | 'until' | 'title' | 'personId'>>

/** Somebody new, or who is given, with a role in an area. Without a term it began yesterday and stays. */
export async function onDuty(role: Role, areaPath: string, term: Term = {}) {
  const personId = term.personId ?? (await aResident({ ...usual, estateId: undefined, areaPath: undefined })).id
  const duty: Duty = {
    id: newId('dut'),
    title: '工作人员 01',
    role,
    areaPath,
    from: addDays(dayOf(now()), -1),
    version: 1,
    ...term,
    personId,
  }
  await transact([addDuty(duty)])
  return { id: personId, dutyId: duty.id }
}

/** An organisation that hazards are handed to. */
export async function aUnit(overrides: Partial<Unit> = {}): Promise<Unit> {
  const unit: Unit = { id: 'fire-brigade', name: '消防救援站', kind: 'fire_brigade', ...overrides }
  await transact([putUnit(unit)])
  return unit
}
