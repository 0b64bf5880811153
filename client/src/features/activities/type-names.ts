import type { ActivityType } from '@mulin/shared/activities/activity'

export const typeNames = {
  general: '活动',
  sports_meet: '运动会',
  reading_club: '读书会',
  health_fair: '义诊',
  training: '培训',
  contest: '竞赛',
} as const satisfies Record<ActivityType, string>
