import { answerWorkdays, minutesIn, minutesOf } from '@mulin/shared/hours/hours'
import { type HoursState, outcomeOf } from '@mulin/shared/hours/workflow'
import { now } from '../platform/clock.ts'
import { workdaysAfter } from '../platform/workdays.ts'
import type { Change } from '../tables/changes.ts'
import { addHours, changeHours, newHours, shiftOf, StoredHours } from '../tables/hours.ts'
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

const watched = ['state', 'checkedInAt', 'checkedOutAt', 'thankedAt']

/** By what the sign-up says now, not by what it said when the change was told. */
async function bringUpToDate(personId: string, signUpId: string): Promise<void> {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const [row, found] = await shiftOf(personId, signUpId)
    if (!row) return
    const write = following(StoredSignUp.parse(row), found && StoredHours.parse(found))
    if (!write || !(await transact([write]))) return
  }
  throw new Error('the hours changed meanwhile')
}

interface Served {
  checkedInAt: string
  /** Missing when nobody wrote it down by the end. */
  checkedOutAt: string | undefined
}

/** The write that makes the hours what the sign-up says; none once a person wrote to them. */
function following(signUp: StoredSignUp, hours: StoredHours | undefined): Write | undefined {
  const served = servedIn(signUp)
  if (!hours) return served && addHours({ ...newHours(signUp), ...served, ...recorded(signUp, served) })
  if (isSame(served, hours)) return undefined
  const state = outcomeOf(hours.state, served ? 'record' : 'void', 'clock')
  return state && changeHours(hours, { ...hours, ...timesOf(served), ...followed(hours, state, signUp, served) })
}

const isSame = (served: Served | undefined, hours: StoredHours) =>
  served?.checkedInAt === hours.checkedInAt && served?.checkedOutAt === hours.checkedOutAt

const timesOf = (served: Served | undefined) => served ?? { checkedInAt: undefined, checkedOutAt: undefined }

function followed(hours: StoredHours, state: HoursState, signUp: StoredSignUp, served: Served | undefined) {
  const at = now()
  const change = (served ? minutesServed(served, signUp) : 0) - minutesIn(hours)
  const entry = { at, action: served ? ('record' as const) : ('void' as const), by: 'clock' as const, minutes: change }
  return {
    state,
    stateAt: at,
    dueAt: served && dueAfter(at),
    entries: [...hours.entries, entry],
    version: hours.version + 1,
  }
}

function servedIn({ state, checkedInAt, checkedOutAt, endsAt }: StoredSignUp): Served | undefined {
  if (state !== 'attended' || checkedInAt === undefined) return undefined
  return checkedOutAt === undefined && now() < endsAt ? undefined : { checkedInAt, checkedOutAt }
}

const minutesServed = ({ checkedInAt, checkedOutAt }: Served, shift: StoredSignUp) =>
  checkedOutAt === undefined ? 0 : minutesOf(checkedInAt, checkedOutAt, shift)

const dueAfter = (instant: string) => workdaysAfter(instant, answerWorkdays).dueAt

function recorded(signUp: StoredSignUp, served: Served) {
  const at = now()
  const entry = { at, action: 'record' as const, by: 'clock' as const, minutes: minutesServed(served, signUp) }
  return { state: 'pending' as const, stateAt: at, dueAt: dueAfter(at), entries: [entry], version: 1 }
}
