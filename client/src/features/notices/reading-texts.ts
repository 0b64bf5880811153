export const readingTexts = {
  notices: '通知',
  none: '现在没有通知。',
  noneNext: '有新通知会出现在这里。',
  by: (by: string, at: string) => `${by} · ${at}`,
  withdrawn: '这条通知已经撤下，仅供查阅。',
  toActivity: '看活动',
  gone: { what: '没有找到这条通知。', next: '它可能已经撤下，首页有最新的通知。' },
} as const
