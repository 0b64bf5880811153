import type { Checklist, ChecklistItem } from '@mulin/shared/inspections/checklist'

const highRise = (article: string) => `高层民用建筑消防安全管理规定 ${article}`
const fireLaw = (article: string) => `消防法 ${article}`

const exits: ChecklistItem = {
  id: 'exits-clear',
  text: '疏散通道、安全出口畅通，没有停车、堆物、上锁',
  clause: fireLaw('第二十八条'),
  categoryId: 'exit',
}
const gear: ChecklistItem = {
  id: 'gear-works',
  text: '灭火器、消火栓、应急灯在位、有效',
  clause: fireLaw('第十六条'),
  categoryId: 'gear',
}
const wiring: ChecklistItem = {
  id: 'wiring-safe',
  text: '没有私拉电线、飞线充电',
  clause: fireLaw('第二十七条'),
  categoryId: 'wiring',
}
const noBikes: ChecklistItem = {
  id: 'no-bikes-inside',
  text: '门厅、走道、楼梯间、安全出口没有停放电动自行车或给它充电',
  clause: highRise('第三十七条'),
  categoryId: 'ebike',
}
const taught: ChecklistItem = {
  id: 'people-know',
  text: '值守的人会判断火情、会逃生、会用灭火器',
  clause: fireLaw('第十六条'),
  categoryId: 'other',
}
const maintained: ChecklistItem = {
  id: 'property-maintains',
  text: '物业对共用消防设施有维护记录',
  clause: fireLaw('第十八条'),
  categoryId: 'gear',
}
const notLivedIn: ChecklistItem = {
  id: 'nobody-sleeps',
  text: '经营的地方没有住人',
  clause: fireLaw('第十九条'),
  categoryId: 'other',
}

export const checklists: readonly Checklist[] = [
  { kind: 'ebike_charging', version: 1, items: [exits, noBikes, wiring, gear, maintained, taught] },
  { kind: 'underground_garage', version: 1, items: [exits, wiring, gear, maintained] },
  { kind: 'shop', version: 1, items: [exits, wiring, gear, notLivedIn, taught] },
  { kind: 'high_rise', version: 1, items: [exits, noBikes, gear, maintained] },
]
