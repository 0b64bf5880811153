export const texts = {
  some: (count: number) => `还有 ${count} 次检查没提交。`,
  goOn: '继续检查',
  list: '没提交的检查',
  problems: (count: number) => `还有 ${count} 个检查问题没提交。`,
  handIn: '去提交',
  problemsList: '没提交的检查问题',
  someSite: '以前记的检查问题',
  count: (count: number) => `${count} 个没提交`,
} as const
