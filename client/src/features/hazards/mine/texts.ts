export const texts = {
  title: '我的上报',
  none: '您还没有上报过隐患。',
  report: '去随手拍',
  reportedAt: (when: string) => `${when} 上报`,
  fix: '整改',
} as const
