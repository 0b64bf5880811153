import { ScanConflict } from '@mulin/shared/check-ins/conflicts'
import { cameIn, type Turnout } from '@mulin/shared/check-ins/turnout'
import { type Actor, titleIn } from '@mulin/shared/duties'
import { HeadCount, StaffStep, Telling } from '@mulin/shared/sign-ups/staff-steps'
import * as z from 'zod'

/** With the person, whom only we know. */
export const StoredStaffStep = StaffStep.extend({ personId: z.string() })
export type StoredStaffStep = z.infer<typeof StoredStaffStep>

export const StoredTelling = Telling.extend({ personId: z.string() })
export type StoredTelling = z.infer<typeof StoredTelling>

export const StoredHeadCount = HeadCount.extend({ personId: z.string() })
export type StoredHeadCount = z.infer<typeof StoredHeadCount>

/** That somebody on duty said who of a party came, or whoever signed it up. */
export const headCountBy = (
  actor: Actor,
  { areaPath, personId }: { areaPath: string; personId: string },
  turnout: Turnout,
): StoredHeadCount => ({
  at: turnout.at,
  came: cameIn(turnout),
  of: turnout.of,
  personId: actor.personId,
  ...(actor.personId === personId ? { bySelf: true } : { title: titleIn(actor, areaPath) }),
})

/** What somebody on duty does to a sign-up of that area. */
export const staffStepBy = (
  actor: Actor,
  { areaPath }: { areaPath: string },
  step: Omit<StaffStep, 'title'>,
): StoredStaffStep => ({ ...step, personId: actor.personId, title: titleIn(actor, areaPath) })

export const StoredScanConflict = ScanConflict.extend({
  seen: ScanConflict.shape.seen.unwrap().extend({ personId: z.string() }).optional(),
})
export type StoredScanConflict = z.infer<typeof StoredScanConflict>

/** What somebody on duty looked at; who did first stays. */
export const seenBy = (
  actor: Actor,
  { areaPath, conflicts = [] }: { areaPath: string; conflicts?: StoredScanConflict[] | undefined },
  { nonces, at }: { nonces: readonly string[]; at: string },
): StoredScanConflict[] =>
  conflicts.map((one) =>
    one.seen || !nonces.includes(one.nonce)
      ? one
      : { ...one, seen: { at, personId: actor.personId, title: titleIn(actor, areaPath) } },
  )
