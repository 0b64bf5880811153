import { standing } from './due.ts'
import type { Hazard } from './hazard.ts'
import { type HazardState, isOver } from './workflow.ts'

type Merged = Pick<Hazard, 'id' | 'estateId' | 'categoryId' | 'state' | 'parent' | 'openParts'>

/** What keeps one from being merged into another: that has to be still to be fixed, of the same category and estate, and no part. */
export function whyNotInto(hazard: Merged, target: Merged) {
  const against = [
    ['itself', target.id === hazard.id],
    ['elsewhere', target.estateId !== hazard.estateId],
    ['part', target.parent !== undefined],
    ['over', isOver(target.state)],
    ['fixed', fixedOnes.includes(standing(target))],
    // With another category comes another deadline, and another place in the public ledger.
    ['category', target.categoryId !== hazard.categoryId],
  ] as const
  return against.find(([, holds]) => holds)?.[0]
}

/** Whoever closes the target did not see what comes to it by then. */
const fixedOnes: readonly HazardState[] = ['fixed', 'checked']
