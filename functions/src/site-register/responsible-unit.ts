import { Unit } from '@mulin/shared/duties'
import type { Refusal } from '@mulin/shared/refusals'
import { keys } from '../tables/keys.ts'
import type { Item, Key } from '../tables/reading.ts'

interface Named {
  unitId?: string | undefined
  unitName: string
}

/** What to read for who answers for a site: their unit, if it is one of the subdistrict. */
export const unitKeys = ({ unitId }: Named): Key[] => (unitId === undefined ? [] : [keys.unit(unitId)])

interface Call {
  input: Named
  refuse: (code: 'unit_not_found') => Refusal
}

/** Its name as the subdistrict knows it, or the one that was written. */
export function unitNameIn({ input, refuse }: Call, [unit]: readonly (Item | undefined)[]): string {
  if (input.unitId === undefined) return input.unitName
  if (!unit) throw refuse('unit_not_found')
  return Unit.parse(unit).name
}
