import type { hazards } from '@mulin/shared/hazards/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { allHazardCategories } from '../tables/hazard-categories.ts'

export const listCategories: UseCase<typeof hazards.categories> = async () => ({
  categories: await allHazardCategories(),
})
