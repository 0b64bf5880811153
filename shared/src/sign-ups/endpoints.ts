import * as z from 'zod'
import { calledOffCodes } from '../activities/called-off.ts'
import { endpoint } from '../endpoint.ts'
import { ActivityId, RequestId, SessionId, SignUpId, Slug } from '../ids.ts'
import { refusedPhotos } from '../photos.ts'
import { Cursor, pageInput } from '../pages.ts'
import { PersonName, Phone } from '../personal-data.ts'
import { Answers, Participant, Team } from './party.ts'
import { Draw } from './draws.ts'
import { MySignUp, SignUp, SignUpDetail, SignUpRole } from './sign-up.ts'

const one = z.object({ signUpId: SignUpId })

export const signUps = {
  signUp: endpoint({
    method: 'POST',
    path: '/activities/{activityId}/sign-ups',
    access: 'resident',
    summary:
      'Take seats in a session, wait for them or ask for them, alone, as a family or as a team, or help as an approved volunteer; name and phone are kept for next time',
    input: z.object({
      activityId: ActivityId,
      requestId: RequestId,
      sessionId: SessionId,
      /** Left out: the name and phone of last time. */
      name: PersonName.optional(),
      phone: Phone.optional(),
      as: SignUpRole.default('participant'),
      /** What a volunteer helps with. */
      shiftId: Slug.optional(),
      /** Everybody who takes part, whoever signs up too; left out: only whoever signs up. */
      people: z.array(Participant).min(1).max(10).optional(),
      team: Team.optional(),
      /** A further team of mine, beside those that I entered in the session already. */
      another: z.boolean().optional(),
      answers: Answers.optional(),
      /** I am the guardian of the children under 14, or their guardians agreed in writing. */
      isGuardian: z.boolean().optional(),
    }),
    output: SignUp,
    refusals: [
      'activity_not_found',
      'session_not_found',
      ...calledOffCodes,
      'activity_over',
      'sign_up_not_open',
      'sign_up_closed',
      'session_full',
      'party_too_large',
      'already_signed_up',
      'estate_required',
      'outside_audience',
      'outside_ages',
      'birth_year_required',
      'guardian_required',
      'team_required',
      'team_unfit',
      'named_twice',
      'answer_required',
      'sessions_clash',
      'too_many_sessions',
      'named_by_others',
      'shift_clash',
      'shift_rest',
      'sign_up_paused',
      'not_a_volunteer',
      'skill_required',
      'name_required',
      'phone_required',
      ...refusedPhotos,
      'request_id_reused',
    ],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/sign-ups',
    access: 'resident',
    summary: 'My sign-ups, newest first, ended ones too',
    input: z.object({ ...pageInput }),
    output: z.object({ signUps: z.array(MySignUp), next: Cursor.optional() }),
    refusals: [],
  }),
  one: endpoint({
    method: 'GET',
    path: '/sign-ups/{signUpId}',
    access: 'resident',
    summary: 'One of my sign-ups, with the position while it waits and who takes part',
    input: one,
    output: SignUpDetail,
    refusals: ['sign_up_not_found'],
  }),
  accept: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/accept',
    access: 'resident',
    summary: 'Take the seats that are held for me',
    input: one,
    output: SignUp,
    refusals: ['sign_up_not_found', 'sign_up_moved_on', 'offer_expired', 'activity_cancelled', 'session_cancelled'],
  }),
  letGo: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/let-go',
    access: 'resident',
    summary: 'Let the seats go that are held for me; they are offered to who is next',
    input: one,
    output: SignUp,
    refusals: ['sign_up_not_found', 'sign_up_moved_on'],
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/cancel',
    access: 'resident',
    summary: 'Give my seats back before the deadline, or wait no longer; who is next gets them offered at once',
    input: one,
    output: SignUp,
    refusals: ['sign_up_not_found', 'sign_up_already_cancelled', 'sign_up_moved_on', 'cancel_too_late'],
  }),
  cannotCome: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/cannot-come',
    access: 'resident',
    summary:
      'Say before it begins that I cannot come, also when it is too late to cancel: who is next gets the seats offered, and it counts as no absence',
    input: one,
    output: SignUp,
    refusals: ['sign_up_not_found', 'sign_up_already_cancelled', 'sign_up_moved_on', 'cannot_come_too_late'],
  }),
  draw: endpoint({
    method: 'GET',
    path: '/activities/{activityId}/draw',
    access: 'anyone',
    summary:
      'How the seats of lotteries are drawn: before the draw what proves it, after it everything to do it over again',
    input: z.object({ activityId: ActivityId }),
    output: z.object({ draws: z.array(Draw) }),
    refusals: [],
  }),
}
