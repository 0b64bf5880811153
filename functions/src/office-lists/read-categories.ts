import type { officeLists } from '@mulin/shared/office-lists'
import type { UseCase } from '../platform/serve.ts'
import { hazardCategories } from '../tables/hazard-categories.ts'

export const readCategories: UseCase<typeof officeLists.categories> = async () => {
  const { entries: categories, version } = await hazardCategories.read()
  return { categories, version }
}
