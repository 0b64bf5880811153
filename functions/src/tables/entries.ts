import * as z from 'zod'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import type { Write } from './transact.ts'

/** What a person is in at an activity: one sign-up per session, or several teams. Limits across the activity are decided by it. */
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
  entry?: string | undefined
}

/** Where it stands in the item: under its session, further teams in the same one beside that. */
const entryOf = ({ entry, sessionId }: Pick<Entered, 'entry' | 'sessionId'>) => entry ?? sessionId

/** Where one more of that session has room; undefined under the session itself. */
export function roomFor(sessionId: string, { signUps }: Pick<Entries, 'signUps'>, nth = 1): string | undefined {
  const entry = nth === 1 ? sessionId : `${sessionId}_${nth}`
  if (entry in signUps) return roomFor(sessionId, { signUps }, nth + 1)
  return nth === 1 ? undefined : entry
}

/** Those of the session, and whether there are others. */
export function entriesIn(sessionId: string, { signUps }: Entries) {
  const all = Object.entries(signUps)
  const own = all
    .filter(([entry]) => entry.startsWith(sessionId))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, id]) => id)
  return { own, isInAnother: own.length < all.length }
}

/** Loses when the person signed up for anything of the activity, or left it, since it was read. */
export const entriesWith = (entries: Entries, entered: Entered): Write => ({
  update: keys.entries(entered.personId, entered.activityId),
  set: { signUps: { ...entries.signUps, [entryOf(entered)]: entered.id }, version: entries.version + 1 },
  if: { version: entries.version === 0 ? absent : entries.version },
})

/** Lets the person sign up again. All are theirs: nothing else may change the item in the same transaction. */
export function entriesWithout(...left: [Entered, ...Entered[]]): Write {
  const paths = left.map((one) => [`signUps.${entryOf(one)}`, one.id] as const)
  return {
    update: keys.entries(left[0].personId, left[0].activityId),
    remove: paths.map(([path]) => path),
    add: { version: 1 },
    if: Object.fromEntries(paths),
  }
}
