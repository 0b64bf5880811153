import * as z from 'zod'
import { HazardId, PersonId, RequestId, Slug } from '../ids.ts'

/** With a `requestId`, an action sent again after a lost answer is answered again instead of refused. */
export const action = { hazardId: HazardId, requestId: RequestId.optional() }
export const refusedAction = ['hazard_not_found', 'hazard_already_handled'] as const

export const reason = z.string().trim().min(2).max(300)
export const note = z.string().trim().max(300).optional()

/** Exactly one of the two. */
export const handedTo = { unitId: Slug.optional(), personId: PersonId.optional() }
