import type { Hours, HoursRow } from '@mulin/shared/hours/hours'
import { activityId, inDays, sessionId, signUpId } from './activities'

/** Two hours of yesterday, recorded and not yet confirmed, with overrides. */
export const someHours = (over: Partial<Hours> = {}): Hours => ({
  id: 'hrs_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  signUpId: signUpId(),
  activityId: activityId(),
  sessionId: sessionId(),
  activityTitle: '荷叶社区义诊',
  sessionTitle: '上午场',
  place: '荷叶社区服务中心',
  startsAt: inDays(-1, '09:00'),
  endsAt: inDays(-1, '11:00'),
  checkedInAt: inDays(-1, '09:00'),
  checkedOutAt: inDays(-1, '11:00'),
  state: 'pending',
  stateAt: inDays(-1, '11:00'),
  dueAt: inDays(8, '23:59'),
  entries: [{ at: inDays(-1, '11:00'), action: 'record', by: 'clock', minutes: 120 }],
  ...over,
})

export const hoursRow = (over: Partial<HoursRow> = {}): HoursRow => ({
  ...someHours(over),
  name: '志愿者 01',
  areaPath: 'luotang/taiyu',
  version: 1,
  ...over,
})
