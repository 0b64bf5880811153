import { HazardCategory } from '@mulin/shared/hazards/hazard'
import * as z from 'zod'
import { keys } from './keys.ts'
import { queryAll } from './table.ts'
import type { Write } from './transact.ts'

const Placed = HazardCategory.extend({ place: z.number() })

/** Configuration: about a dozen, most pressing first. */
export async function allHazardCategories(): Promise<HazardCategory[]> {
  const items = await queryAll({ pk: keys.category('').pk })
  return z
    .array(Placed)
    .parse(items)
    .toSorted((one, other) => one.place - other.place)
}

/** `place` orders them for who reports. */
export const putHazardCategory = (category: HazardCategory, place: number): Write => ({
  put: { ...category, place, ...keys.category(category.id) },
})
