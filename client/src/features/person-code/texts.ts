export const texts = {
  what: '办事时给窗口工作人员看，一次有效。',
  spoken: (code: string) => `我的码 ${[...code].join(' ')}`,
  until: (time: string) => `${time} 前有效`,
  over: '这个码已过时间。',
  renew: '换一个新码',
  privacy: '码里没有姓名和电话。不要发给别人。',
} as const
