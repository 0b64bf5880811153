import type { SignUpState } from '@mulin/shared/allocation/steps'

const stateNames = {
  pending: '待审核',
  waiting: '候补',
  offered: '待确认',
  confirmed: '已报名',
  attended: '已签到',
  absent: '缺席',
  cancelled: '已取消',
  declined: '未通过',
  expired: '已过期',
} as const satisfies Record<SignUpState, string>

export const texts = {
  signUp: '报名审核',
  approve: '通过',
  decline: '不通过',
  approved: (name: string) => `${name} 已通过`,
  approvedWaiting: (name: string) => `名额已满，${name} 已转入候补`,
  declined: (name: string) => `${name} 未通过`,
  declineTitle: (name: string) => `不通过 ${name} 的报名`,
  declineReasons: ['名额有限，这次没有排上', '不符合本场的报名条件', '填写的信息不全'],
  usual: '常用原因',
  reason: '原因（对方会看到）',
  reasonMissing: '请写明原因，至少两个字',
  refresh: '刷新列表',
  movedOn: (state: SignUpState | undefined) => ({
    what: state ? `这份报名刚刚变成“${stateNames[state]}”。` : '这份报名的状态刚刚变了。',
    next: '刷新列表后再看。',
  }),
  full: { what: '这一场已满，候补也满了。', next: '请先调高名额或候补人数，或不通过。' },
  people: (count: number) => `${count} 人`,
  team: (name: string) => `队伍 ${name}`,
  decideWithin: (left: string) => `审核期限${left}`,
  since: (ago: string) => `${ago}报名`,
} as const
