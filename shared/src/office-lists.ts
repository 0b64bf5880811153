import * as z from 'zod'
import { AreaPath } from './areas.ts'
import { Unit } from './duties.ts'
import { endpoint } from './endpoint.ts'
import { HazardCategory } from './hazards/category.ts'
import { Slug } from './ids.ts'
import { Matter } from './matters.ts'

const version = z.number().int().min(0)

const haveOwnIds = (all: readonly { id: string }[]) => new Set(all.map(({ id }) => id)).size === all.length

const categories = z.object({
  categories: z.array(HazardCategory).min(1).max(60).refine(haveOwnIds, 'Every category has an id of its own'),
  version,
})

const units = z.object({
  units: z.array(Unit).max(90).refine(haveOwnIds, 'Every unit has an id of its own'),
  version,
})

/** All of them are written in one transaction, which takes a hundred items. */
export const mattersAtMost = 90

const matters = z.object({
  matters: z.array(Matter).max(mattersAtMost).refine(haveOwnIds, 'Every matter has an id of its own'),
  version,
})

/** Who acts for a unit today, and where: duties say so. */
const Acting = z.object({ unitId: Slug, areaPaths: z.array(AreaPath), people: z.number().int() }).meta({ id: 'Acting' })
export type Acting = z.infer<typeof Acting>

/** What can be reported, whom it is handed to, and what the desks handle, as the office writes it. */
export const officeLists = {
  categories: endpoint({
    method: 'GET',
    path: '/staff/hazard-categories',
    access: 'rules.set',
    summary: 'What can be reported or could once, in its order, with the version for writing it anew',
    input: z.object({}),
    output: z.object({ categories: z.array(HazardCategory), version }),
    refusals: [],
  }),
  setCategories: endpoint({
    method: 'PUT',
    path: '/staff/hazard-categories',
    access: 'rules.set',
    summary: 'Write all of them anew, most pressing first; none is left out, only retired. Reports keep their terms',
    input: categories,
    output: categories,
    refusals: ['categories_changed', 'category_left_out', 'outside_your_area'],
  }),
  units: endpoint({
    method: 'GET',
    path: '/units',
    access: 'rules.set',
    summary: 'Whom hazards are handed to, with who acts for each today, and the version for writing them anew',
    input: z.object({}),
    output: z.object({ units: z.array(Unit), acting: z.array(Acting), version }),
    refusals: [],
  }),
  setUnits: endpoint({
    method: 'PUT',
    path: '/units',
    access: 'rules.set',
    summary: 'Write all of them anew; none is left out, only retired, once it has no open hazard',
    input: units,
    output: units,
    refusals: ['units_changed', 'unit_left_out', 'unit_kind_changed', 'unit_has_hazards', 'outside_your_area'],
  }),
  matters: endpoint({
    method: 'GET',
    path: '/staff/matters',
    access: 'rules.set',
    summary: 'What the desks handle or once did, in its order, with the version for writing it anew',
    input: z.object({}),
    output: z.object({ matters: z.array(Matter), version }),
    refusals: [],
  }),
  setMatters: endpoint({
    method: 'PUT',
    path: '/staff/matters',
    access: 'rules.set',
    summary:
      'Write all of them anew, in the order of the list; none is left out, only retired. Visits keep their names',
    input: matters,
    output: matters,
    refusals: ['matters_changed', 'matter_left_out', 'outside_your_area'],
  }),
}
