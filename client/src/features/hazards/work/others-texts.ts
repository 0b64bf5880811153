export const texts = {
  title: '也遇到的居民',
  saidAt: (when: string) => `${when} 的照片和说明`,
  newestOnly: (count: number) => `上面是最近的 ${count} 条，还有更早的。`,
  earlier: '看更早的',
  again: '重试',
  added: (ago: string, note: string) => `居民补充（${ago}）${note && `：${note}`}`,
  moreAgainst: (count: number) => `还有 ${count} 人也反映没有修好，在下面的进展里。`,
} as const
