import * as z from 'zod'
import { HazardId } from '../ids.ts'
import { HazardOutcome } from './workflow.ts'

/** A part of a whole, as it was split. */
export const SplitPart = z.object({
  hazardId: HazardId,
  number: z.string(),
  handler: z.string(),
  what: z.string(),
  /** Its unit hears of it by a link. */
  byLink: z.literal(true).optional(),
})

export const EndedPart = z.object({ hazardId: HazardId, outcome: HazardOutcome.optional() }).meta({ id: 'EndedPart' })
