import type { ActivityType } from '@mulin/shared/activities/activity'
import type { Ages, TeamSize } from '@mulin/shared/activities/session-rules'
import { anySize } from '@mulin/shared/sign-ups/teams'
import { agesText } from '../../seat-words'
import type { IconName } from '../../ui/icon'

export const typeNames = {
  general: '活动',
  sports_meet: '运动会',
  reading_club: '读书会',
  health_fair: '义诊',
  training: '培训',
  contest: '竞赛',
} as const satisfies Record<ActivityType, string>

/** A drawn motif instead of a stock photo. */
export const typeIcons = {
  general: 'activity',
  sports_meet: 'run',
  reading_club: 'book',
  health_fair: 'health',
  training: 'training',
  contest: 'contest',
} as const satisfies Record<ActivityType, IconName>

export const texts = {
  activities: '活动',
  nearby: '身边的活动',
  all: '全部活动',
  filters: '筛选活动',
  where: '社区',
  myCommunity: '本社区',
  everywhere: '全街道',
  which: '类型',
  anyType: '全部类型',
  when: '日期',
  anyDay: '全部日期',
  today: '今天',
  weekend: '本周末',
  pickDay: '选择日期',
  day: '哪一天',
  none: '这里还没有活动。',
  noneNext: '换个社区、类型或日期看看。',
  noneNearby: '最近没有新活动。',
  clear: '清除筛选',
  page: (page: number) => (page === 1 ? '活动' : `活动 第 ${page} 页`),

  sessionsOf: (count: number) => `起，${count}\u00a0场`,
  opensIn: (time: string, length: string) => `${time} 开始报名，还有 ${length}`,
  opensAt: (at: string) => `${at} 开始报名`,
  closed: '报名已截止',
  over: '已结束',
  cancelled: '已取消',
  mine: '您已报名',
  mineHelping: '您是志愿者',
  minePending: '待审核',
  mineWaiting: '您在候补',
  minePosition: (position: number) => `您候补第 ${position} 位`,
  mineEntered: '您已参加抽签',
  mineOffered: '轮到您了',
  mineAttended: '您已签到',

  facts: '活动信息',
  time: '时间',
  place: '地点',
  organiser: '主办',
  audience: '面向',
  community: (name: string) => `${name || '本社区'}居民`,
  deadline: '报名截止',
  bring: '请带上',
  about: '活动介绍',
  sessions: '场次',
  closesAt: (at: string) => `${at} 前报名`,
  teamsOf: ({ min, max, substitutes }: TeamSize = anySize) => {
    const size = min === max ? `每队 ${min} 人` : `每队 ${min}–${max} 人`
    return substitutes > 0 ? `${size}，可带替补 ${substitutes} 人` : size
  },
  ages: (ages: Ages) => `${agesText(ages)}参加`,
  volunteersOnly: '志愿者才能报',
  reserved: (seats: string, title: string, until: string) => `其中 ${seats}留给“${title}”，${until} 前`,
  drawnSeats: (seats: string) => `抽 ${seats}`,
  approved: (seats: string) => `主办方看过报名再定，${seats}`,
  lottery: (entrants: string) => `抽签，已有 ${entrants}登记`,
  severalWays: '可以报名',
  changes: '变更说明',
  cancelledBecause: (reason: string) => `活动已取消。${reason}`,
  draft: '这是草稿，只有您和同事能看到。发布以后居民才能报名。',
  share: '转发给邻居',
  linkCopied: '链接已复制',

  signUp: '报名',
  signUpLeft: (seats: string) => `报名 · ${seats}`,
  signUpChoices: (count: number) => `报名 · ${count} 场可选`,
  signUpApproval: '报名 · 审核后确定',
  enterDraw: '参加抽签',
  waitBehind: (ahead: string) => `加入候补 · 前面 ${ahead}`,
  waitFirst: '加入候补 · 前面没有人',
  waitChoices: (count: number) => `加入候补 · ${count} 场可选`,
  answerOffer: '轮到您了 · 去接受名额',
  seeMine: '看我的报名',
  allFull: '每一场都满了。有人取消时，席位会放出来。',
  helpers: '志愿服务',
  helpersWanted: (count: number) => `还需要 ${count} 位志愿者，不占参加者的席位。`,
  help: '报志愿服务',
  registerFirst: '登记为志愿者后就可以报。',
  register: '登记志愿者',
  reviewing: '您的志愿者登记正在审核，通过后就可以报。',
  gone: { what: '没有找到这个活动。', next: '它可能还没有发布，请看看其他活动。' },
} as const
