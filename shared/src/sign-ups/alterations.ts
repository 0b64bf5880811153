import * as z from 'zod'
import { Reserved } from '../activities/session-rules.ts'
import { WaitingOrder } from '../allocation/waiting-list.ts'
import { SessionId } from '../ids.ts'

const Span = z.object({ startsAt: z.string(), endsAt: z.string() })

/** What an organiser changed, as it was and as it is. */
export const Alteration = z
  .discriminatedUnion('field', [
    z.object({ field: z.literal('time'), before: Span, after: Span }),
    z.object({ field: z.literal('capacity'), before: z.number().int(), after: z.number().int() }),
    z.object({
      field: z.enum([
        'place',
        'activityTitle',
        'sessionTitle',
        'cancelBy',
        'signUpOpensAt',
        'signUpClosesAt',
        'drawAt',
      ]),
      before: z.string(),
      after: z.string(),
    }),
  ])
  .meta({ id: 'Alteration' })
export type Alteration = z.infer<typeof Alteration>

/** In which order seats are given: beside the others, as clients of before would leave out the whole message. */
export const OrderAlteration = z
  .discriminatedUnion('field', [
    z.object({ field: z.literal('waitingOrder'), before: WaitingOrder, after: WaitingOrder }),
    z.object({ field: z.literal('reserved'), before: z.array(Reserved), after: z.array(Reserved) }),
  ])
  .meta({ id: 'OrderAlteration' })
export type OrderAlteration = z.infer<typeof OrderAlteration>

/** Of one session, or of the whole activity. */
export const Altered = z
  .object({
    sessionId: SessionId.optional(),
    sessionTitle: z.string().optional(),
    of: z.union([Alteration, OrderAlteration]),
  })
  .meta({ id: 'Altered' })
export type Altered = z.infer<typeof Altered>
