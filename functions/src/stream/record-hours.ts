import { answerWorkdays, minutesIn, minutesOf } from '@mulin/shared/hours/hours'
import { type HoursState, isConfirmed, outcomeOf, waitsForStaff } from '@mulin/shared/hours/workflow'
import { now } from '../platform/clock.ts'
import { workdaysAfter } from '../platform/workdays.ts'
import type { Change } from '../tables/changes.ts'
import { certificatesOver } from '../tables/certified.ts'
import { addHours, changeHours, moveHours, newHours, shiftOf, type StoredEntry, StoredHours } from '../tables/hours.ts'
import { StoredSignUp } from '../tables/sign-ups.ts'
import { transact, type Write } from '../tables/transact.ts'
import type { Projection } from '../tables/following.ts'

const attemptsAtMost = 5

/**
 * Who was there as a volunteer gets hours for it: when they check out, or none when they did not by the end, so that
 * they can say so. Who was after all not there loses them again.
 */
export const recordHours: Projection = (changes) =>
  changes.filter(concernsHours).map(({ sequence, after }) => ({
    since: sequence,
    run: () => bringUpToDate(String(after?.['personId']), String(after?.['id'])),
  }))

const concernsHours = ({ key, before, after }: Change) =>
  key.sk.startsWith('SIGNUP#') &&
  after?.['as'] === 'volunteer' &&
  watched.some((field) => before?.[field] !== after[field]) &&
  (before?.['checkedInAt'] ?? after['checkedInAt']) !== undefined

const watched = ['state', 'checkedInAt', 'checkedOutAt', 'thankedAt', 'startsAt', 'endsAt']

/** By what the sign-up says now, not by what it said when the change was told. */
async function bringUpToDate(personId: string, signUpId: string): Promise<void> {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const [row, found] = await shiftOf(personId, signUpId)
    if (!row) return
    const [signUp, hours] = [StoredSignUp.parse(row), found && StoredHours.parse(found)]
    if (hours && isMoved(signUp, hours)) await transact([moveHours(hours, signUp)])
    const write = await following(signUp, hours)
    if (!write || !(await transact([write]))) return
  }
  throw new Error('the hours changed meanwhile')
}

type Span = Pick<StoredHours, 'startsAt' | 'endsAt'>
const isMoved = (one: Span, other: Span) => one.startsAt !== other.startsAt || one.endsAt !== other.endsAt

interface Served {
  checkedInAt: string
  /** Missing when nobody wrote it down by the end. */
  checkedOutAt: string | undefined
}

/** The write that makes the hours what the sign-up says, as far as the clock may; what was confirmed waits again for staff. */
async function following(signUp: StoredSignUp, hours: StoredHours | undefined): Promise<Write | undefined> {
  const served = servedIn(signUp)
  if (!hours) return served && addHours({ ...newHours(signUp), ...served, ...recorded(signUp, served) })
  if (isSame(served, hours) || comesToTheSame(served, hours, signUp)) return undefined
  const state = stateAfter(hours, served)
  if (!state) return undefined
  const certificates = await certificatesOver(hours)
  const entry = { ...entryOf(signUp, served, minutesIn(hours)), ...(certificates.length > 0 && { certificates }) }
  return changeHours(hours, { ...hours, ...timesOf(served), ...followed(hours, state, entry) })
}

const stateAfter = (hours: StoredHours, served: Served | undefined) =>
  isClaimed(hours) ? undefined : outcomeOf(hours.state, served ? 'record' : 'void', 'clock')

/** Staff answer what the volunteer said, with a check-in that was made up for or without. */
const isClaimed = ({ state, entries }: StoredHours) =>
  state === 'disputed' && entries.findLast(isByVolunteer)?.action === 'claim'
const isByVolunteer = ({ by }: StoredEntry) => by === 'volunteer'

const isSame = (served: Served | undefined, hours: StoredHours) =>
  served?.checkedInAt === hours.checkedInAt && served?.checkedOutAt === hours.checkedOutAt

/** Nobody confirms once more what an earlier or later scan adds no minute to. */
function comesToTheSame(
  served: Served | undefined,
  { state, checkedInAt, checkedOutAt }: StoredHours,
  shift: StoredSignUp,
) {
  if (!isConfirmed(state) || !served || checkedInAt === undefined) return false
  return minutesServed(served, shift) === minutesServed({ checkedInAt, checkedOutAt }, shift)
}

const timesOf = (served: Served | undefined) => served ?? { checkedInAt: undefined, checkedOutAt: undefined }

const entryOf = (signUp: StoredSignUp, served: Served | undefined, known = 0): StoredEntry => ({
  at: now(),
  action: served ? 'record' : 'void',
  by: 'clock',
  minutes: (served ? minutesServed(served, signUp) : 0) - known,
})

const followed = (hours: StoredHours, state: HoursState, entry: StoredEntry) => ({
  ...waitingIn(hours, state, entry.at),
  entries: [...hours.entries, entry],
  version: hours.version + 1,
})

/** An answer that is owed is owed by when it was. */
const waitingIn = ({ stateAt, dueAt }: StoredHours, state: HoursState, at: string) =>
  state === 'disputed' ? { state, stateAt, dueAt } : waiting(state, at)

const waiting = (state: HoursState, at: string) => ({
  state,
  stateAt: at,
  dueAt: waitsForStaff(state) ? workdaysAfter(at, answerWorkdays).dueAt : undefined,
})

function servedIn({ state, checkedInAt, checkedOutAt, endsAt }: StoredSignUp): Served | undefined {
  if (state !== 'attended' || checkedInAt === undefined) return undefined
  return checkedOutAt === undefined && now() < endsAt ? undefined : { checkedInAt, checkedOutAt }
}

const minutesServed = ({ checkedInAt, checkedOutAt }: Served, shift: StoredSignUp) =>
  checkedOutAt === undefined ? 0 : minutesOf(checkedInAt, checkedOutAt, shift)

function recorded(signUp: StoredSignUp, served: Served) {
  const entry = entryOf(signUp, served)
  return { ...waiting('pending', entry.at), entries: [entry], version: 1 }
}
