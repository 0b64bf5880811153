import { outcomesOf, type SignUpState, type StepBy } from '../allocation/steps.ts'
import { forgetAtOf, scansCountUntil, tookPlace } from '../sign-ups/moments.ts'
import type { SignUp } from '../sign-ups/sign-up.ts'
import type { CheckInKind } from './check-in.ts'
import { lastSaid, type Turnout } from './turnout.ts'
import { type KnownOtherwise, leavingsAfter, type ScanConflict } from './conflicts.ts'

// People come early; a scan before that is of another day.
const minutesBefore = 60

// A venue shows another code every minute.
const periodMs = 60_000

// Of what a phone's clock seems to be off, so much may be the way through a bad network, which is never twice the same.
const clockIsRightWithinMs = 10_000

export const venuePeriodOf = (at: string) => Math.floor(Date.parse(at) / periodMs)
/** When the period begins. */
export const periodFrom = (period: number) => new Date(period * periodMs).toISOString()

/**
 * A code counts in its own period and the next: whoever holds the phone up late has not come late. Nobody sees it before:
 * a scan that seems earlier is of a phone that is a little behind.
 */
export function isVenueCodeOf(period: number, at: string): boolean {
  const late = Date.parse(at) - period * periodMs
  return -clockIsRightWithinMs <= late && late < 2 * periodMs
}

export interface Scan {
  kind: CheckInKind
  at: string
  by: StepBy
  /** A person says so and no code; that may also come after the end. */
  isTick: boolean
  /** It says who of the party came. */
  turnout?: Turnout | undefined
}

export type Presence = Pick<SignUp, 'checkedInAt' | 'checkedOutAt' | 'turnout'>

/** What a scan makes of a sign-up. With a `conflict` it counts all the same, and staff are told. */
export type Outcome =
  | {
      refused: 'sign_up_moved_on' | 'check_in_not_open' | 'check_in_closed' | 'not_checked_in' | 'hours_do_not_count'
    }
  | { presence: Presence; conflict?: KnownOtherwise }

type Known = Pick<SignUp, 'as' | 'state' | 'startsAt' | 'endsAt'> &
  Presence & { conflicts?: readonly ScanConflict[] | undefined }

/** In whatever order several scans arrive, the first coming and the last leaving count. */
export const outcomeOf = (signUp: Known, scan: Scan): Outcome =>
  scan.kind === 'in' ? coming(signUp, scan) : leaving(signUp, scan)

function coming(signUp: Known, scan: Scan): Outcome {
  const { state, checkedInAt, checkedOutAt } = signUp
  if (state === 'attended' && checkedInAt !== undefined) {
    const first = checkedInAt <= scan.at || whyNotNow(signUp, scan) ? checkedInAt : scan.at
    const turnout = lastSaid(signUp.turnout, scan.turnout)
    return { presence: { ...presentSince(first, checkedOutAt, signUp), turnout }, conflict: 'already_checked_in' }
  }
  if (!outcomesOf(state, 'check_in', scan.by)) return { refused: 'sign_up_moved_on' }
  const refused = whyNotNow(signUp, scan)
  if (refused) return { refused }
  const presence = { ...presentSince(scan.at, undefined, signUp), turnout: scan.turnout }
  return { presence, ...(state === 'absent' && { conflict: 'was_absent' }) }
}

/** With the last leaving, also of those that came in before this coming did. */
function presentSince(checkedInAt: string, checkedOutAt: string | undefined, { conflicts }: Known): Presence {
  const kept = leavingsAfter(conflicts, checkedInAt).map(({ scannedAt }) => scannedAt)
  return { checkedInAt, checkedOutAt: [...kept, checkedOutAt ?? ''].sort().at(-1) || undefined }
}

function leaving(signUp: Known, { at, by }: Scan): Outcome {
  const { as, state, endsAt, checkedInAt, checkedOutAt } = signUp
  if (at >= forgetAtOf({ endsAt })) return { refused: 'check_in_closed' }
  if (as !== 'volunteer') return { refused: 'hours_do_not_count' }
  const isThere = outcomesOf(state, 'check_out', by) && checkedInAt !== undefined && checkedInAt <= at
  if (!isThere) return leavingFirst(signUp, at)
  if (checkedOutAt === undefined) return { presence: { checkedInAt, checkedOutAt: at } }
  const last = checkedOutAt < at ? at : checkedOutAt
  return { presence: { checkedInAt, checkedOutAt: last }, conflict: 'already_checked_out' }
}

/** The coming may be on a phone that has no network yet: until it is known, the leaving is kept and changes nothing. */
function leavingFirst({ state, startsAt, checkedInAt, checkedOutAt }: Known, at: string): Outcome {
  if (!expected.includes(state) || at < opensAt(startsAt)) return { refused: 'not_checked_in' }
  return { presence: { checkedInAt, checkedOutAt }, conflict: 'not_checked_in' }
}

function whyNotNow({ startsAt, endsAt }: Known, { at, isTick }: Scan) {
  if (at < opensAt(startsAt)) return 'check_in_not_open'
  const closed = isTick ? at >= forgetAtOf({ endsAt }) : at > scansCountUntil({ endsAt })
  return closed ? 'check_in_closed' : undefined
}

// What a scan can be about.
const expected: readonly SignUpState[] = ['confirmed', 'absent', 'attended']

/** The teams of one person in a session that a scan may mean; none while there is no doubt, or all are there. */
export function teamsInDoubt<Team extends Pick<SignUp, 'state'>>(all: readonly Team[]): Team[] {
  const teams = all.filter(({ state }) => expected.includes(state))
  return teams.length > 1 && teams.some(({ state }) => state !== 'attended') ? teams : []
}

/** From when on people are checked in. */
export const opensAt = (startsAt: string) => shifted(startsAt, -minutesBefore)

const shifted = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * 60_000).toISOString()

/**
 * Taken back: before the end the person may still come. Of what was called off before its end nobody is expected, and
 * nobody was missed: they are told of it like all others.
 */
export function stateAfterUndo({ endsAt }: Pick<SignUp, 'endsAt'>, now: string, calledOffAt?: string) {
  if (calledOffAt !== undefined && !tookPlace({ endsAt }, calledOffAt)) return 'cancelled'
  return now < endsAt ? 'confirmed' : 'absent'
}

/**
 * When it was scanned by our clock, of a phone whose clock says that it is `sentAt` now. Never in the future. A clock that
 * is nearly right is taken as it is: what one phone did stays in its order, however long each request was on its way.
 */
export function atByOurClock(at: string, { sentAt, now }: { sentAt: string; now: string }): string {
  const behind = Date.parse(now) - Date.parse(sentAt)
  const ours = Date.parse(at) + (Math.abs(behind) <= clockIsRightWithinMs ? 0 : behind)
  return new Date(Math.min(ours, Date.parse(now))).toISOString()
}
