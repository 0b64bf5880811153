import { areas } from '@mulin/shared/areas'
import { cannedAnswers } from '@mulin/shared/canned-answers'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { joining, type Lookalike } from '@mulin/shared/hazards/joining'
import type { HazardCategory } from '@mulin/shared/hazards/category'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { answer } from './server'

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

export const category: HazardCategory = {
  id: 'bike-in-exit',
  name: '电动车占用疏散通道',
  hint: '楼道、楼梯口停车或充电',
  icon: 'bike',
  clause: '高层民用建筑消防安全管理规定 第三十七条',
  deadline: { hours: 24 },
  advice: '请绕行，不要自行搬动正在充电的车。',
  questions: [
    { id: 'charging', text: '正在充电吗', options: ['是', '否'] },
    { id: 'how-many', text: '有几辆车' },
  ],
}

export const tree = [
  { id: 'luotang', path: 'luotang', kind: 'subdistrict' as const, name: '罗塘街道' },
  { id: 'taiyu', path: 'luotang/taiyu', kind: 'community' as const, name: '太宇社区', parentId: 'luotang' },
  { id: 'taiyu-g1', path: 'luotang/taiyu/taiyu-g1', kind: 'grid' as const, name: '第一网格', parentId: 'taiyu' },
  {
    id: 'taiyu-e1',
    path: 'luotang/taiyu/taiyu-g1/taiyu-e1',
    kind: 'estate' as const,
    name: '太宇花园',
    parentId: 'taiyu-g1',
  },
]

/** What every screen about hazards reads besides. */
export function hazardBasics(): void {
  answer(hazards.categories, { categories: [category] })
  answer(areas.tree, { areas: tree })
  answer(cannedAnswers.list, { answers: [], version: 0 })
  answer(joining.similar, { hazards: [] })
  answer(handling.handlers, { handlers: [] })
}

/** A report of two hours ago, due in 22 hours, with overrides. */
export const hazardFile = (over: Partial<HazardFile> = {}): HazardFile => ({
  id: 'haz_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  number: 'YH20261122-000123',
  state: 'reported',
  categoryId: category.id,
  categoryName: category.name,
  estateId: 'taiyu-e1',
  areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1',
  place: '3 号楼 楼道',
  description: '两辆车在充电',
  photos: [],
  reportedAt: inHours(-2),
  deadline: { hours: 24 },
  dueAt: inHours(22.5),
  dueOnHolidayCalendar: true,
  changedAt: inHours(-2),
  version: 1,
  entries: [{ at: inHours(-2), action: 'report', state: 'reported', photos: [] }],
  parts: ['reporter'],
  ...over,
})

/** What a neighbour reported in building 3 two hours ago, with overrides. */
export const lookalike = (over: Partial<Lookalike> = {}): Lookalike => ({
  id: 'haz_01HZZZZZZZZZZZZZZZZZZZZZZA',
  state: 'accepted',
  categoryId: category.id,
  categoryName: category.name,
  estateId: 'taiyu-e1',
  building: '3号楼',
  spot: 'stairwell',
  reportedAt: inHours(-2),
  joined: 2,
  photos: [photo('A')],
  mine: false,
  reasons: [{ kind: 'same_building' }, { kind: 'near', metres: 40 }],
  ...over,
})

export const photo = (letter: string) => ({
  id: `pho_${letter.repeat(26)}`,
  small: `http://photos.test/${letter}-small.jpg`,
  large: `http://photos.test/${letter}-large.jpg`,
})
