import { officeLists } from '@mulin/shared/office-lists'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { readCategories } from './read-categories.ts'
import { readMatters } from './read-matters.ts'
import { readUnits } from './read-units.ts'
import { setCategories } from './set-categories.ts'
import { setMatters } from './set-matters.ts'
import { setUnits } from './set-units.ts'

export const handler = serve(
  officeLists,
  { categories: readCategories, setCategories, units: readUnits, setUnits, matters: readMatters, setMatters },
  dutiesOf,
)
