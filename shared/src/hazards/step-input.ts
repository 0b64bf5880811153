import * as z from 'zod'
import { HazardId, PersonId, RequestId, Slug } from '../ids.ts'

/** With a `requestId`, an action sent again after a lost answer is answered again instead of refused. */
export const action = { hazardId: HazardId, requestId: RequestId.optional() }
/**
 * What staff do, with the version that they read: what others did since is seen first. Clients of before do not say it:
 * then nobody hands on or moves a deadline within ten minutes of somebody else.
 */
export const staffAction = { ...action, version: z.number().int().min(1).optional() }
export const refusedAction = ['hazard_not_found', 'hazard_already_handled'] as const

export const reason = z.string().trim().min(2).max(300)
export const note = z.string().trim().max(300).optional()

/** Exactly one of the two. */
export const handedTo = { unitId: Slug.optional(), personId: PersonId.optional() }

/** Or, of what an inspection found, to who answers for the site, by name: exactly one of the three. */
export const handedToAnybody = { ...handedTo, responsible: z.literal(true).optional() }
