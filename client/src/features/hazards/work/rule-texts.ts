export const texts = {
  ahead: (place: number, to: string) => `立案后按第 ${place} 条派遣规则直接交给${to}。`,
  noneAhead: '没有派遣规则符合，立案后由您派遣。',
  done: (place: number, to: string) => `已立案，按第 ${place} 条派遣规则交给${to}`,
  why: '为什么',
  whyOf: (number: string) => `为什么这样派 ${number}`,
  rules: '派遣规则',
  rule: (place: number, premises: string) => `第 ${place} 条：${premises}`,
  fits: '符合，到此为止',
  many: (to: string, count: number) => `${count} 件立案后按派遣规则直接交给${to}。`,
  manyByHand: (count: number) => `${count} 件立案后由您派遣。`,
  asking: '正在查派遣规则。',
} as const
