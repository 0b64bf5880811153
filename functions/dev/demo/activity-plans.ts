import { soon } from './activities-soon.ts'
import type { PlannedActivity } from './activity-plan.ts'

/** Later, not yet open for sign-up, called off, or still a draft. */
const later: readonly PlannedActivity[] = [
  {
    key: 'elder-health',
    by: 'office',
    type: 'health_fair',
    title: '助老健康：中医问诊',
    summary: '姜堰中医院的医生到社区坐诊，老人优先。',
    place: '高陈社区',
    communityId: 'gaochen',
    organiser: '姜堰中医院',
    sessions: [
      {
        title: '坐诊',
        day: 8,
        from: '09:00',
        to: '11:00',
        capacity: 30,
        mode: 'lottery',
        waitingCapacity: 20,
        signUpOpens: [2, '09:00'],
      },
    ],
  },
  {
    key: 'square',
    by: 'office',
    cancelled: '场地检修，改期后另行通知。',
    type: 'general',
    title: '三水广场交流会',
    summary: '一起谈谈三水广场怎么用、怎么管，现场填问卷、提建议。',
    place: '三水广场',
    organiser: '罗塘街道文化员',
    sessions: [{ title: '交流会', day: 7, from: '14:00', to: '16:00', capacity: 40 }],
  },
  {
    key: 'handicraft',
    by: 'office',
    type: 'general',
    title: '创翼之家手工坊',
    summary: '和创翼之家的伙伴一起做手工，作品可以带走。',
    place: '中天社区创翼之家',
    communityId: 'zhongtian',
    organiser: '中天社区',
    sessions: [{ title: '手工坊', day: 13, from: '14:00', to: '16:00', capacity: 16 }],
  },
  {
    key: 'tea',
    by: 'office',
    draft: true,
    type: 'general',
    title: '睦邻茶话会',
    summary: '坐下来喝杯茶，聊聊楼道里的事。',
    place: '银穆睦邻茶馆',
    communityId: 'yinmu',
    sessions: [{ title: '茶话会', day: 14, from: '15:00', to: '16:30', capacity: 20 }],
  },
]

export const plannedActivities: readonly PlannedActivity[] = [...soon, ...later]

/** Those that were. */
export const pastActivities: readonly PlannedActivity[] = [
  {
    key: 'autumn-reading',
    by: 'office',
    type: 'reading_club',
    title: '秋日读书会',
    summary: '在银穆社区广场读一段最喜欢的文字。',
    place: '银穆社区广场',
    communityId: 'yinmu',
    organiser: '银穆社区',
    sessions: [{ title: '读书会', day: -6, from: '14:00', to: '16:00', capacity: 20 }],
  },
  {
    key: 'sports-heats',
    by: 'office',
    type: 'sports_meet',
    title: '农民丰收运动会 预赛',
    summary: '各社区队伍先比一场，熟悉场地和规则。',
    place: '古罗塘文化景区',
    organiser: '罗塘街道',
    sessions: [
      {
        title: '独轮车运粮 预赛',
        day: -5,
        from: '09:00',
        to: '10:00',
        capacity: 16,
        kind: 'team',
        teamSize: { min: 4, max: 6, substitutes: 1 },
      },
      { title: '果蔬大丰收接力 预赛', day: -5, from: '10:00', to: '11:00', capacity: 64 },
      { title: '水瓢运水 预赛', day: -5, from: '13:30', to: '14:30', capacity: 48 },
      { title: '助力跑 预赛', day: -5, from: '14:30', to: '15:30', capacity: 48 },
      { title: '滚铁环 预赛', day: -5, from: '15:30', to: '16:30', capacity: 48 },
    ],
  },
]

/** One of today, whose scores change while people watch. */
export const quizOfToday: PlannedActivity = {
  key: 'quiz-today',
  by: 'office',
  type: 'contest',
  title: '文化竞答擂台：闻歌知雅调',
  summary: '听一段旋律猜曲名，各队轮流答题，比分现场更新。来晚了也能看。',
  place: '银穆社区广场',
  organiser: '罗塘街道文化员',
  sessions: [{ title: '闻歌知雅调 擂台', day: 0, from: '08:30', to: '21:00', capacity: 40, signUpUntilItBegins: true }],
}

/** A lottery whose seats are drawn already, and more took part than there are seats. */
export const drawnLottery: PlannedActivity = {
  key: 'elder-health-drawn',
  by: 'office',
  type: 'health_fair',
  title: '助老健康：推拿体验',
  summary: '姜堰中医院的医生到社区做推拿，名额抽签，过程人人可以验算。',
  place: '高陈社区',
  communityId: 'gaochen',
  organiser: '姜堰中医院',
  sessions: [
    {
      title: '推拿体验',
      day: 9,
      from: '09:00',
      to: '11:00',
      capacity: 10,
      mode: 'lottery',
      waitingCapacity: 20,
      signUpCloses: [-1, '20:00'],
    },
  ],
}
