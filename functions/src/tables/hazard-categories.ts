import { HazardCategory } from '@mulin/shared/hazards/category'
import { keys } from './keys.ts'
import { officeRows } from './office-rows.ts'
import type { Write } from './transact.ts'

/** `place` orders them for who reports. */
export const putHazardCategory = (category: HazardCategory, place: number): Write => ({
  put: { ...category, place, ...keys.category(category.id) },
})

/** Configuration: about a dozen, most pressing first. */
export const hazardCategories = officeRows({ mark: keys.categoryList(), shape: HazardCategory, put: putHazardCategory })

export const allHazardCategories = async (): Promise<HazardCategory[]> => (await hazardCategories.read()).entries
