import type { VolunteerState } from '@mulin/shared/volunteers'

export const stateNames = {
  pending: '待审核',
  approved: '已通过',
  declined: '未通过',
} as const satisfies Record<VolunteerState, string>

export const reviewTexts = {
  list: '志愿者登记',
  none: '这里没有登记。',
  volunteer: '志愿者登记',
  approve: '通过',
  approved: (name: string) => `${name} 已通过`,
  refresh: '刷新列表',
  decline: '不通过',
  reason: '原因（对方会看到）',
  reasonMissing: '请写明原因，至少两个字',
  declineTitle: (name: string) => `不通过 ${name} 的登记`,
  answerWithin: (left: string) => `答复期限${left}`,
  since: (ago: string) => `${ago}登记`,
  skills: (names: string) => `能帮：${names}`,
  asked: (names: string) => `想加：${names}，请核对证件`,
  trained: (name: string) => `${name} 参加过的培训`,
  training: (title: string, facts: string) => `培训：${title}，${facts}`,
  moreTrained: (count: number) => `还有 ${count} 次培训`,
  times: (names: string) => `有空：${names}`,
  because: (reason: string) => `原因：${reason}`,
} as const
