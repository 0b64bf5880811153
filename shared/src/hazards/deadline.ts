import * as z from 'zod'

/** How long there is to fix something: hours on the clock, or Chinese workdays. */
export const Deadline = z.union([z.object({ hours: z.number().int() }), z.object({ workdays: z.number().int() })])
