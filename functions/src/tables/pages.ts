import { cursorAfter, type Index, type Item, type Reading, sortKeyIn } from './reading.ts'
import { type Page, query } from './table.ts'

/** The first `limit` items of what a Query found, and where to go on when it found or left more. */
export function cut({ items, next }: Page, limit: number, index?: Index): Page {
  if (items.length <= limit) return next ? { items, next } : { items }
  const kept = items.slice(0, limit)
  return { items: kept, next: cursorAfter(kept[limit - 1]!, index) }
}

type Listing = Pick<Reading, 'where' | 'newestFirst' | 'limit' | 'after'> & { index: Index }

/** What several have in the same index, as one list in its order: one Query each, at once. */
export async function queryOfAll(owners: readonly string[], { after, ...reading }: Listing): Promise<Page> {
  const { index, newestFirst = false } = reading
  const at = after === undefined ? undefined : sortKeyIn(after, index)
  const pages = await Promise.all(owners.map((pk) => query({ ...reading, pk, ...(at && behind(at, newestFirst)) })))
  const sortKey = (item: Item) => String(item[`${index}sk`])
  const isBefore = (one: string, other: string) => (newestFirst ? one > other : one < other)
  // Behind the end of a page that has more, something of its owner may be missing.
  const [next] = pages
    .flatMap((page) => page.next ?? [])
    .toSorted((one, other) => (isBefore(sortKeyIn(one, index), sortKeyIn(other, index)) ? -1 : 1))
  const end = next && sortKeyIn(next, index)
  const found = new Map(pages.flatMap(({ items }) => items.map((item) => [sortKey(item), item])))
  const items = [...found.values()]
    .filter((item) => sortKey(item) !== at && !(end && isBefore(end, sortKey(item))))
    .toSorted((one, other) => (isBefore(sortKey(one), sortKey(other)) ? -1 : 1))
  return { items, ...(next && { next }) }
}

/** From there on, with what stands there itself: a cursor is of one owner only. */
const behind = (at: string, newestFirst: boolean) => ({
  between: newestFirst ? (['!', at] as const) : ([at, '~'] as const),
})
