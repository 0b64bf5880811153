/** Apart from the others: pages that are read by everybody say them too. */
export const queueTexts = {
  offline: (count: number) => `离线中，${count} 条签到待传，连上网自动传`,
  sending: (count: number) => `正在传 ${count} 条签到`,
  queued: (count: number) => `${count} 条签到还没传上去`,
  sendNow: '现在传',
} as const
