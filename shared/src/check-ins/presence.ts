import { outcomesOf, type SignUpState, type StepBy } from '../allocation/steps.ts'
import { forgetAtOf, scansCountUntil, tookPlace } from '../sign-ups/moments.ts'
import type { SignUp } from '../sign-ups/sign-up.ts'
import type { CheckInKind } from './check-in.ts'
import { lastSaid, type Turnout } from './turnout.ts'
import { isLaterThanOfStaff, type KnownOtherwise, leavingsAfter, type ScanConflict } from './conflicts.ts'

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

export type Presence = Pick<SignUp, 'checkedInAt' | 'checkedOutAt' | 'checkedOutBy' | 'turnout'>

/** What a scan makes of a sign-up. With a `conflict` it counts all the same, and staff are told. */
export type Outcome =
  | {
      refused: 'sign_up_moved_on' | 'check_in_not_open' | 'check_in_closed' | 'not_checked_in' | 'hours_do_not_count'
    }
  | {
      presence: Presence
      conflict?: KnownOtherwise
      /** The person's own leaving of then does not count beside that of staff. */
      ownLeftAt?: string | undefined
    }

type Known = Pick<SignUp, 'as' | 'state' | 'startsAt' | 'endsAt'> &
  Presence & { conflicts?: readonly ScanConflict[] | undefined }

/**
 * In whatever order several scans arrive, the first coming and the last leaving count: of those that staff wrote down,
 * where they did, for hours are counted by it and nobody lengthens their own.
 */
export const outcomeOf = (signUp: Known, scan: Scan): Outcome =>
  scan.kind === 'in' ? coming(signUp, scan) : leaving(signUp, scan)

function coming(signUp: Known, scan: Scan): Outcome {
  const { state, checkedInAt } = signUp
  if (state === 'attended' && checkedInAt !== undefined) {
    const first = checkedInAt <= scan.at || whyNotNow(signUp, scan) ? checkedInAt : scan.at
    const turnout = lastSaid(signUp.turnout, scan.turnout)
    const { leftAt, ownLeftAt } = lastLeaving([...leavingsKept(first, signUp), ...leavingsOf(signUp)])
    return { presence: { checkedInAt: first, ...leftAt, turnout }, conflict: 'already_checked_in', ownLeftAt }
  }
  if (!outcomesOf(state, 'check_in', scan.by)) return { refused: 'sign_up_moved_on' }
  const refused = whyNotNow(signUp, scan)
  if (refused) return { refused }
  const { leftAt } = lastLeaving(leavingsKept(scan.at, signUp))
  const presence = { checkedInAt: scan.at, ...leftAt, turnout: scan.turnout }
  return { presence, ...(state === 'absent' && { conflict: 'was_absent' }) }
}

const latestOf = (all: readonly Leaving[]) => [...all].sort((one, other) => (one.at < other.at ? -1 : 1)).at(-1)

interface Leaving {
  at: string
  /** Sign-ups of before do not say it: such a leaving counts like any, and whoever leaves later moves it. */
  by: StepBy | undefined
}

const leavingsOf = ({ checkedOutAt: at, checkedOutBy: by }: Known): Leaving[] => (at === undefined ? [] : [{ at, by }])

/** Of those that came in before this coming did. */
const leavingsKept = (checkedInAt: string, { conflicts }: Known): Leaving[] =>
  leavingsAfter(conflicts, checkedInAt).map(({ scannedAt, by }) => ({ at: scannedAt, by }))

/** The one that counts, and what the person's own says otherwise, as far as staff should know. */
function lastLeaving(all: readonly Leaving[]) {
  const own = all.filter(({ by }) => by === 'self')
  const isOfStaff = all.some(({ by }) => by === 'organiser')
  const last = latestOf(isOfStaff ? all.filter((one) => !own.includes(one)) : all)
  const ownAt = latestOf(own)?.at
  if (!last) return { leftAt: {}, ownLeftAt: undefined }
  const ownLeftAt = ownAt !== undefined && isLaterThanOfStaff(ownAt, last.at) ? ownAt : undefined
  return { leftAt: { checkedOutAt: last.at, checkedOutBy: last.by }, ownLeftAt }
}

function leaving(signUp: Known, { at, by }: Scan): Outcome {
  const { as, state, endsAt, checkedInAt } = signUp
  if (at >= forgetAtOf({ endsAt })) return { refused: 'check_in_closed' }
  if (as !== 'volunteer') return { refused: 'hours_do_not_count' }
  const isThere = outcomesOf(state, 'check_out', by) && checkedInAt !== undefined && checkedInAt <= at
  if (!isThere) return leavingFirst(signUp, at)
  const known = leavingsOf(signUp)
  const { leftAt, ownLeftAt } = lastLeaving([...known, { at, by }])
  const presence = { checkedInAt, ...leftAt }
  return known.length === 0 ? { presence } : { presence, conflict: 'already_checked_out', ownLeftAt }
}

/** The coming may be on a phone that has no network yet: until it is known, the leaving is kept and changes nothing. */
function leavingFirst({ state, startsAt, checkedInAt, ...known }: Known, at: string): Outcome {
  if (!expected.includes(state) || at < opensAt(startsAt)) return { refused: 'not_checked_in' }
  const { checkedOutAt, checkedOutBy } = known
  return { presence: { checkedInAt, checkedOutAt, checkedOutBy }, conflict: 'not_checked_in' }
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
