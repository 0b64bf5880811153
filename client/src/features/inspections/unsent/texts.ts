export const texts = {
  some: (count: number) => `还有 ${count} 次检查没提交。`,
  goOn: '继续检查',
  list: '没提交的检查',
} as const
