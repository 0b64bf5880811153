import * as z from 'zod'
import { calledOffCodes } from '../activities/called-off.ts'
import { endpoint } from '../endpoint.ts'
import { RequestId, SignUpId } from '../ids.ts'
import { PersonName, Phone } from '../personal-data.ts'
import { refusedPhotos } from '../photos.ts'
import { Answers, Participant, Team } from './party.ts'
import { SignUp } from './sign-up.ts'

export const signUpChanges = {
  change: endpoint({
    method: 'PUT',
    path: '/sign-ups/{signUpId}',
    access: 'resident',
    summary:
      'Correct who takes part, what was answered or the phone, and keep the seats: fewer people hand seats on, more get what a newcomer would get, and otherwise it stays as it is',
    input: z.object({
      signUpId: SignUpId,
      requestId: RequestId,
      /** Of the sign-up as it was read. */
      version: z.number().int(),
      /** Left out: as before. */
      name: PersonName.optional(),
      phone: Phone.optional(),
      /** Everything else as it shall be from now on; what is left out is no longer there. */
      people: z.array(Participant).min(1).max(10).optional(),
      team: Team.optional(),
      answers: Answers.optional(),
      /** I am the guardian of the children under 14 among those who are new, or their guardians agreed in writing. */
      isGuardian: z.boolean().optional(),
    }),
    output: SignUp,
    refusals: [
      'sign_up_not_found',
      'sign_up_moved_on',
      'sign_up_changed',
      ...calledOffCodes,
      'change_too_late',
      'sign_up_not_open',
      'size_was_approved',
      'others_wait_behind',
      'seats_short',
      'party_too_large',
      'sign_up_paused',
      'estate_required',
      'outside_audience',
      'not_a_volunteer',
      'already_signed_up',
      'sessions_clash',
      'too_many_sessions',
      'named_by_others',
      'birth_year_required',
      'outside_ages',
      'guardian_required',
      'team_required',
      'team_unfit',
      'named_twice',
      'answer_required',
      'name_required',
      'phone_required',
      ...refusedPhotos,
      'request_id_reused',
    ],
  }),
}
