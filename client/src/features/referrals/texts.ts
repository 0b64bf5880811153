import type { Referral } from '@mulin/shared/referrals'

export const texts = {
  title: '隐患办理',
  handedTo: (unit: string) => `交给${unit}办理`,
  privacy: '这个链接只给承办单位使用，请不要转发。每次打开都会记录时间。',
  photosOfReport: '上报照片',
  facts: '隐患',
  said: '说明',
  deadline: (left: string) => `期限${left}`,
  reportedAt: (at: string) => `${at}上报`,
  usableUntil: (at: string) => `链接 ${at} 前有效`,

  photos: '整改后的照片',
  photosHint: '站在和上报照片相同的位置拍，至少一张。',
  photoMissing: '请至少拍一张整改后的照片',
  note: '补充说明',
  fixed: '已整改，提交',
  sendBack: '不是我们办的，退回',
  sendBackTitle: '退回街道',
  usualReasons: '常用原因',
  reasons: ['不属于本单位职责', '位置不在本单位范围', '需要其他单位先处理', '现场没有发现这个隐患'],
  reason: '退回原因',
  reasonMissing: '请写明原因，至少两个字',

  over: {
    open: '',
    answered: '已经收到答复，谢谢。',
    withdrawn: '这一件不再由您单位办理。',
    expired: '这个链接已经过期。',
  } satisfies Record<Referral['state'], string>,
  overNext: '还有要说的，请联系街道。',

  links: '给没有账号的单位',
  linksHow: '生成一个链接发给承办单位，对方不用注册就能看、能反馈。每次打开都有记录。',
  days: '有效期',
  dayOptions: [
    { value: '3', label: '3 天' },
    { value: '7', label: '7 天' },
    { value: '15', label: '15 天' },
  ],
  make: '生成链接',
  states: { open: '可以使用', answered: '已答复', withdrawn: '已收回', expired: '已过期' } satisfies Record<
    Referral['state'],
    string
  >,
  until: (state: string, at: string) => `${state} · 有效到 ${at}`,
  never: '还没有打开过',
  accesses: { opened: '打开', fixed: '反馈已整改', sent_back: '退回' },
  access: (at: string, what: string) => `${at} ${what}`,
  opened: (times: number, at: string) => `打开 ${times} 次，最近 ${at}`,
  code: '办理链接的二维码',
  copied: '链接已复制，发给承办单位吧',
  send: '发给承办单位',
  scan: '对方扫一扫就能打开',
  withdraw: '收回链接',
  ledger: '隐患公示',
  shareTitle: (number: string) => `请办理隐患 ${number}`,
} as const
