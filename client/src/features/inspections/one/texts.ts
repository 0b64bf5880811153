import type { InspectionPart } from '@mulin/shared/inspections/workflow'

export const texts = {
  title: '检查',
  start: '现在检查',
  goOn: '继续检查',
  cancel: '取消检查',
  record: '查看检查记录',
  site: '查看场所',
  facts: '检查内容',
  address: '地址',
  responsible: '责任单位',
  who: '参加',
  nobodyElse: '没有其他参加单位',
  lead: '检查人',
  cancelled: (reason: string) => `检查已取消：${reason}`,
  findings: '发现的问题',
  none: '没有发现问题。',
  noneYet: '还没有记下问题。',
  fixed: '即查即改',
  items: '检查项目',
  mine: {
    lead: undefined,
    participant: '贵单位受邀参加。检查开始后，可以在这里记下问题。',
    responsible: '贵单位是责任单位。发现的问题会派给贵单位整改，到期有人回头看。',
  } satisfies Record<InspectionPart, string | undefined>,
  add: '记一个问题',
  send: '提交问题',
  sendAll: (count: number) => `全部提交（${count} 个）`,
  unsent: '没提交的问题',
  unsentHint: '都存在手机里。有网络后在这里提交，不会重复。',
  kept: '没有网络，问题已存在手机里。有网络后在这里提交，不会重复。',
  noPlace: '还没写位置',
  complete: '已填好，点开提交',
  incomplete: '还没填完，点开继续',
  added: (number: string) => `问题已记下，编号 ${number}`,
  writtenBefore: (number: string) => `问题上次其实已经交上，编号 ${number}，以那时写的为准。`,
} as const

/** Of what came too late for the record. */
export const reportTexts = {
  act: '改为上报',
  over: '这次检查已经结束，记录不再改。没提交的问题可以改为上报，照片和文字都带过去。',
  tooLate: '这次检查刚刚结束，记录不再改。这个问题可以改为上报，照片和文字都带过去。',
  notAlong: '这次检查的参加单位里现在没有贵单位，不能再记。这个问题可以改为上报，照片和文字都带过去。',
  noRoom: '手机存不下了，请先提交巡查里的上报。',
  tooLong: (tooMany: number) =>
    `上报只能写 500 字，这个问题多了 ${tooMany} 字，还没带过去。请把说明写短一些，再改为上报。`,
  ofItem: (item: string) => `检查项目：${item}`,
  found: '参加场所检查时发现',
  fixed_on_the_spot: '当场已整改',
  deadline: '需要整改',
  until: (day: string) => `整改到 ${day}`,
} as const

export const cancelTexts = {
  title: (site: string) => `取消检查：${site}`,
  what: '已经记下的问题会保留，照常整改和回头看。',
  yes: '取消检查',
  usual: '常用原因',
  usualReasons: ['改期再查', '场所没有人', '已经和别的检查合并'],
  reason: '原因',
  reasonMissing: '请写明原因，至少两个字',
  done: '检查已取消',
} as const
