import type { InboxItem } from '@mulin/shared/inbox'

export const kindWords = {
  hazard: '隐患',
  volunteer: '志愿者',
  sign_up: '报名审核',
  sign_up_appeal: '报名异议',
  hours: '志愿时长',
  appeal: '缺席说明',
  inspection: '检查',
  recheck: '回头看',
} as const satisfies Record<InboxItem['kind'], string>

export const texts = {
  title: '工作台',
  kinds: '按种类看',
  all: '全部',
  list: '待办',
  escalated: '督办',
  late: (kind: string, count: number) => `${kind} ${count} 件`,
  overdue: (kinds: readonly string[]) => `已过期限：${kinds.join('、')}。`,
  nothing: '现在没有要办的。',
  nothingNext: '有新的会出现在这里。',
  chooseOne: '从左边选一件，在这里办理。',
  keys: '键盘 J、K 上下选择，隐患可按 X 勾选。',
  detail: '办理',
  otherWork: '其他工作',
} as const
