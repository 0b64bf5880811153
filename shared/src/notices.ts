import * as z from 'zod'
import { AreaPath } from './areas.ts'
import { endpoint } from './endpoint.ts'
import { ActivityId, NoticeId, RequestId } from './ids.ts'
import { Cursor, pageInput } from './pages.ts'

/** What the office or a community tells its residents. */
export const Notice = z
  .object({
    id: NoticeId,
    title: z.string(),
    body: z.string(),
    areaPath: AreaPath,
    /** The office or community that says it. */
    by: z.string(),
    publishedAt: z.string(),
    withdrawnAt: z.string().optional(),
    /** What it invites to. */
    activityId: ActivityId.optional(),
  })
  .meta({ id: 'Notice' })
export type Notice = z.infer<typeof Notice>

export const notices = {
  list: endpoint({
    method: 'GET',
    path: '/notices',
    access: 'anyone',
    summary: 'Notices, newest first; with an area, only those that concern it',
    input: z.object({ areaPath: AreaPath.optional(), ...pageInput }),
    output: z.object({ notices: z.array(Notice), next: Cursor.optional() }),
    refusals: [],
  }),
  one: endpoint({
    method: 'GET',
    path: '/notices/{noticeId}',
    access: 'anyone',
    summary: 'A notice',
    input: z.object({ noticeId: NoticeId }),
    output: Notice,
    refusals: ['notice_not_found'],
  }),
  publish: endpoint({
    method: 'POST',
    path: '/notices',
    access: 'notices.publish',
    summary: 'Tell the residents of an area something',
    input: z.object({
      requestId: RequestId,
      areaPath: AreaPath,
      title: z.string().trim().min(2).max(40),
      body: z.string().trim().min(2).max(3000),
      activityId: ActivityId.optional(),
    }),
    output: Notice,
    refusals: ['outside_your_area', 'area_not_found', 'activity_not_found', 'request_id_reused'],
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/notices/{noticeId}/withdraw',
    access: 'notices.publish',
    summary: 'Take a notice down',
    input: z.object({ noticeId: NoticeId }),
    output: Notice,
    refusals: ['notice_not_found', 'outside_your_area'],
  }),
}
