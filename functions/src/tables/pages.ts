import { cursorAfter, type Index } from './reading.ts'
import type { Page } from './table.ts'

/** The first `limit` items of what a Query found, and where to go on when it found or left more. */
export function cut({ items, next }: Page, limit: number, index?: Index): Page {
  if (items.length <= limit) return next ? { items, next } : { items }
  const kept = items.slice(0, limit)
  return { items: kept, next: cursorAfter(kept[limit - 1]!, index) }
}
