import type { Role } from '@mulin/shared/roles'

interface Part {
  /** With `demo:` before it, what one signs in with on the local stage. */
  code: string
  name: string
  /** As what they are listed. */
  role: string
  phone: string
  estateId?: string
  duty?: { role: Role; areaPath: string; unitId?: string }
}

const homes = [
  ['taiyu-e1', 'taiyu-e2', 'taiyu-e1', 'taiyu-e3', 'taiyu-e4', 'huaishui'],
  ['yanhe-e1', 'yanhe-e2', 'yanhe-e3', 'yinmu-e1', 'yinmu-e2', 'yinmu-e3'],
  ['heye-e1', 'heye-e2', 'gaochen-e1', 'gutian-e1', 'zhongtian-e1', 'taiping-e1', 'zishi-e1', 'taoyuan-e1'],
].flat()

const twoDigits = (number: number) => String(number).padStart(2, '0')

const residents: readonly Part[] = homes.map((estateId, index) => ({
  code: `resident-${index + 1}`,
  name: `居民 ${twoDigits(index + 1)}`,
  role: '居民',
  phone: `1380000${1001 + index}`,
  estateId,
}))

const grid = 'luotang/taiyu/taiyu-g1'

const staff: readonly Omit<Part, 'phone'>[] = [
  { code: 'grid-worker', name: '网格员 01', role: '太宇第一网格', duty: { role: 'grid_worker', areaPath: grid } },
  {
    code: 'grid-worker-2',
    name: '网格员 02',
    role: '沿河第一网格',
    duty: { role: 'grid_worker', areaPath: 'luotang/yanhe/yanhe-g1' },
  },
  {
    code: 'community-officer',
    name: '社区工作人员 01',
    role: '太宇社区',
    duty: { role: 'community_officer', areaPath: 'luotang/taiyu' },
  },
  {
    code: 'community-officer-2',
    name: '社区工作人员 02',
    role: '沿河社区',
    duty: { role: 'community_officer', areaPath: 'luotang/yanhe' },
  },
  { code: 'office', name: '街道工作人员 01', role: '罗塘街道', duty: { role: 'office', areaPath: 'luotang' } },
  { code: 'clerk', name: '窗口 01', role: '党群服务中心', duty: { role: 'desk_clerk', areaPath: 'luotang' } },
  {
    code: 'property',
    name: '物业 01',
    role: '物业公司 01',
    duty: { role: 'property', areaPath: grid, unitId: 'property-01' },
  },
  {
    code: 'fire-brigade',
    name: '消防 01',
    role: '消防救援站',
    duty: { role: 'partner', areaPath: 'luotang', unitId: 'fire-brigade' },
  },
  { code: 'admin', name: '管理员 01', role: '管理员', duty: { role: 'administrator', areaPath: 'luotang' } },
]

/** Everybody of the demo, under role names. */
export const cast: readonly Part[] = [
  ...residents,
  { code: 'volunteer-1', name: '志愿者 01', role: '志愿者', phone: '13800002001', estateId: 'taiyu-e2' },
  { code: 'volunteer-2', name: '志愿者 02', role: '志愿者', phone: '13800002002', estateId: 'taiyu-e3' },
  ...staff.map((part, index) => ({ ...part, phone: `1380000${3001 + index}` })),
]

/** Whom one can be on the local stage. */
export const demoPeople = cast.map(({ code, name, role }) => ({ code: `demo:${code}`, name, role }))
