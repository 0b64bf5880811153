import * as z from 'zod'
import { Altered } from '../sign-ups/alterations.ts'

/** Why it was changed, and what of it; of many things the first ones, and how many `more`. */
export const Changed = z.object({
  at: z.string(),
  reason: z.string(),
  /** Since which version. */
  version: z.number().int().optional(),
  what: z.array(Altered).optional(),
  more: z.number().int().optional(),
})
