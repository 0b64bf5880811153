import { Share } from '@mulin/shared/allocation/seats'
import { positionIn } from '@mulin/shared/allocation/waiting-list'
import { type Line as LineOfSession, lineName } from '@mulin/shared/sign-ups/lines'
import { SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import * as z from 'zod'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import { dueAt } from './index-keys.ts'
import type { Item } from './reading.ts'
import { getItems, queryAll } from './table.ts'
import type { Write } from './transact.ts'

const Waiting = z.object({
  /** The sign-up's. */
  id: z.string(),
  personId: z.string(),
  size: z.number(),
  pools: z.array(z.string()),
})
export type Waiting = z.infer<typeof Waiting>

const Move = z.object({ at: z.string(), reason: z.string(), from: z.number(), to: z.number() })

const Held = Waiting.extend({
  seats: z.array(Share),
  until: z.string(),
})
export type Held = z.infer<typeof Held>

/** Who waits for the seats of one line, in order, and to whom some are held. Whoever changes it has read it. */
export const WaitingList = z.object({
  activityId: z.string(),
  sessionId: z.string(),
  as: SignUpRole,
  shiftId: z.string().optional(),
  version: z.number(),
  /** The counters whose seats those who wait keep for themselves, e.g. `0,1`. */
  marked: z.string().default(''),
  /** How often staff gave somebody another place. */
  reordered: z.number().default(0),
  /** Of these the latest, with why; until names are forgotten. */
  moves: z.array(Move).optional(),
  waiting: z.array(Waiting),
  offers: z.array(Held),
})
export type WaitingList = z.infer<typeof WaitingList>

export interface Line extends LineOfSession {
  activityId: string
  sessionId: string
}

export const waitingListKey = ({ activityId, sessionId, ...line }: Line) =>
  keys.waitingList(activityId, sessionId, lineName(line))

/** Of the lines of an activity each has another. */
export const placeOf = ({ sessionId, ...line }: Omit<Line, 'activityId'>) => `${sessionId} ${lineName(line)}`

export const isWaitingList = ({ pk }: Item) => pk.startsWith('WAITING#')

/** An item as it was read; without one nobody ever waited. */
export const waitingListFrom = (item: Item | undefined, line: Line): WaitingList =>
  WaitingList.parse(item ?? { ...placed(line), version: 0, waiting: [], offers: [] })

const placed = ({ activityId, sessionId, as, shiftId }: Line) => ({ activityId, sessionId, as, shiftId })

/** What somebody who waits sees of the list. */
export const placeIn = ({ waiting, reordered, moves }: WaitingList, signUpId: string) => ({
  position: positionIn(waiting, signUpId),
  waiting: waiting.length,
  ...(reordered > 0 && { reordered, moves: moves?.map(({ at, reason }) => ({ at, reason })) }),
})

/** In the order of the lines. */
export async function waitingListsOf(lines: readonly Line[]): Promise<WaitingList[]> {
  if (lines.length === 0) return []
  const items = await getItems(lines.map(waitingListKey))
  return lines.map((line, place) => waitingListFrom(items[place], line))
}

/** All of an activity. */
export async function waitingListsIn(activityId: string): Promise<WaitingList[]> {
  const items = await queryAll({ pk: keys.waitingList(activityId, '', '').pk })
  return items.map((item) => WaitingList.parse(item))
}

/** Nothing when both are the ones of the list; loses when the list is no longer the one read. */
export function changeWaitingList(
  list: WaitingList,
  { waiting, offers }: Pick<WaitingList, 'waiting' | 'offers'>,
  marked = list.marked,
): Write[] {
  return waiting === list.waiting && offers === list.offers ? [] : [listAfter(list, { waiting, offers, marked })]
}

/** Those who wait keep other seats than before, though they are the same; loses when the list is no longer the one read. */
export const markWaitingList = (list: WaitingList, marked: string): Write =>
  marked === list.marked ? stillTheSameList(list) : listAfter(list, { ...list, marked })

function listAfter(
  list: WaitingList,
  { waiting, offers, marked }: Pick<WaitingList, 'waiting' | 'offers' | 'marked'>,
): Write {
  const soonest = offers.map(({ until }) => until).toSorted()[0]
  const { version, ...line } = list
  return {
    update: waitingListKey(line),
    set: { ...line, waiting, offers, marked, version: version + 1, ...(soonest && dueAt(soonest, idOf(line))) },
    remove: ['failures', ...(soonest ? [] : ['gsi1pk', 'gsi1sk'])],
    if: { version: version === 0 ? absent : version },
  }
}

const movesKept = 20

/** With another order by staff, if it is another one. */
export const withMove = (list: WaitingList, move: z.infer<typeof Move>): WaitingList =>
  move.from === move.to
    ? list
    : { ...list, reordered: list.reordered + 1, moves: [...(list.moves ?? []), move].slice(-movesKept) }

/** Nobody reads the reasons any more. */
export const forgetMoves = (list: WaitingList): Write => ({
  update: waitingListKey(list),
  remove: ['moves'],
  if: { sessionId: list.sessionId },
})

/** Holds while nobody changed it. */
const stillTheSameList = (list: WaitingList): Write => ({
  check: waitingListKey(list),
  if: { version: list.version === 0 ? absent : list.version },
})

/**
 * At its end, whoever else joins at the same moment; loses when the list is full, or keeps other seats than when it was
 * read. The position is known afterwards.
 */
export const appendToWaitingList = (list: WaitingList, party: Waiting, capacity: number): Write => ({
  update: waitingListKey(list),
  append: { waiting: [party] },
  add: { version: 1 },
  if: { marked: list.marked, waiting: { shorterThan: capacity } },
})

const idOf = ({ activityId, sessionId, ...line }: Line) => `WAITING#${activityId}#${sessionId}#${lineName(line)}`
