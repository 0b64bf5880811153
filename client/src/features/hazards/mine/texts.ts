export const texts = {
  title: '我的上报',
  none: '您还没有上报过隐患。',
  report: '去随手拍',
  reportedAt: (when: string) => `${when} 上报`,
  metToo: (place: string) => `我也遇到 · ${place}`,
  mergedFrom: (number: string, place: string) => `我上报的 ${number} 并在这里 · ${place}`,
  reopened: {
    byMe: '您反映没有解决，正在重新处理，换人核查。',
    byOthers: '有人反映没有解决，正在重新处理，换人核查。',
  },
  fix: '整改',
  check: '核对',
} as const
