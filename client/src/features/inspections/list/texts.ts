export const texts = {
  states: '按进度看',
  list: '检查',
  detail: '检查内容',
  chooseOne: '从左边选一次检查。',
  none: {
    planned: '没有安排好的检查。',
    under_way: '现在没有正在进行的检查。',
    finished: '还没有完成的检查。',
    cancelled: '没有取消的检查。',
  },
  noneNext: '到检查场所里选一个场所，就能安排检查。',
  sites: '去检查场所',
} as const
