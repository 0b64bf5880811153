import * as z from 'zod'
import { CalledOff } from '../activities/called-off.ts'
import { SessionId, SignUpId, Slug } from '../ids.ts'
import { Board, EntryKind, EventResults } from './result.ts'

/** A session of the activity, with what was written down about it so far; persons by their whole names. */
export const ManagedEvent = z
  .object({
    sessionId: SessionId,
    title: z.string(),
    startsAt: z.string(),
    /** It does not take place, though something was written down: nothing new is. */
    cancelled: CalledOff.optional(),
    results: EventResults.optional(),
    board: Board.optional(),
  })
  .meta({ id: 'ManagedEvent' })
export type ManagedEvent = z.infer<typeof ManagedEvent>

/** Somebody who signed up and has a seat: a team by its name, or everybody who takes part. */
export const SignedUp = z
  .object({
    signUpId: SignUpId,
    kind: EntryKind,
    names: z.array(z.string()),
    /** Of whoever signed up. */
    communityId: Slug.optional(),
  })
  .meta({ id: 'SignedUpForEvent' })
export type SignedUp = z.infer<typeof SignedUp>
