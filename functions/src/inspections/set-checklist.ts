import { decidesForAll } from '@mulin/shared/duties'
import type { inspections } from '@mulin/shared/inspections/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { checklistOf, writeChecklist } from '../tables/checklists.ts'
import { allHazardCategories } from '../tables/hazard-categories.ts'

/** Everybody inspects by it, so only who is there for the whole subdistrict writes it. */
export const setChecklist: UseCase<typeof inspections.setChecklist> = async (call) => {
  const { input, actor, personId: setBy, now: setAt, refuse } = call
  if (!decidesForAll(actor)) throw refuse('outside_your_area')
  const [standing, categories] = await Promise.all([checklistOf(input.kind), allHazardCategories()])
  if (!input.items.every(({ categoryId }) => categories.some(({ id }) => id === categoryId)))
    throw refuse('category_not_found')
  const written = await writeChecklist(input, standing, { setBy, setAt })
  if (!written) throw refuse('checklist_changed')
  return written
}
