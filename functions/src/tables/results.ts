import { AreaPath } from '@mulin/shared/areas'
import { type Change, Correction, EventResults, publicName, RankedEntry } from '@mulin/shared/results/result'
import * as z from 'zod'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import { resultKeys } from './result-keys.ts'
import { boardFrom, type KnownBoard } from './score-boards.ts'
import { queryAll } from './table.ts'
import type { Write } from './transact.ts'

/** An entry by the name that the public reads; a whole name that the public does not read is sealed. */
const StoredEntry = RankedEntry.extend({ sealedName: z.string().optional() })
export type StoredEntry = z.infer<typeof StoredEntry>

export const StoredEvent = EventResults.omit({ corrections: true }).extend({
  areaPath: AreaPath,
  entries: z.array(StoredEntry),
})

/** The results of a session as the public reads them, with what else we know. */
export type KnownEvent = z.infer<typeof StoredEvent> & Pick<EventResults, 'corrections'>

export interface KnownResults {
  events: KnownEvent[]
  boards: KnownBoard[]
}

/** Everything written down about an activity, drafts too, in the order of its sessions, in one Query. */
export async function resultsOf(activityId: string): Promise<KnownResults> {
  const items = await queryAll({ pk: resultKeys.event(activityId, '').pk })
  const boards = items.filter(isA('BOARD')).map((item) => boardFrom(item, items.filter(isA('TEAM', item))))
  const events = items.filter(isA('EVENT')).map((item) => eventFrom(item, items.filter(isA('CORRECTION', item))))
  return { events: events.toSorted(byStart), boards }
}

const isA = (kind: string, of?: Item) => (item: Item) =>
  item.sk.startsWith(`${kind}#`) && (of === undefined || item['sessionId'] === of['sessionId'])

const byStart = (one: KnownEvent, other: KnownEvent) =>
  `${one.startsAt} ${one.sessionId}` < `${other.startsAt} ${other.sessionId}` ? -1 : 1

function eventFrom(item: Item, corrections: readonly Item[]): KnownEvent {
  const event = StoredEvent.parse(item)
  const known = corrections.map((correction) => masked(Correction.parse(correction), event.fullNames))
  return { ...event, corrections: known.toReversed() }
}

/** Persons who are no longer named in full are not named in full by what was corrected before either. */
export const masked = (correction: Correction, fullNames: boolean): Correction => ({
  ...correction,
  changes: correction.changes.map(({ before, after, ...change }): Change => {
    const named = <S extends { name: string }>(standing: S): S => ({
      ...standing,
      name: publicName({ kind: change.kind, name: standing.name }, fullNames),
    })
    return { ...change, ...(before && { before: named(before) }), ...(after && { after: named(after) }) }
  }),
})

/** Loses when somebody else wrote in the meantime; `version` is the one read, 0 when there was none. */
export function putEvent(activityId: string, { corrections: _, ...event }: KnownEvent, version: number): Write {
  const key = resultKeys.event(activityId, event.sessionId)
  return version === 0 ? { put: { ...event, ...key }, fresh: true } : { update: key, set: event, if: { version } }
}

/** The latest correction of the event; who did it is kept for the record. */
export const addCorrection = (
  activityId: string,
  { sessionId, version, corrections: [latest] }: KnownEvent,
  personId: string,
): Write => ({
  put: { ...latest, sessionId, personId, ...resultKeys.correction(activityId, sessionId, version) },
  fresh: true,
})

/** From now on the activity says that there are results to look at. */
export const showResults = (activityId: string, resultsSince: string): Write => ({
  update: keys.activity(activityId),
  set: { resultsSince },
  if: { id: activityId },
})
