import type { Training } from '@mulin/shared/trainings'
import { activityId, inDays, sessionId, signUpId } from './activities'

/** An hour and a half, so many days ago. */
export const aTraining = (daysAgo = 1): Training => ({
  signUpId: signUpId(daysAgo),
  activityId: activityId(daysAgo),
  sessionId: sessionId(daysAgo),
  activityTitle: '急救课',
  sessionTitle: `第 ${daysAgo} 课`,
  organiser: '荷叶社区',
  startsAt: inDays(-daysAgo, '09:00'),
  minutes: 90,
})
