import { Unit } from '@mulin/shared/duties'
import { handedTo } from './index-keys.ts'
import { keys } from './keys.ts'
import { officeRows } from './office-rows.ts'
import { query } from './table.ts'
import type { Write } from './transact.ts'

export const putUnit = (unit: Unit, place = 0): Write => ({
  put: { ...unit, place, ...keys.unit(unit.id), gsi1pk: 'STAFF', gsi1sk: `UNIT#${unit.id}` },
})

/** Configuration: some dozens. */
export const allUnits = officeRows({ mark: keys.unitList(), shape: Unit, put: putUnit })

export async function hasOpenHazards(unitId: string): Promise<boolean> {
  const { items } = await query({ index: 'gsi5', pk: handedTo(unitId, '', '').gsi5pk, limit: 1 })
  return items.length > 0
}
