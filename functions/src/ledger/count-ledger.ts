import type { InputOf } from '@mulin/shared/endpoint'
import type { ledger } from '@mulin/shared/ledger/endpoints'
import { monthsOf } from '@mulin/shared/ledger/period'
import { placesOf } from '@mulin/shared/ledger/places'
import { statisticsOf } from '@mulin/shared/ledger/statistics'
import type { UseCase } from '../platform/serve.ts'
import { allAreas } from '../tables/areas.ts'
import { ledgerEntriesIn } from '../tables/ledger.ts'

export const countLedger: UseCase<typeof ledger.statistics> = async ({ input, now, refuse }) => {
  const { areas, entries } = await quarterOf(input)
  const statistics = statisticsOf(entries, { ...input, areas, now })
  if (!statistics) throw refuse('area_not_found')
  return statistics
}

export const placesInLedger: UseCase<typeof ledger.places> = async ({ input, now, refuse }) => {
  const { areas, entries } = await quarterOf(input)
  const places = placesOf(entries, { ...input, areas, now })
  if (!places) throw refuse('area_not_found')
  return { places }
}

/** A Query for each month of the quarter, and one for the areas, all at once. */
async function quarterOf({ areaPath, period }: InputOf<typeof ledger.statistics>) {
  const [areas, entries] = await Promise.all([allAreas(), ledgerEntriesIn({ areaPath }, monthsOf(period))])
  return { areas, entries }
}
