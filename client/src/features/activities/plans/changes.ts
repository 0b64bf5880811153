import type { Activity, ActivityRevision, Session } from '@mulin/shared/activities/activity'
import { isOrderedAnew, reasonNeeded, type ReasonFor } from '@mulin/shared/activities/revising'
import { titleFor } from '@mulin/shared/sign-ups/lines'
import { planTexts } from './plan-texts'

type Planned = ActivityRevision['sessions'][number]

const aboutActivity = [
  ['title', planTexts.title],
  ['place', planTexts.place],
] as const

const aboutSession = [
  ['title', planTexts.sessionTitle],
  ['startsAt', planTexts.from],
  ['endsAt', planTexts.to],
  ['cancelBy', planTexts.cancelBy],
  ['signUpOpensAt', planTexts.opens],
  ['signUpClosesAt', planTexts.closes],
] as const

export interface Told {
  what: string[]
  people: number
  /** Who asked for seats is told too; how many that are, only the register knows. */
  isToldToAsking: boolean
}

/** What a change tells to whom: the words of what is told, and how many sign-ups are about it. */
export function toldOf(activity: Activity, revision: ActivityRevision): Told {
  const changed = aboutActivity.filter(([field]) => activity[field] !== revision[field]).map(([, words]) => words)
  const perSession = activity.sessions.map((session) => {
    const planned = revision.sessions.find(({ id }) => id === session.id)
    return planned ? toldIn(session, planned, changed) : untold
  })
  const told = perSession.filter(({ people, isToldToAsking }) => people > 0 || isToldToAsking)
  return {
    what: [...new Set(told.flatMap(({ what }) => what))],
    people: told.reduce((sum, { people }) => sum + people, 0),
    isToldToAsking: told.some(({ isToldToAsking }) => isToldToAsking),
  }
}

const untold: Told = { what: [], people: 0, isToldToAsking: false }

function toldIn(session: Session, planned: Planned, changed: readonly string[]): Told {
  const own = aboutSession.filter(([field]) => session[field] !== planned[field]).map(([, words]) => words)
  // To who has a seat it makes no difference how many there are.
  const seats = [
    ...(session.capacity === planned.capacity ? [] : [planTexts.capacity]),
    ...(isOrderedAnew(session, planned) ? [planTexts.order] : []),
  ]
  const toAll = [...changed, ...own]
  const what = [...toAll, ...seats]
  if (what.length === 0) return untold
  return {
    what,
    people: toAll.length > 0 ? peopleIn(session) : session.waiting,
    isToldToAsking: session.mode === 'approval',
  }
}

const peopleIn = (session: Session) =>
  [session, ...session.shifts].reduce((sum, { taken, waiting }) => sum + taken + waiting, 0)

/** Whether somebody is told of it, or wants to know the reason: that is shown before it is saved. */
export function concernsPeople(activity: Activity, revision: ActivityRevision, now: string): boolean {
  const { people, isToldToAsking } = toldOf(activity, revision)
  const isTold = people > 0 || isToldToAsking
  return activity.state === 'published' && (isTold || needsReason(activity, revision, now) !== undefined)
}

/** What of a change people want to know the reason of. */
export const needsReason = (activity: Activity, revision: ActivityRevision, now: string): ReasonFor | undefined =>
  reasonNeeded(activity, revision, now)?.for

/** Why a session cannot be changed so, or not taken out, because people signed up for it. */
export function inUseWords(session: Session, planned: Planned | undefined): string {
  const { title, taken } = session
  if (!planned) return planTexts.inUse.removed(title)
  if (planned.mode !== session.mode) return planTexts.inUse.mode(title)
  if (planned.kind !== session.kind) return planTexts.inUse.kind(title)
  if (planned.capacity < taken) return planTexts.inUse.capacity(title, taken)
  return shiftInUse(session, planned) ?? planTexts.inUse.pools(title)
}

function shiftInUse(session: Session, { shifts }: Planned): string | undefined {
  const neededFor = (id: string) => shifts.find((shift) => shift.id === id)?.needed
  const used = session.shifts.find(
    ({ id, taken, waiting }) => (neededFor(id) ?? 0) < taken || (neededFor(id) === undefined && waiting > 0),
  )
  if (!used) return undefined
  const title = titleFor(session, { as: 'volunteer', shiftId: used.id })
  return neededFor(used.id) === undefined ? planTexts.inUse.shift(title) : planTexts.inUse.helpers(title, used.taken)
}
