export const unitLinkWords = {
  how: '对方不用注册，打开链接就能看、能反馈。每次打开都有记录。',
  code: '办理链接的二维码',
  copied: '链接已复制，发给承办单位吧',
  send: '发给承办单位',
  scan: '对方扫一扫就能打开',
  until: (at: string) => `链接有效到 ${at}`,
  making: '正在生成链接',
  make: '生成链接',
  shareTitle: (number: string) => `请办理隐患 ${number}`,
} as const
