import * as z from 'zod'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import type { Write } from './transact.ts'

/** What a person is in at an activity: one sign-up per session. Limits across the activity are decided by it. */
const Entries = z.object({ signUps: z.record(z.string(), z.string()), version: z.number() })
type Entries = z.infer<typeof Entries>

export const entriesKey = keys.entries
export const entriesFrom = (item: Item | undefined): Entries =>
  item ? Entries.parse(item) : { signUps: {}, version: 0 }

interface Entered {
  personId: string
  activityId: string
  sessionId: string
  id: string
}

/** Loses when the person signed up for anything of the activity, or left it, since it was read. */
export const entriesWith = (entries: Entries, { personId, activityId, sessionId, id }: Entered): Write => ({
  update: keys.entries(personId, activityId),
  set: { signUps: { ...entries.signUps, [sessionId]: id }, version: entries.version + 1 },
  if: { version: entries.version === 0 ? absent : entries.version },
})

/** Lets the person sign up again. */
export const entriesWithout = ({ personId, activityId, sessionId, id }: Entered): Write => ({
  update: keys.entries(personId, activityId),
  remove: [`signUps.${sessionId}`],
  add: { version: 1 },
  if: { [`signUps.${sessionId}`]: id },
})
