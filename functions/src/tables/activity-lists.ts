import { ActivityCard, type ActivityState, type ActivityType } from '@mulin/shared/activities/activity'
import { type Actor, areasSeenBy, mayDecideIn } from '@mulin/shared/duties'
import { commonArea } from '@mulin/shared/areas'
import { addDays, startOf } from '@mulin/shared/times'
import * as z from 'zod'
import { everyone } from './activities.ts'
import { cardSessions, Shown, shownOf, sumOf } from './card-sessions.ts'
import { keys } from './keys.ts'
import { managedIn } from './index-keys.ts'
import { cut } from './pages.ts'
import { type Item, type Reading, sortKeyIn } from './reading.ts'
import type { Seats } from './seats.ts'
import { type Page, query, queryAll } from './table.ts'
import type { Write } from './transact.ts'

const StoredCard = ActivityCard.omit({ taken: true, waiting: true, sessions: true }).extend({
  shown: Shown,
  plans: z.string().optional(),
  /** Those that were called off by themselves: who came before that still has a seat there. */
  sessionsOff: z.array(z.string()).default([]),
})

export function cardFrom(item: Item): ActivityCard {
  const { shown, plans, sessionsOff, ...card } = StoredCard.parse(item)
  const isOn = ([name]: [string, unknown]) => !sessionsOff.some((id) => name.startsWith(`${id}_`))
  const counters = Object.entries(shown).flatMap((one) => (isOn(one) ? [one[1]] : []))
  return {
    ...card,
    taken: sumOf(counters, 'taken'),
    waiting: sumOf(counters, 'waiting'),
    ...(plans !== undefined && { sessions: cardSessions(plans, shown) }),
  }
}

const places = ['pk', 'sk', 'gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk', 'gsi3pk', 'gsi3sk']
const only = [...places, ...Object.keys(StoredCard.shape)]

interface Wanted {
  communityId?: string | undefined
  type?: ActivityType | undefined
  /** Days in China, both included. */
  from: string
  to?: string | undefined
  after?: string | undefined
  limit: number
}

// So many are looked through for a page of some.
const readAtMost = 400

/** By start. What began before `from` and is not over then comes first: it stands in an index of its own. */
export async function activitiesShown(wanted: Wanted): Promise<Page> {
  const { from, to, after, limit } = wanted
  if (to !== undefined && to < from) return { items: [] }
  const begin = startOf(from)
  const cursor = after === undefined ? '' : sortKeyIn(after, 'gsi1')
  if (cursor >= begin) return cut(await query({ ...beginningOf(wanted), after }), limit, 'gsi1')

  const [begun, beginning] = await Promise.all([queryAll(lastingOf(wanted)), query(beginningOf(wanted))])
  const left = begun.filter((item) => sortKey(item) < begin && sortKey(item) > cursor).toSorted(bySortKey)
  return cut({ ...beginning, items: [...left, ...beginning.items] }, limit, 'gsi1')
}

function beginningOf(wanted: Wanted): Reading {
  const { communityId, type, from, to, limit } = wanted
  const isFiltered = type !== undefined || communityId !== undefined
  return {
    index: 'gsi1',
    pk: 'ACTIVITIES',
    between: [startOf(from), to === undefined ? '~' : startOf(addDays(to, 1))],
    where: filterOf(wanted),
    only,
    limit: isFiltered ? readAtMost : limit + 1,
  }
}

const lastingOf = (wanted: Wanted): Reading => ({
  index: 'gsi5',
  pk: 'LASTING',
  between: [startOf(wanted.from), '~'],
  where: filterOf(wanted),
  only,
})

const filterOf = ({ communityId, type }: Wanted) => ({ type, listedFor: communityId && [communityId, everyone] })

const sortKey = (item: Item) => String(item['gsi1sk'])
const bySortKey = (one: Item, other: Item) => (sortKey(one) < sortKey(other) ? -1 : 1)

interface Managed extends Pick<Wanted, 'after' | 'limit' | 'to'> {
  words?: string | undefined
  state?: ActivityState | undefined
  from?: string | undefined
}

/** What the actor may manage, drafts too, latest start first. One Query: what is looked for may stand behind an empty page. */
export async function activitiesManaged(actor: Actor, wanted: Managed): Promise<Page> {
  const { words = '', state, after, limit } = wanted
  const area = commonArea(areasSeenBy(actor))
  const between = beginningIn(wanted)
  if (area === undefined || between[1] < between[0]) return { items: [] }
  const list = managedIn(area)
  const reading = { ...list, between, where: { state }, only, newestFirst: true, after, limit: readAtMost }
  const { items, next } = await query(reading)
  const found = items.filter(
    (item) => mayDecideIn(actor, String(item['areaPath'])) && isTitled(String(item['title']), words),
  )
  return cut({ items: found, ...(next && { next }) }, limit, list.index)
}

const beginningIn = ({ from, to }: Pick<Managed, 'from' | 'to'>) =>
  [from === undefined ? '!' : startOf(from), to === undefined ? '~' : startOf(addDays(to, 1))] as const

/** Every one of the words is in it, in whatever order and case. */
function isTitled(title: string, words: string) {
  const lower = title.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word))
}

/** Loses, harmlessly, when a later count was shown already; `item` then tells which. */
export const showTaken = (activityId: string, counters: readonly Seats[]): Write => ({
  update: keys.activity(activityId),
  set: Object.fromEntries(counters.map((seats) => [attributeOf(seats), shownOf(seats)])),
  if: {
    id: activityId,
    ...Object.fromEntries(counters.map((seats) => [`${attributeOf(seats)}.seen`, { olderThan: seats.step }])),
  },
})

/** Those that the activity's row, as it stands in the way, does not show yet. */
export function notShown(item: Item, counters: readonly Seats[]): Seats[] {
  const shown = Shown.parse(item['shown'])
  return counters.filter((seats) => (shown[nameOf(seats)]?.seen ?? -1) < seats.step)
}

const nameOf = ({ sessionId, shard }: Seats) => `${sessionId}_${shard}`
const attributeOf = (seats: Seats) => `shown.${nameOf(seats)}`
