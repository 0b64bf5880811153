import { type Actor, titleIn } from '@mulin/shared/duties'
import { StaffStep } from '@mulin/shared/sign-ups/staff-steps'
import * as z from 'zod'

/** With the person, whom only we know. */
export const StoredStaffStep = StaffStep.extend({ personId: z.string() })
export type StoredStaffStep = z.infer<typeof StoredStaffStep>

/** What somebody on duty does to a sign-up of that area. */
export const staffStepBy = (
  actor: Actor,
  { areaPath }: { areaPath: string },
  step: Omit<StaffStep, 'title'>,
): StoredStaffStep => ({ ...step, personId: actor.personId, title: titleIn(actor, areaPath) })
