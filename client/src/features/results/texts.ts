import type { Role } from '@mulin/shared/roles'

export const byRole = {
  grid_worker: '网格员',
  community_officer: '社区',
  office: '街道',
  desk_clerk: '窗口',
  property: '物业',
  partner: '共建单位',
  administrator: '管理员',
} as const satisfies Record<Role, string>

export const texts = {
  results: '成绩',
  resultsOf: (title: string) => `${title} 成绩`,
  seeResults: '看成绩和比分',
  seeResultsNote: '名次、奖牌榜、现场比分',
  mine: '我的成绩',
  mineNotYet: '还没有公布您的成绩。公布后在这里看。',
  mineUnknown: '成绩已公布，名单里没有对上您这份报名，请看全部成绩或问主办方。',
  certificateNext: (time: string) => `${time} 公布 · 点一下看成绩证明`,
  none: '还没有成绩。',
  noneNext: '公布以后会自动出现在这里。',

  live: '现场比分',
  liveNow: '比分会自动更新',
  liveSince: (time: string) => `${time} 更新`,
  liveCut: (time: string) => `网络不通，比分停在 ${time}。连上后自动更新。`,
  liveOver: '记分已结束，正式成绩以公布为准。',
  noScore: '还没有开始得分',

  tables: '榜单',
  medals: '奖牌榜',
  points: '积分榜',
  by: '按什么看',
  communities: '按社区',
  teams: '按队伍',
  medalCount: (gold: number, silver: number, bronze: number) => `金 ${gold} 银 ${silver} 铜 ${bronze}`,
  pointCount: (points: number) => `${points} 分`,
  tableNote: '并列名次的奖牌和积分都算。',

  rank: (rank: number) => `第 ${rank} 名`,
  unranked: '–',
  noValue: '无成绩',
  publishedAt: (time: string) => `${time} 公布`,
  maskedNote: '个人姓名只显示第一个字。',
  certificateOf: (name: string) => `${name} 的成绩证明`,

  corrections: (count: number) => `更正 ${count} 次`,
  correctedBy: (time: string, by: string) => `${time} ${by}更正`,
  reason: (reason: string) => `原因：${reason}`,
  changed: (name: string, before: string, after: string) => `${name}：${before} → ${after}`,
  added: (name: string, after: string) => `加上 ${name}：${after}`,
  removed: (name: string, before: string) => `去掉 ${name}：${before}`,

  certificate: '成绩证明',
  save: '保存图片',
  print: '打印',
  saved: '已保存',
  savedToAlbum: '已保存到相册',
  notSaved: '没有保存成功。请连上网、允许访问相册后再试一次。',
} as const
