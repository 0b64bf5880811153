import * as z from 'zod'

/** What is left to others, where there is one who can: nobody judges what they did themselves. */
export const LeftToOthers = z.object({
  /** Who reads it checked or closed it before it was disputed. */
  checkedBefore: z.boolean().optional(),
  /** Who reads it declined it, and its reporter does not agree. */
  declinedBefore: z.boolean().optional(),
  /** Who reads it fixed it. */
  fixedBefore: z.boolean().optional(),
  /** Who reads it closed every part of it. */
  closedPartsBefore: z.boolean().optional(),
  /** Who reads it reported it. */
  reportedBefore: z.boolean().optional(),
  /** Who can do it instead, the nearest first. */
  whoElse: z.array(z.string()).optional(),
})
