import * as z from 'zod'
import { SignUpAction } from '../allocation/steps.ts'

const place = z.number().int().optional()

/** What staff did with a sign-up. Never changed, only added to; once names are forgotten, the reasons are too. */
export const StaffStep = z
  .object({
    at: z.string(),
    action: z.enum([
      ...SignUpAction.extract(['approve', 'decline', 'remove', 'move', 'undo_check_in']).options,
      'answer_appeal',
    ]),
    /** Who of staff, e.g. 社区工作人员 01. */
    title: z.string().optional(),
    reason: z.string().optional(),
    /** Places in the waiting list. */
    from: place,
    to: place,
  })
  .meta({ id: 'StaffStep' })
export type StaffStep = z.infer<typeof StaffStep>
