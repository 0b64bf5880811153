const until = (count: number, day: string) => `${count > 1 ? '最早 ' : ''}${day} 前整改，到期回头看。`
const several = (count: number) => (count > 1 ? ` ${count} 件` : '')

export const doneTexts = {
  done: '检查已完成',
  nothingToFix: '没有留下要限期整改的问题。',
  signed: (count: number, day: string) => `责任人已签收${several(count)}，${until(count, day)}`,
  handed: (unit: string, count: number, day: string) =>
    `责任人没有签收${several(count)}，仍由${unit}整改：${until(count, day)}`,
  toDispatch: (count: number) => `有 ${count} 件的责任单位已停用，请在工作台派遣。`,
  record: '查看检查记录',
  back: '回到场所',
} as const
