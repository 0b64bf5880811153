import { decidesForAll, type Unit } from '@mulin/shared/duties'
import type { officeLists } from '@mulin/shared/office-lists'
import type { UseCase } from '../platform/serve.ts'
import type { Written } from '../tables/office-list.ts'
import { allUnits, hasOpenHazards } from '../tables/units.ts'
import { leftOut } from './left-out.ts'

type Set = UseCase<typeof officeLists.setUnits>

/** Hazards of everywhere are handed to them, so only who is there for the whole subdistrict writes them. */
export const setUnits: Set = async (call) => {
  const { input, actor, personId: setBy, now: setAt, refuse } = call
  const { units: entries, version } = input
  if (!decidesForAll(actor)) throw refuse('outside_your_area')
  await refuseUnfit(call, await allUnits.read())
  const written = await allUnits.write({ entries, version }, { setBy, setAt })
  if (!written) throw refuse('units_changed')
  return { units: written.entries, version: written.version }
}

async function refuseUnfit({ input: { units, version }, refuse }: Parameters<Set>[0], standing: Written<Unit>) {
  const missing = leftOut(standing, version, units)
  if (missing.length > 0) throw refuse('unit_left_out', { ids: missing })
  const were = new Map(standing.entries.map((unit) => [unit.id, unit]))
  const changed = idsOf(units, ({ id, kind }) => (were.get(id)?.kind ?? kind) !== kind)
  if (changed.length > 0) throw refuse('unit_kind_changed', { ids: changed })
  const busy = await busyOnes(idsOf(units, ({ id, retired }) => retired === true && !were.get(id)?.retired))
  if (busy.length > 0) throw refuse('unit_has_hazards', { ids: busy })
}

const idsOf = (units: readonly Unit[], isThis: (unit: Unit) => boolean) => units.filter(isThis).map(({ id }) => id)

async function busyOnes(ids: readonly string[]) {
  const open = await Promise.all(ids.map(hasOpenHazards))
  return ids.filter((_, index) => open[index])
}
