import type { HeadCount, StaffStep, Telling } from '@mulin/shared/sign-ups/staff-steps'

/** What was told, and how many came, has a list of its own. */
type Beside = (Telling & { action: 'tell' }) | (HeadCount & { action: 'head_count' })
export type Step = StaffStep | (Beside & Partial<Omit<StaffStep, keyof Telling | 'action'>>)

const actions: Record<Step['action'], string> = {
  approve: '通过审核',
  decline: '不通过',
  remove: '移出名单',
  move: '调整候补位次',
  tell: '已电话告知变动',
  head_count: '到场人数',
  change: '本人修改',
  undo_check_in: '撤销签到',
  undo_check_out: '撤销签退',
  answer_appeal: '答复异议',
}

export const texts = {
  trail: '变动记录',
  trailOf: (name: string) => `变动记录 ${name}`,
  because: ({ action, reason }: Step) => `${action === 'answer_appeal' ? '答复' : '原因'}：${reason}`,
} as const

const partNames = { people: '名单', answers: '回答', contact: '姓名或电话' } as const

const sizeText = (sizes: StaffStep['sizes']) => sizes && `${sizes.from} 人 → ${sizes.to} 人`

/** `调整候补位次：第 5 位 → 第 1 位`, or `本人修改：名单，2 人 → 3 人` */
export function stepText(step: Step): string {
  const { action, from, to, parts, sizes } = step
  if (step.action === 'head_count')
    return `${actions.head_count}：到 ${step.came} / ${step.of} 人${step.bySelf ? '（扫现场码时自己说的）' : ''}`
  if (parts)
    return `${actions[action]}：${[...parts.map((part) => partNames[part]), sizeText(sizes)].filter(Boolean).join('，')}`
  if (to === undefined) return actions[action]
  return `${actions[action]}：${from === undefined ? '候补' : `第 ${from} 位 → `}第 ${to} 位`
}
