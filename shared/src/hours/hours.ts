import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import { ActivityId, HoursId, SessionId, SignUpId } from '../ids.ts'
import { forgetAtOf } from '../sign-ups/moments.ts'
import type { SignUp } from '../sign-ups/sign-up.ts'
import { HoursAction, HoursBy, HoursState, isConfirmed, waitsForStaff } from './workflow.ts'

/** A line of the ledger: what happened, and by how many minutes it changed the hours. Never changed, only added to. */
export const HoursEntry = z
  .object({
    at: z.string(),
    /** That they went up to the office stands in `passedUp`: clients of before would leave out the whole row. */
    action: HoursAction.exclude(['escalate']),
    by: HoursBy,
    /** Who of staff, e.g. 社区工作人员 01. */
    title: z.string().optional(),
    minutes: z.number().int(),
    reason: z.string().optional(),
    /** Numbers of certificates that list what was confirmed before; they stay as they are. */
    certificates: z.array(z.string()).optional(),
  })
  .meta({ id: 'HoursEntry' })
export type HoursEntry = z.infer<typeof HoursEntry>

/** What a volunteer did in one shift, with all that was written about it. */
export const Hours = z
  .object({
    id: HoursId,
    signUpId: SignUpId,
    activityId: ActivityId,
    sessionId: SessionId,
    activityTitle: z.string(),
    sessionTitle: z.string(),
    place: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    checkedInAt: z.string().optional(),
    checkedOutAt: z.string().optional(),
    state: HoursState,
    stateAt: z.string(),
    /** While it waits for staff: they answer by then. */
    dueAt: z.string().optional(),
    entries: z.array(HoursEntry),
    /** When nobody had answered in time, and the office was told. */
    passedUp: z.array(z.string()).optional(),
  })
  .meta({ id: 'Hours' })
export type Hours = z.infer<typeof Hours>

/** The same for who confirms it. */
export const HoursRow = Hours.extend({
  name: z.string(),
  areaPath: AreaPath,
  /** Grows with every entry: who decides says which one they saw. */
  version: z.number().int(),
}).meta({ id: 'HoursRow' })
export type HoursRow = z.infer<typeof HoursRow>

/** Hours are confirmed, and disputes answered, within 7 workdays. */
export const answerWorkdays = 7

type Waited = Pick<Hours, 'state' | 'stateAt' | 'dueAt' | 'passedUp'>

/** Nobody answered in time, and the office was told; whatever it waits for anew has a term of its own. */
export const isPassedUp = ({ state, stateAt, passedUp = [] }: Omit<Waited, 'dueAt'>) =>
  waitsForStaff(state) && passedUp.some((at) => at >= stateAt)

/** When the office is told that nobody answered, once; undefined when there is nothing to tell any more. */
export const passedUpAt = (hours: Waited) =>
  waitsForStaff(hours.state) && !isPassedUp(hours) ? hours.dueAt : undefined

/** More than a day is no shift. */
export const minutesAtMost = 24 * 60

interface Span {
  startsAt: string
  endsAt: string
}

/** Actual service in whole minutes: from checking in to checking out, as far as it lies in the shift. */
export function minutesOf(checkedInAt: string, checkedOutAt: string, { startsAt, endsAt }: Span): number {
  const from = Math.max(Date.parse(checkedInAt), Date.parse(startsAt))
  const until = Math.min(Date.parse(checkedOutAt), Date.parse(endsAt))
  return Math.max(Math.floor((until - from) / 60_000), 0)
}

/** More than that nobody served in it. */
export const shiftMinutes = ({ startsAt, endsAt }: Span) =>
  Math.min(minutesOf(startsAt, endsAt, { startsAt, endsAt }), minutesAtMost)

interface Decision {
  action: HoursAction
  minutes?: number | undefined
}

/**
 * Other minutes, and answers, come after the shift and are at most as long. What was recorded may be confirmed before:
 * whoever comes back opens it again.
 */
export function whyNotDecided(shift: Span, { action, minutes = 0 }: Decision, now: string) {
  if (action !== 'confirm' && now < shift.endsAt) return 'shift_not_over' as const
  return minutes > shiftMinutes(shift) ? ('longer_than_shift' as const) : undefined
}

type Ledger = { readonly entries: readonly Pick<HoursEntry, 'minutes'>[] }

/** What the entries come to. */
export const minutesIn = ({ entries }: Ledger) => entries.reduce((sum, { minutes }) => sum + minutes, 0)

/** Of all that was confirmed. */
export const confirmedMinutes = (all: readonly (Ledger & { readonly state: HoursState })[]) =>
  all.filter(({ state }) => isConfirmed(state)).reduce((sum, hours) => sum + minutesIn(hours), 0)

interface Opened {
  readonly state: HoursState
  readonly entries: readonly Pick<HoursEntry, 'by' | 'certificates'>[]
}

/** Staff had confirmed them; then somebody came, left or was taken off otherwise than was known. */
export const isReopened = ({ state, entries }: Opened) =>
  state === 'pending' && entries.some(({ by }) => by === 'staff')

/** Certificates that list what does not count any more as it was confirmed. */
export const certificatesOver = (hours: Opened) =>
  isReopened(hours) ? [...new Set(hours.entries.flatMap(({ certificates = [] }) => certificates))] : []

/** Of a shift that is over and that nobody was checked in for, until its names are forgotten. */
export const mayClaimHours = (signUp: Pick<SignUp, 'as' | 'state' | 'endsAt'>, now: string) =>
  signUp.as === 'volunteer' &&
  (signUp.state === 'confirmed' || signUp.state === 'absent') &&
  signUp.endsAt <= now &&
  now < forgetAtOf(signUp)

/** Hours with one decimal; what is less than a tenth of an hour is left off, so that nobody is certified what they did not do. */
export const hoursOf = (minutes: number) => (Math.floor(minutes / 6) / 10).toFixed(1)
