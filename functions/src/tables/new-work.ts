import { AboutHazard } from '@mulin/shared/hazards/news'
import { isUnread } from '@mulin/shared/messages'
import { Refusal } from '@mulin/shared/refusals'
import * as z from 'zod'
import { later, now, secondsOf } from '../platform/clock.ts'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import { putMessage, readUpToIn } from './messages.ts'
import type { Item } from './reading.ts'
import { getItems } from './table.ts'
import { transact, type Write } from './transact.ts'

const Burning = z.object({ about: AboutHazard, burnsAt: z.string(), dueAt: z.string() })

/** What the latest message of new work counts, each thing once, and the first of them to burn. */
const Counted = z.object({
  messageId: z.string(),
  at: z.string(),
  toldAt: z.string(),
  hazardIds: z.array(z.string()),
  first: Burning,
  version: z.number().int(),
})
type Counted = z.infer<typeof Counted>

/** That a hazard now waits for somebody. Its id is made of the step. */
export type NewWork = z.infer<typeof Burning> & { id: string; at: string }

const triesAtMost = 6
// Beyond that nobody counts.
const countedAtMost = 99
// Longer than the stream tells anything again.
const rememberedMinutes = 3 * 24 * 60

/** One message says how much there is until it is read; what comes after that begins another one. Each step counts once. */
export async function addNewWork(personId: string, work: NewWork): Promise<void> {
  for (let attempt = 1; attempt <= triesAtMost; attempt++) if (await isAdded(personId, work)) return
  throw new Refusal('busy')
}

/** False when something else was counted in the meantime. */
async function isAdded(personId: string, work: NewWork): Promise<boolean> {
  const places = [keys.workTold(personId, work.id), keys.newWork(personId), keys.readMark(personId)]
  const [told, known, mark] = await getItems(places)
  if (told) return true
  const before = known && Counted.parse(known)
  const unread = before && isUnread(before, readUpToIn(mark)) ? before : undefined
  const version = (before?.version ?? 0) + 1
  const sum = unread ? withMore(unread, sumOf(work)) : sumOf(work)
  const after = { ...sum, messageId: `${sum.at}#work#${version}`, toldAt: now(), version }
  const lost = await transact([remember(personId, work.id), ...writesOf(personId, after, { before, unread })])
  return lost === undefined
}

type Sum = Pick<Counted, 'at' | 'hazardIds' | 'first'>

const sumOf = ({ at, about, burnsAt, dueAt }: NewWork): Sum => ({
  at,
  hazardIds: [about.hazardId],
  first: { about, burnsAt, dueAt },
})

const withMore = (known: Sum, more: Sum): Sum => ({
  at: known.at > more.at ? known.at : more.at,
  hazardIds: [...new Set([...known.hazardIds, ...more.hazardIds])].slice(0, countedAtMost),
  first: isStillFirst(known, more) ? known.first : more.first,
})

/** Of the same thing what is said last counts. */
const isStillFirst = ({ first }: Sum, { first: other }: Sum) =>
  first.about.hazardId !== other.about.hazardId && first.burnsAt <= other.burnsAt

interface Known {
  before: Counted | undefined
  /** The same, while its message is unread: that is replaced. */
  unread: Counted | undefined
}

const writesOf = (personId: string, after: Counted, { before, unread }: Known): Write[] => [
  { put: { ...after, ...keys.newWork(personId) }, if: { version: before?.version ?? absent } },
  putMessage(personId, newsOf(after), after.toldAt),
  ...(unread ? [{ delete: keys.message(personId, unread.messageId) }] : []),
]

const newsOf = ({ messageId: id, at, hazardIds, first: { about, dueAt } }: Counted) => ({
  kind: 'new_work' as const,
  id,
  at,
  about,
  dueAt,
  count: hazardIds.length,
})

const remember = (personId: string, id: string): Write => {
  const item: Item = { ...keys.workTold(personId, id), expiresAt: secondsOf(later(now(), rememberedMinutes)) }
  return { put: item, fresh: true }
}
