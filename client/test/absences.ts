import type { OwnAbsence } from '@mulin/shared/absences/absence'
import { activityId, inDays, sessionId, signUpId } from './activities'

/** One of two days ago that counts, with overrides. */
export const anAbsence = (over: Partial<OwnAbsence> = {}): OwnAbsence => ({
  signUpId: signUpId(),
  activityId: activityId(),
  sessionId: sessionId(),
  activityTitle: '荷叶社区义诊',
  sessionTitle: '上午场',
  place: '荷叶社区服务中心',
  startsAt: inDays(-2, '09:00'),
  at: inDays(-2, '11:00'),
  state: 'counted',
  stateAt: inDays(-2, '11:00'),
  ...over,
})
