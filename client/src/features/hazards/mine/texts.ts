export const texts = {
  title: '我的上报',
  none: '您还没有上报过隐患。',
  report: '去随手拍',
  reportedAt: (when: string) => `${when} 上报`,
  metToo: (place: string) => `我也遇到 · ${place}`,
  fix: '整改',
  check: '核对',
} as const
