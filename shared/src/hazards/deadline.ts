import * as z from 'zod'

/** How long there is to fix something: hours on the clock, or Chinese workdays. */
export const Deadline = z.union([
  z.object({ hours: z.number().int().min(1).max(240) }),
  z.object({ workdays: z.number().int().min(1).max(60) }),
])

/** The latest day that people may set as a deadline, so many days from the one on which they do. */
export const deadlineDaysAtMost = 90
