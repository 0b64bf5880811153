import { decidesForAll } from '@mulin/shared/duties'
import type { officeLists } from '@mulin/shared/office-lists'
import type { UseCase } from '../platform/serve.ts'
import { hazardCategories } from '../tables/hazard-categories.ts'
import { leftOut } from './left-out.ts'

/** Everybody reports by them, so only who is there for the whole subdistrict writes them. */
export const setCategories: UseCase<typeof officeLists.setCategories> = async (call) => {
  const { input, actor, personId: setBy, now: setAt, refuse } = call
  const { categories: entries, version } = input
  if (!decidesForAll(actor)) throw refuse('outside_your_area')
  const ids = leftOut(await hazardCategories.read(), version, entries)
  if (ids.length > 0) throw refuse('category_left_out', { ids })
  const written = await hazardCategories.write({ entries, version }, { setBy, setAt })
  if (!written) throw refuse('categories_changed')
  return { categories: written.entries, version: written.version }
}
