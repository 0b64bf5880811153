import * as z from 'zod'
import { SignUpAction } from '../allocation/steps.ts'

/** Of one's own sign-up. */
export const changeableParts = ['people', 'answers', 'contact'] as const

const place = z.number().int().optional()

/**
 * What staff did with a sign-up, and what whose it is changed in it, of that the latest. Never changed, only added to;
 * once names are forgotten, the reasons are too.
 */
export const StaffStep = z
  .object({
    at: z.string(),
    action: z.enum([
      ...SignUpAction.extract(['approve', 'decline', 'remove', 'move', 'change', 'undo_check_in', 'undo_check_out'])
        .options,
      'answer_appeal',
    ]),
    /** Who of staff, e.g. 社区工作人员 01. */
    title: z.string().optional(),
    reason: z.string().optional(),
    /** Places in the waiting list. */
    from: place,
    to: place,
    /** What was changed in it, and how many people it was for and is for. */
    parts: z.array(z.enum(changeableParts)).optional(),
    sizes: z.object({ from: z.number().int(), to: z.number().int() }).optional(),
  })
  .meta({ id: 'StaffStep' })
export type StaffStep = z.infer<typeof StaffStep>

/** Staff told them of a change, on the telephone: beside the trail, as clients of before would leave out the whole row. */
export const Telling = StaffStep.pick({ at: true, title: true }).meta({ id: 'Telling' })
export type Telling = z.infer<typeof Telling>

/** Staff said how many of a party came: beside the trail for the same reason. */
export const HeadCount = StaffStep.pick({ at: true, title: true })
  .extend({
    came: z.number().int(),
    of: z.number().int(),
    /** Whoever signed them up said it with the code of the venue, and nobody of staff. */
    bySelf: z.literal(true).optional(),
  })
  .meta({ id: 'HeadCount' })
export type HeadCount = z.infer<typeof HeadCount>
