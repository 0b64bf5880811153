import * as z from 'zod'
import { endpoint } from './endpoint.ts'

export const InboxKind = z.enum([
  'hazard',
  'volunteer',
  'sign_up',
  'sign_up_appeal',
  'hours',
  'appeal',
  'inspection',
  'recheck',
])

export const InboxCount = z
  .object({
    kind: InboxKind,
    count: z.number().int(),
    /** More wait than were counted. */
    more: z.boolean(),
    overdue: z.number().int(),
    oldestSince: z.string().optional(),
  })
  .meta({ id: 'InboxCount' })
export type InboxCount = z.infer<typeof InboxCount>

/** Hazards that were passed up and are not over; more than were counted. */
export const InboxEscalated = InboxCount.pick({ count: true, more: true }).meta({ id: 'InboxEscalated' })
export type InboxEscalated = z.infer<typeof InboxEscalated>

/** The inbox as who wants its numbers alone reads it: without the shapes of everything that can wait. */
export const inboxCounts = {
  read: endpoint({
    method: 'GET',
    path: '/inbox',
    access: 'staff',
    summary: 'How much waits for me',
    input: z.object({ limit: z.literal(1) }),
    output: z.object({ counts: z.array(InboxCount) }),
    refusals: [],
  }),
}
