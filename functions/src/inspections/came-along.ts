import { type Along, UnitAlong } from '@mulin/shared/inspections/inspection'
import type { Refusal } from '@mulin/shared/refusals'
import type { StoredInspection } from '../tables/inspections.ts'
import { keys } from '../tables/keys.ts'
import { getItems } from '../tables/table.ts'

interface Call {
  input: { along?: Along | undefined }
  refuse: (code: 'unit_not_found') => Refusal
}

/** It with who came, also a unit that is retired since; as it was where nobody says so. */
export async function withWhoCame(
  { input: { along }, refuse }: Call,
  before: StoredInspection,
): Promise<StoredInspection> {
  if (!along) return before
  const { teams } = along
  const unitIds = [...new Set(along.unitIds)]
  const unplanned = unitIds.filter((unitId) => before.units.every(({ id }) => id !== unitId))
  const found = unplanned.length > 0 ? await getItems(unplanned.map(keys.unit)) : []
  if (found.includes(undefined)) throw refuse('unit_not_found')
  const known = [...before.units, ...found.map((unit) => UnitAlong.parse(unit))]
  return { ...before, teams, units: unitIds.flatMap((unitId) => known.find(({ id }) => id === unitId) ?? []) }
}
