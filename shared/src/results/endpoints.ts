import * as z from 'zod'
import { calledOffCodes } from '../activities/called-off.ts'
import { endpoint } from '../endpoint.ts'
import { ActivityId, RequestId, ScoreId, SessionId, SignUpId } from '../ids.ts'
import { Cursor, pageInput } from '../pages.ts'
import { ManagedEvent, SignedUp } from './managed.ts'
import {
  Board,
  BoardTeam,
  EntryId,
  entriesAtMost,
  EventResults,
  OwnResult,
  Results,
  ResultsDraft,
  Score,
} from './result.ts'

const ofSession = { activityId: ActivityId, sessionId: SessionId }

export const results = {
  ofActivity: endpoint({
    method: 'GET',
    path: '/activities/{activityId}/results',
    access: 'anyone',
    summary:
      'Published results, medal and points tables, and score boards as they are now; may be asked every 2 seconds',
    input: z.object({ activityId: ActivityId }),
    output: Results,
    refusals: [],
  }),
  managed: endpoint({
    method: 'GET',
    path: '/staff/activities/{activityId}/results',
    access: 'activities.manage',
    summary: 'Every session with its results, drafts too, and its score board',
    input: z.object({ activityId: ActivityId }),
    output: z.object({ title: z.string(), events: z.array(ManagedEvent) }),
    refusals: ['activity_not_found', 'outside_your_area'],
  }),
  signedUp: endpoint({
    method: 'GET',
    path: '/staff/activities/{activityId}/results/{sessionId}/signed-up',
    access: 'activities.manage',
    summary: 'Who signed up for a session and has a seat, to be taken over into its results, by whole names',
    // More than results have room for asks who removed some.
    input: z.object({ ...ofSession, limit: z.coerce.number().int().min(1).max(1000).default(entriesAtMost) }),
    output: z.object({
      parties: z.array(SignedUp),
      /** Entries, a person each or a team, beyond that. */
      leftOut: z.number().int(),
    }),
    refusals: ['activity_not_found', 'outside_your_area', 'session_not_found'],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/sign-ups/{signUpId}/result',
    access: 'resident',
    summary: 'What my party reached, once it is published and who wrote it down took the party over',
    input: z.object({ activityId: ActivityId, signUpId: SignUpId }),
    output: z.object({
      result: OwnResult.optional(),
      /** Those of the session, whether or not the own one is among them. */
      isPublished: z.boolean(),
    }),
    refusals: ['sign_up_not_found'],
  }),
  write: endpoint({
    method: 'PUT',
    path: '/activities/{activityId}/results/{sessionId}',
    access: 'activities.manage',
    summary: 'Write down the results of a session; nobody sees them before they are published',
    input: ResultsDraft.extend({
      ...ofSession,
      /** The version that was edited, 0 for the first draft. */
      version: z.number().int().min(0),
    }),
    output: EventResults,
    refusals: [
      'activity_not_found',
      'outside_your_area',
      'session_not_found',
      'activity_not_published',
      ...calledOffCodes,
      'results_published',
      'results_changed',
    ],
  }),
  publish: endpoint({
    method: 'POST',
    path: '/activities/{activityId}/results/{sessionId}/publish',
    access: 'activities.manage',
    summary: 'Show the results of a session to everyone; from then on they are only corrected, with a reason',
    input: z.object({ ...ofSession, version: z.number().int() }),
    output: EventResults,
    refusals: [
      'activity_not_found',
      'outside_your_area',
      'session_not_found',
      'activity_not_published',
      ...calledOffCodes,
      'session_not_begun',
      'results_not_found',
      'results_empty',
      'results_published',
      'results_changed',
    ],
  }),
  correct: endpoint({
    method: 'POST',
    path: '/activities/{activityId}/results/{sessionId}/correct',
    access: 'activities.manage',
    summary: 'Correct published results; what changed, why, when and in which role stays readable for everyone',
    input: ResultsDraft.pick({ entries: true }).extend({
      ...ofSession,
      /** Whether persons are named in full from now on; as it was when left out. */
      fullNames: z.boolean().optional(),
      reason: z.string().trim().min(2).max(200),
      version: z.number().int(),
    }),
    output: EventResults,
    refusals: [
      'activity_not_found',
      'outside_your_area',
      'session_not_found',
      'results_not_found',
      'results_empty',
      'results_not_published',
      'results_changed',
      'nothing_to_correct',
    ],
  }),
  startBoard: endpoint({
    method: 'POST',
    path: '/activities/{activityId}/results/{sessionId}/board',
    access: 'activities.manage',
    summary: 'Begin a score board that everyone sees, with these teams',
    input: z.object({
      ...ofSession,
      requestId: RequestId,
      teams: z
        .array(BoardTeam.pick({ communityId: true }).extend({ name: z.string().trim().min(1).max(30) }))
        .min(2)
        .max(20),
    }),
    output: Board,
    refusals: [
      'activity_not_found',
      'outside_your_area',
      'session_not_found',
      'activity_not_published',
      ...calledOffCodes,
      'results_published',
      'board_already_started',
      'request_id_reused',
    ],
  }),
  closeBoard: endpoint({
    method: 'POST',
    path: '/activities/{activityId}/results/{sessionId}/board/close',
    access: 'activities.manage',
    summary: 'End a score board: nobody scores any more, and its points become the draft of the results',
    input: z.object(ofSession),
    output: EventResults,
    refusals: ['board_not_found', 'outside_your_area', 'board_closed', 'results_published'],
  }),
  score: endpoint({
    method: 'POST',
    path: '/activities/{activityId}/scores',
    access: 'activities.manage',
    summary: 'Give a team points, or take some off; the same request again counts once',
    input: z.object({
      ...ofSession,
      requestId: RequestId,
      teamId: EntryId,
      points: z.number().int().min(-1000).max(1000),
    }),
    output: Score,
    refusals: ['board_not_found', 'outside_your_area', 'board_closed', 'team_not_found', 'request_id_reused'],
  }),
  scores: endpoint({
    method: 'GET',
    path: '/activities/{activityId}/scores',
    access: 'activities.manage',
    summary: 'What was scored in a session, latest first, also what was taken back',
    input: z.object({ ...ofSession, ...pageInput }),
    output: z.object({ scores: z.array(Score), next: Cursor.optional() }),
    refusals: ['board_not_found', 'outside_your_area'],
  }),
  undoScore: endpoint({
    method: 'POST',
    path: '/activities/{activityId}/scores/{scoreId}/undo',
    access: 'activities.manage',
    summary: 'Take a score back; what was taken back already stays so',
    input: z.object({ ...ofSession, scoreId: ScoreId }),
    output: Score,
    refusals: ['board_not_found', 'outside_your_area', 'board_closed', 'score_not_found'],
  }),
}
