import { Matter, type RatingSummary } from '@mulin/shared/matters'
import { wilsonInterval } from '@mulin/shared/wilson'
import * as z from 'zod'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import { getItems, queryAll } from './table.ts'
import type { Write } from './transact.ts'

/** Configuration: some dozens. */
export const allMatters = async (): Promise<Matter[]> =>
  (await queryAll({ pk: keys.matter('').pk })).map((item) => Matter.parse(item))

export const putMatter = (matter: Matter): Write => ({ put: { ...matter, ...keys.matter(matter.id) } })

const Counts = z.object({
  count: z.number().default(0),
  level1: z.number().default(0),
  level2: z.number().default(0),
  level3: z.number().default(0),
  level4: z.number().default(0),
  level5: z.number().default(0),
})

/** In one call: undefined when there is no such matter. */
export async function summaryOf(matterId: string): Promise<RatingSummary | undefined> {
  const [matter, counts] = await getItems([keys.matter(matterId), keys.ratingSummary(matterId)])
  return matter && summaryFrom(matterId, counts)
}

function summaryFrom(matterId: string, counts: Item | undefined): RatingSummary {
  const { count, level1, level2, level3, level4, level5 } = Counts.parse(counts ?? {})
  const distribution = { 1: level1, 2: level2, 3: level3, 4: level4, 5: level5 }
  if (count === 0) return { matterId, count, distribution }
  const content = level3 + level4 + level5
  return { matterId, count, distribution, satisfied: { share: content / count, ...wilsonInterval(content, count) } }
}

export const countRating = (matterId: string, level: number): Write => ({
  update: keys.ratingSummary(matterId),
  add: { count: 1, [`level${level}`]: 1 },
})
