import { wilsonInterval } from '@mulin/shared/wilson'
import * as z from 'zod'
import { newId } from '../platform/ids.ts'
import { keys, type Rated } from './keys.ts'
import type { Item } from './reading.ts'
import type { Write } from './transact.ts'

const Counts = z.object({
  count: z.number().default(0),
  level1: z.number().default(0),
  level2: z.number().default(0),
  level3: z.number().default(0),
  level4: z.number().default(0),
  level5: z.number().default(0),
})

/** What a summary says; nothing is there before the first rating. */
export function satisfactionFrom(summary: Item | undefined) {
  const { count, level1, level2, level3, level4, level5 } = Counts.parse(summary ?? {})
  const distribution = { 1: level1, 2: level2, 3: level3, 4: level4, 5: level5 }
  if (count === 0) return { count, distribution }
  const content = level3 + level4 + level5
  return { count, distribution, satisfied: { share: content / count, ...wilsonInterval(content, count) } }
}

/** Counts it, and keeps it without whose it is. */
export const countRating = (rated: Rated, rating: { level: number } & Record<string, unknown>): Write[] => [
  { put: { ...rating, ...keys.rating(rated, newId('rat')) }, fresh: true },
  { update: keys.ratingSummary(rated), add: { count: 1, [`level${rating.level}`]: 1 } },
]
