import * as z from 'zod'
import { StepBy } from '../allocation/steps.ts'

/** A scan that counted although something else was known already: staff look at it once. */
export const ScanConflict = z
  .object({
    nonce: z.string(),
    kind: z.enum(['already_checked_in', 'already_checked_out', 'was_absent']),
    /** It came in before its coming did: a kind of its own would cost clients of before the whole row. */
    leftFirst: z.literal(true).optional(),
    scannedAt: z.string(),
    /** The person's own leaving of then, which does not count beside an earlier one of staff. */
    ownLeftAt: z.string().optional(),
    /** So many of the party came as it says, which is not what another phone said. */
    came: z.number().int().optional(),
    /** When it came in. */
    at: z.string(),
    /** `self` by the code of the venue. */
    by: StepBy,
    /** Who of staff looked at it. */
    seen: z.object({ at: z.string(), title: z.string().optional() }).optional(),
  })
  .meta({ id: 'ScanConflict' })
export type ScanConflict = z.infer<typeof ScanConflict>

/** What was otherwise than known when a scan counted. */
export type KnownOtherwise = ScanConflict['kind'] | 'not_checked_in'

/** As it is kept. */
export const kept = (known: KnownOtherwise): Pick<ScanConflict, 'kind' | 'leftFirst'> =>
  known === 'not_checked_in' ? { kind: 'already_checked_out', leftFirst: true } : { kind: known }

// Whoever shows a code twice in a row is no riddle.
const inARowMs = 5 * 60_000

interface Times {
  checkedInAt?: string | undefined
  checkedOutAt?: string | undefined
}

/** Whether staff should look at a scan that counted beside what was known. */
export function isToBeLookedAt(kind: KnownOtherwise, { checkedInAt, checkedOutAt }: Times, scannedAt: string) {
  const known = kind === 'already_checked_in' ? checkedInAt : kind === 'already_checked_out' ? checkedOutAt : undefined
  return known === undefined || Math.abs(Date.parse(scannedAt) - Date.parse(known)) > inARowMs
}

/** Staff wrote a leaving down, and the person scans a later one of their own: it does not count, and is no riddle in a row. */
export const isLaterThanOfStaff = (ownLeftAt: string, leftAt: string) =>
  Date.parse(ownLeftAt) - Date.parse(leftAt) > inARowMs

/** Leavings that came in before their coming did: with it they count. */
export const leavingsAfter = (conflicts: readonly ScanConflict[] | undefined, checkedInAt: string) =>
  (conflicts ?? []).filter(({ leftFirst, scannedAt }) => leftFirst && checkedInAt <= scannedAt)

export const unseenIn = (conflicts: readonly ScanConflict[] | undefined) =>
  (conflicts ?? []).filter(({ seen }) => seen === undefined)
