import * as z from 'zod'
import { Contact } from '../activities/contact.ts'
import { ActivityId, SessionId, SignUpId } from '../ids.ts'

/** The sign-up that something is about, as it stood then; whatever else comes along is left out. */
export const AboutSignUp = z
  .object({
    signUpId: SignUpId,
    activityId: ActivityId,
    sessionId: SessionId,
    activityTitle: z.string(),
    sessionTitle: z.string(),
    place: z.string(),
    startsAt: z.string(),
    ...Contact.shape,
  })
  .meta({ id: 'AboutSignUp' })
export type AboutSignUp = z.infer<typeof AboutSignUp>
