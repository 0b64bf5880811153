import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { ActivityId, RequestId, SessionId, Slug } from '../ids.ts'
import { Cursor, pageInput } from '../pages.ts'
import { Day } from '../times.ts'
import { Activity, ActivityCard, ActivityPlan, ActivityRevision, ActivityType } from './activity.ts'
import { ManagedCard } from './cards.ts'

const page = z.object({ activities: z.array(ActivityCard), next: Cursor.optional() })

export const activities = {
  list: endpoint({
    method: 'GET',
    path: '/activities',
    access: 'anyone',
    summary:
      'Published and cancelled activities by start; with a community, its own and those of the whole subdistrict',
    input: z.object({
      communityId: Slug.optional(),
      type: ActivityType.optional(),
      /** Days in China, both included. Without `from`, what ends today or later. */
      from: Day.optional(),
      to: Day.optional(),
      ...pageInput,
    }),
    output: page,
    refusals: [],
  }),
  one: endpoint({
    method: 'GET',
    path: '/activities/{activityId}',
    access: 'anyone',
    summary: 'An activity with its sessions and exact seats; a draft only for who may publish it',
    input: z.object({ activityId: ActivityId }),
    output: Activity,
    refusals: ['activity_not_found'],
  }),
  managed: endpoint({
    method: 'GET',
    path: '/staff/activities',
    access: 'activities.manage',
    summary:
      'Activities of the areas I manage, drafts too, latest start first, with what waits in them for a decision. With words or a state a page may be empty and not be the last: each looks through a part of the list',
    input: z.object({
      /** All of them are in the title. */
      words: z.string().trim().min(1).max(40).optional(),
      state: Activity.shape.state.optional(),
      /** Begins on these days in China, both included. */
      from: Day.optional(),
      to: Day.optional(),
      ...pageInput,
    }),
    output: z.object({ activities: z.array(ManagedCard), next: Cursor.optional() }),
    refusals: [],
  }),
  create: endpoint({
    method: 'POST',
    path: '/activities',
    access: 'activities.manage',
    summary: 'Write down an activity; nobody sees it before it is published',
    input: ActivityPlan.extend({ requestId: RequestId }),
    output: Activity,
    refusals: ['area_not_found', 'outside_your_area', 'request_id_reused'],
  }),
  update: endpoint({
    method: 'PUT',
    path: '/activities/{activityId}',
    access: 'activities.manage',
    summary: 'Change an activity that is not over; a session people signed up for keeps their seats',
    input: ActivityRevision.extend({
      activityId: ActivityId,
      /** The version that was edited; when somebody else changed it since, the call is refused. */
      version: z.number().int().optional(),
    }),
    output: Activity,
    refusals: [
      'activity_not_found',
      'outside_your_area',
      'area_not_found',
      'activity_cancelled',
      'activity_over',
      'activity_changed',
      'session_not_found',
      'session_in_use',
      'session_begun',
      'reason_required',
    ],
  }),
  publish: endpoint({
    method: 'POST',
    path: '/activities/{activityId}/publish',
    access: 'activities.manage',
    summary: 'Show a draft to everyone and let people sign up',
    input: z.object({ activityId: ActivityId }),
    output: Activity,
    refusals: ['activity_not_found', 'outside_your_area', 'activity_not_draft', 'activity_over', 'activity_changed'],
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/activities/{activityId}/cancel',
    access: 'activities.manage',
    summary: 'Call an activity off; it stays visible with the reason, and nobody can sign up any more',
    input: z.object({ activityId: ActivityId, reason: z.string().trim().min(2).max(200) }),
    output: Activity,
    refusals: ['activity_not_found', 'outside_your_area', 'activity_cancelled', 'activity_over', 'activity_changed'],
  }),
  cancelSession: endpoint({
    method: 'POST',
    path: '/activities/{activityId}/sessions/{sessionId}/cancel',
    access: 'activities.manage',
    summary:
      'Call one session off while the others take place; it stays visible with the reason, and nobody can sign up for it any more. Sent again with the same reason it answers the same',
    input: z.object({ activityId: ActivityId, sessionId: SessionId, reason: z.string().trim().min(2).max(200) }),
    output: Activity,
    refusals: [
      'activity_not_found',
      'outside_your_area',
      'activity_not_published',
      'activity_cancelled',
      'activity_over',
      'activity_changed',
      'session_not_found',
      'session_cancelled',
      'only_session_left',
    ],
  }),
}
