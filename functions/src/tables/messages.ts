import { isUnread, Message, unreadAtMost } from '@mulin/shared/messages'
import * as z from 'zod'
import { later, now, secondsOf } from '../platform/clock.ts'
import { keys } from './keys.ts'
import { cut } from './pages.ts'
import type { Item } from './reading.ts'
import { getItems, query } from './table.ts'
import { transact, type Write } from './transact.ts'

// A year, for whoever wants to know when they were told something.
const keptMinutes = 365 * 24 * 60

export type Without<M, Field extends string> = M extends unknown ? Omit<M, Field> : never
/** A message before it is in an inbox. Its id is made of the event, so that the same news is the same message. */
export type News = Without<Message, 'toldAt'>

/** Once, however often it is called. */
export async function addMessage(personId: string, news: News): Promise<void> {
  await transact([putMessage(personId, news, now())])
}

/** Not while one of those that say the same is unread. */
export async function addUnlessUnread(personId: string, news: News, same: readonly string[]): Promise<void> {
  const [mark, ...told] = await getItems([keys.readMark(personId), ...same.map((id) => keys.message(personId, id))])
  const readUpTo = readUpToIn(mark)
  const isWaiting = told.some((item) => item && isUnread(Told.parse(item), readUpTo))
  if (!isWaiting) await addMessage(personId, news)
}

export const putMessage = (personId: string, news: News, toldAt: string): Write => {
  const expiresAt = secondsOf(later(toldAt, keptMinutes))
  return { put: { ...news, toldAt, expiresAt, ...keys.message(personId, news.id) }, fresh: true }
}

interface Wanted {
  after?: string | undefined
  limit: number
}

const Told = z.object({ toldAt: z.string() })
/** What was shown of it: from the oldest on, all of it without. */
const ReadMark = z.object({ upTo: z.string(), from: z.string().optional() })

/** Newest first. For the first page more is read, to count what is unread. */
export async function messagesOf(personId: string, { after, limit }: Wanted) {
  const { pk, sk } = keys.message(personId, '')
  const isFirst = after === undefined
  const atMost = isFirst ? 1 + Math.max(limit + 1, unreadAtMost) : limit + 1
  const found = await query({ pk, begins: sk, newestFirst: true, after, limit: atMost })
  const told = found.items.filter((item) => !isMark(item))
  const { items, next } = cut({ ...found, items: told }, limit)
  const page = { messages: items.map((item) => Message.parse(item)), next }
  return isFirst ? { ...page, ...readIn(told, found.items.find(isMark)) } : page
}

const isMark = ({ sk }: Item) => sk === keys.readMark('').sk

function readIn(told: readonly Item[], mark: Item | undefined) {
  const readUpTo = readUpToIn(mark)
  const unread = told.filter((item) => isUnread(Told.parse(item), readUpTo)).length
  return { readUpTo, unread: Math.min(unread, unreadAtMost) }
}

export const shownIn = (mark: Item | undefined) => mark && ReadMark.parse(mark)
export const readUpToIn = (mark: Item | undefined) => shownIn(mark)?.upTo

/** Until when everything was read: an earlier mark does not take a later one back. */
export async function markRead(personId: string, mark: z.infer<typeof ReadMark>): Promise<string> {
  const { upTo, from } = mark
  const update = keys.readMark(personId)
  const lost = await transact([
    { update, set: mark, remove: from === undefined ? ['from'] : [], if: { upTo: { olderThan: upTo } } },
  ])
  if (!lost?.item) return upTo
  const known = ReadMark.parse(lost.item)
  // A further page of the same.
  const isFurther = known.upTo === upTo && known.from !== undefined && from !== undefined && from < known.from
  if (isFurther) await transact([{ update, set: { from }, if: { upTo, from: known.from! } }])
  return known.upTo
}
