export const texts = {
  title: '我的上报',
  none: '您还没有上报过隐患。',
  report: '去随手拍',
  more: '再报一件',
  reportedAt: (when: string) => `${when} 上报`,
  fixBy: (due: string) => `应在 ${due} 整改`,
  open: (category: string) => `我上报的${category}`,
} as const
