import type { PlannedActivity } from './activity-plan.ts'

/** An event of the sports meet. */
const ofTeams = {
  kind: 'team',
  teamSize: { min: 4, max: 6, substitutes: 2 },
  capacity: 16,
  waitingCapacity: 4,
} as const

const helping = (title: string, needed: number) => [{ id: 'helpers', title, needed }]

/** 温暖秋冬: what begins within a week. */
export const soon: readonly PlannedActivity[] = [
  {
    key: 'evening-sport',
    by: 'community-officer',
    type: 'general',
    title: '睦邻运动夜场',
    summary: '下班后到家门口活动活动：乒乓球、健步走、跳绳，器材现场可借。',
    place: '太宇睦邻运动公共空间',
    communityId: 'taiyu',
    organiser: '太宇社区',
    bring: '运动鞋、水杯',
    sessions: [
      { title: '今晚场', day: 0, from: '19:00', to: '20:30', capacity: 30, signUpUntilItBegins: true },
      { title: '明晚场', day: 1, from: '19:00', to: '20:30', capacity: 30, signUpUntilItBegins: true },
    ],
  },
  {
    key: 'reading',
    by: 'office',
    type: 'reading_club',
    title: '睦邻读书会：分享一本书',
    summary: '带一本喜欢的书，讲给邻居听，把感想写在明信片上。茶水已备好。',
    place: '银穆睦邻茶馆',
    communityId: 'yinmu',
    organiser: '银穆社区',
    bring: '一本书',
    sessions: [
      {
        title: '分享会',
        day: 2,
        from: '14:00',
        to: '16:00',
        capacity: 20,
        questions: [
          { id: 'book', kind: 'text', title: '带哪本书来分享' },
          { id: 'postcard', kind: 'choice', title: '明信片写给谁', options: ['自己', '家人', '留在茶馆'] },
        ],
      },
    ],
  },
  {
    key: 'health-fair',
    by: 'office',
    type: 'health_fair',
    title: '温暖秋冬 义诊进社区',
    summary: '量血压、推拿、足浴、理发，分项报名，到点即做。健康讲座请福田卫生服务站的医生讲糖尿病的日常管理。',
    place: '荷叶社区',
    communityId: 'heye',
    organiser: '英爱居家养老服务中心、福田卫生服务站',
    bring: '身份证、以往的检查单',
    sessions: [
      {
        title: '量血压',
        day: 3,
        from: '09:00',
        to: '11:00',
        capacity: 60,
        shifts: [
          { id: 'medical', title: '医护志愿者', needed: 2, skill: 'medical', what: '量血压、登记，偏高的请去咨询台' },
          {
            id: 'order',
            title: '秩序引导',
            needed: 6,
            from: '07:30',
            what: '07:30 到广场摆桌椅，之后引导排队、扶老人',
          },
        ],
        pools: [{ id: 'elders', title: '60 岁以上', seats: 10, ages: { from: 60 } }],
      },
      { title: '推拿', day: 3, from: '09:00', to: '11:00', capacity: 12, waitingCapacity: 10 },
      { title: '足浴', day: 3, from: '09:00', to: '11:00', capacity: 16, shifts: helping('添水换水', 2) },
      { title: '理发', day: 3, from: '09:00', to: '11:00', capacity: 20, shifts: helping('理发志愿者', 2) },
      { title: '健康讲座：糖尿病', day: 3, from: '10:00', to: '11:00', capacity: 50 },
    ],
  },
  {
    key: 'fire-lesson',
    by: 'community-officer',
    type: 'training',
    title: '电动自行车消防安全课',
    summary: '学会判断火情、逃生自救、扑灭初起火灾，现场练习使用灭火器。面向太宇社区居民。',
    place: '太宇睦邻运动公共空间',
    communityId: 'taiyu',
    organiser: '太宇社区、消防救援站',
    audience: 'community',
    sessions: [{ title: '讲解和练习', day: 4, from: '09:30', to: '11:00', capacity: 30 }],
  },
  {
    key: 'drums',
    by: 'office',
    type: 'training',
    title: '非洲鼓入门课',
    summary: '文化员带着打一段完整的节奏，零基础也能跟上。鼓由主办方准备。',
    place: '罗塘街道党群服务中心',
    organiser: '罗塘街道文化员',
    sessions: [
      { title: '第一课', day: 3, from: '18:30', to: '20:00', capacity: 24 },
      { title: '第二课', day: 10, from: '18:30', to: '20:00', capacity: 24, mode: 'approval', waitingCapacity: 10 },
    ],
  },
  {
    key: 'quiz',
    by: 'office',
    type: 'contest',
    title: '文化竞答：闻歌知雅调 妙笔绘成语',
    summary: '听一段旋律猜曲名，看一幅画猜成语。分队竞答，比分现场更新。',
    place: '银穆社区广场',
    organiser: '罗塘街道文化员',
    sessions: [
      { title: '闻歌知雅调', day: 5, from: '14:00', to: '15:00', capacity: 40 },
      { title: '妙笔绘成语', day: 5, from: '15:30', to: '16:30', capacity: 40 },
    ],
  },
  {
    key: 'sports-meet',
    by: 'office',
    type: 'sports_meet',
    title: '农民丰收运动会',
    summary: '16 支村居队伍同场比丰收，有团体赛、个人赛和文艺表演。观赛不用报名。',
    place: '古罗塘文化景区',
    organiser: '罗塘街道',
    bring: '运动服、运动鞋',
    sessionsPerPerson: 2,
    noClashes: true,
    sessions: [
      { title: '独轮车运粮', day: 6, from: '09:00', to: '10:00', shifts: helping('裁判助理', 6), ...ofTeams },
      { title: '果蔬大丰收接力赛', day: 6, from: '10:00', to: '11:00', shifts: helping('裁判助理', 6), ...ofTeams },
      { title: '水瓢运水', day: 6, from: '13:30', to: '14:30', shifts: helping('裁判助理', 4), ...ofTeams },
      { title: '助力跑', day: 6, from: '14:30', to: '15:30', capacity: 48, shifts: helping('裁判助理', 4) },
    ],
  },
]
