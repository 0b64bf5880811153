import { Hours, HoursEntry, type HoursRow, passedUpAt } from '@mulin/shared/hours/hours'
import { HoursAction, waitsForStaff } from '@mulin/shared/hours/workflow'
import * as z from 'zod'
import { doneWork, hoursFound, openWork } from './index-keys.ts'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import { openedName, type StoredSignUp } from './sign-ups.ts'
import { getItem, getItems, query } from './table.ts'
import type { Write } from './transact.ts'

/** Who wrote it and with which request, so that it is written once. */
const StoredEntry = HoursEntry.extend({
  action: HoursAction,
  personId: z.string().optional(),
  requestId: z.string().optional(),
})
export type StoredEntry = z.infer<typeof StoredEntry>

export const StoredHours = Hours.omit({ entries: true, passedUp: true }).extend({
  kind: z.literal('hours'),
  personId: z.string(),
  areaPath: z.string(),
  /** As in the sign-up, in the register of its activity. */
  sealedName: z.string(),
  entries: z.array(StoredEntry),
  /** Grows with every entry. */
  version: z.number(),
})
export type StoredHours = z.infer<typeof StoredHours>

/** For the volunteer. */
export const hoursFrom = (stored: StoredHours): Hours =>
  Hours.parse({
    ...stored,
    entries: stored.entries.filter(({ action }) => action !== 'escalate'),
    passedUp: passedUpIn(stored),
  })

function passedUpIn({ entries }: StoredHours): string[] | undefined {
  const passedUp = entries.flatMap(({ at, action }) => (action === 'escalate' ? [at] : []))
  return passedUp.length > 0 ? passedUp : undefined
}

/** When the office is told, once, that nobody answered. */
export const toPassUpAt = (stored: StoredHours) => passedUpAt({ ...stored, passedUp: passedUpIn(stored) })

/** For who confirms. */
export const hoursRowFrom = (stored: StoredHours): HoursRow => ({
  ...hoursFrom(stored),
  areaPath: stored.areaPath,
  version: stored.version,
  name: openedName(stored),
})

/** The hours of a sign-up have its id under their own prefix: there cannot be two. */
export const hoursIdOf = (signUpId: string) => signUpId.replace(/^sgn_/, 'hrs_')

type Begun = Omit<StoredHours, 'state' | 'stateAt' | 'entries' | 'version'>

/** Of a shift, before anything is written to them. */
export function newHours(signUp: StoredSignUp): Begun {
  const { id, personId, areaPath, sealedName, activityId, sessionId } = signUp
  const { activityTitle, sessionTitle, place, startsAt, endsAt } = signUp
  const shift = { activityId, sessionId, activityTitle, sessionTitle, place, startsAt, endsAt }
  return { id: hoursIdOf(id), kind: 'hours', signUpId: id, personId, areaPath, sealedName, ...shift }
}

export const addHours = (hours: StoredHours): Write => ({
  put: { ...hours, ...keys.hours(hours.personId, hours.id), ...hoursFound(hours.id), ...listed(hours) },
  fresh: true,
})

/** Loses when anything was written to them since they were read. */
export function changeHours(before: StoredHours, after: StoredHours): Write {
  const { state, stateAt, dueAt, entries, version, checkedInAt, checkedOutAt } = after
  const times = { checkedInAt, checkedOutAt, dueAt }
  return {
    update: keys.hours(before.personId, before.id),
    set: { ...times, state, stateAt, entries, version, ...listed(after) },
    remove: Object.entries(times).flatMap(([name, at]) => (at === undefined ? [name] : [])),
    if: { version: before.version },
  }
}

/** The shift has other times; nobody has to see that before they decide. */
export const moveHours = ({ personId, id }: StoredHours, { startsAt, endsAt }: Span): Write => ({
  update: keys.hours(personId, id),
  set: { startsAt, endsAt },
  if: { id },
})

type Span = Pick<StoredHours, 'startsAt' | 'endsAt'>

const listed = ({ areaPath, state, stateAt, dueAt = stateAt, id }: StoredHours) =>
  waitsForStaff(state) ? openWork(areaPath, dueAt, id) : doneWork('hours', areaPath, stateAt, id)

export const hoursOf = (personId: string, hoursId: string): Promise<StoredHours | undefined> =>
  getItem(keys.hours(personId, hoursId), StoredHours)

/** Anybody's, for staff; a moment old. */
export async function hoursById(hoursId: string): Promise<StoredHours | undefined> {
  const { items } = await query({ index: 'gsi5', pk: hoursFound(hoursId).gsi5pk, limit: 1 })
  return items[0] && StoredHours.parse(items[0])
}

/** A sign-up as it is, with the hours that followed from it. */
export const shiftOf = (personId: string, signUpId: string): Promise<(Item | undefined)[]> =>
  getItems([keys.signUp(personId, signUpId), keys.hours(personId, hoursIdOf(signUpId))])

// Three shifts a week for five years; one Query reads some 1000 of them.
const hoursAtMost = 800

/** All that somebody did, newest sign-up first. */
export async function allHoursOf(personId: string): Promise<StoredHours[]> {
  const { pk, sk } = keys.hours(personId, '')
  const { items } = await query({ pk, begins: sk, newestFirst: true, limit: hoursAtMost })
  return items.map((item) => StoredHours.parse(item))
}
