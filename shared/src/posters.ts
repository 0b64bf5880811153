import * as z from 'zod'
import { CertificateNumber } from './certificates/certificate.ts'
import { endpoint } from './endpoint.ts'
import { fileOf } from './file-answer.ts'
import { ActivityId, SessionId, SignUpId } from './ids.ts'
import { EntryId } from './results/result.ts'

export const posters = {
  ofActivity: endpoint({
    method: 'GET',
    path: '/activities/{activityId}/poster.png',
    access: 'anyone',
    summary: 'A picture to pass on and to print: title, time, place, and a code that leads to the activity',
    input: z.object({ activityId: ActivityId }),
    output: fileOf('image/png'),
    refusals: ['activity_not_found'],
  }),
  ofResult: endpoint({
    method: 'GET',
    path: '/activities/{activityId}/results/{sessionId}/certificate.png',
    access: 'anyone',
    summary: 'A certificate of a published result to keep: who is named as in the public results',
    input: z.object({ activityId: ActivityId, sessionId: SessionId, entry: EntryId }),
    output: fileOf('image/png'),
    refusals: ['activity_not_found', 'results_not_found'],
  }),
  ofMyResult: endpoint({
    method: 'GET',
    path: '/sign-ups/{signUpId}/certificate.png',
    access: 'resident',
    summary: 'The certificate of what my party reached, once it is published, by the whole name',
    input: z.object({ signUpId: SignUpId, activityId: ActivityId, entry: EntryId }),
    output: fileOf('image/png'),
    refusals: ['activity_not_found', 'sign_up_not_found', 'results_not_found'],
  }),
  ofHours: endpoint({
    method: 'GET',
    path: '/certificates/{number}/certificate.png',
    access: 'resident',
    summary: 'My certificate of volunteer hours as a picture to keep and to print, with a code that leads to its check',
    input: z.object({ number: CertificateNumber }),
    output: fileOf('image/png'),
    refusals: ['certificate_not_found', 'certificate_already_withdrawn'],
  }),
}
