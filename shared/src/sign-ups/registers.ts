import * as z from 'zod'
import { calledOffCodes } from '../activities/called-off.ts'
import { AreaPath } from '../areas.ts'
import { CsvFile } from '../csv-file.ts'
import { endpoint } from '../endpoint.ts'
import { ActivityId, SignUpId } from '../ids.ts'
import { Cursor, pageInput } from '../pages.ts'
import { SignUpAppeal } from './appeals.ts'
import { Instant } from '../times.ts'
import { SignUpRow } from './sign-up.ts'

const one = z.object({ signUpId: SignUpId })
/** As it was read: nobody decides about what its owner changed since. */
const read = one.extend({ version: z.number().int() })
/** What was read of it: a later change is not meant. */
const aChange = one.extend({ since: Instant })
const reason = z.string().trim().min(2).max(200)

/** Nobody decides about their own. */
const decided = ['sign_up_not_found', 'outside_your_area', 'sign_up_is_your_own', 'sign_up_moved_on'] as const

/** What an organiser does with who signed up. */
export const registers = {
  ofActivity: endpoint({
    method: 'GET',
    path: '/activities/{activityId}/sign-ups',
    access: 'activities.manage',
    summary: 'Who signed up, session by session, in order of signing up, with the positions of those that wait',
    input: z.object({
      activityId: ActivityId,
      ...pageInput,
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({ areaPath: AreaPath, signUps: z.array(SignUpRow), next: Cursor.optional() }),
    refusals: ['activity_not_found', 'outside_your_area'],
  }),
  file: endpoint({
    method: 'GET',
    path: '/activities/{activityId}/sign-ups.csv',
    access: 'activities.manage',
    summary: 'The same as a CSV file for a spreadsheet, with whole phone numbers; every download is recorded',
    input: z.object({ activityId: ActivityId }),
    output: CsvFile,
    refusals: ['activity_not_found', 'outside_your_area'],
  }),
  approve: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/approve',
    access: 'activities.manage',
    summary: 'Give seats to who asked for them; when there are none they wait',
    input: read,
    output: SignUpRow,
    refusals: [...decided, 'sign_up_changed', 'session_full', 'party_too_large', ...calledOffCodes],
  }),
  decline: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/decline',
    access: 'activities.manage',
    summary: 'Decline who asked for seats; they read the reason',
    input: read.extend({ reason }),
    output: SignUpRow,
    refusals: [...decided, 'sign_up_changed'],
  }),
  remove: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/remove',
    access: 'activities.manage',
    summary: 'Take somebody off the list; they read the reason, and who is next gets the seats offered',
    input: one.extend({ reason }),
    output: SignUpRow,
    refusals: decided,
  }),
  move: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/move',
    access: 'activities.manage',
    summary: 'Give somebody another position in the waiting list; the reason is kept and shown to them',
    input: one.extend({ position: z.number().int().min(1).max(500), reason }),
    output: SignUpRow,
    refusals: [...decided, ...calledOffCodes],
  }),
  reveal: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/reveal-contact',
    access: 'activities.manage',
    summary: 'The whole name and number of who signed up, to call them; that somebody looked is recorded',
    input: one,
    output: z.object({ name: z.string(), phone: z.string() }),
    refusals: ['sign_up_not_found', 'outside_your_area', 'sign_up_moved_on'],
  }),
  tell: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/change/told',
    access: 'activities.manage',
    summary: 'Write down that somebody was told on the telephone what changed; once, however often it is sent',
    input: aChange,
    output: SignUpRow,
    refusals: ['sign_up_not_found', 'outside_your_area', 'sign_up_moved_on', 'changed_again'],
  }),
  seen: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/change/seen',
    access: 'resident',
    summary: 'I have looked at my sign-up since that change',
    input: aChange,
    output: z.object({}),
    refusals: ['sign_up_not_found'],
  }),
  appeal: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/decision/appeal',
    access: 'resident',
    summary: 'Say, once, what is wrong with being declined or taken off the list; staff answer',
    input: one.extend({ words: reason }),
    output: SignUpAppeal,
    refusals: ['sign_up_not_found', 'sign_up_moved_on', 'appealed_already', 'appeal_closed'],
  }),
  answer: endpoint({
    method: 'POST',
    path: '/sign-ups/{signUpId}/decision/answer',
    access: 'activities.manage',
    summary: 'Answer such an appeal; the person reads it',
    input: one.extend({ reason }),
    output: SignUpRow,
    refusals: ['sign_up_not_found', 'outside_your_area', 'no_appeal', 'appeal_is_your_own'],
  }),
}
