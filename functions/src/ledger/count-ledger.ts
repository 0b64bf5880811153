import { ancestor } from '@mulin/shared/areas'
import type { ledger } from '@mulin/shared/ledger/endpoints'
import { monthsOf } from '@mulin/shared/ledger/period'
import { statisticsOf } from '@mulin/shared/ledger/statistics'
import type { UseCase } from '../platform/serve.ts'
import { allAreas } from '../tables/areas.ts'
import { ledgerEntriesIn } from '../tables/ledger.ts'

/** A Query for each month of the quarter, and one for the areas, all at once. */
export const countLedger: UseCase<typeof ledger.statistics> = async ({ input, now, refuse }) => {
  const { areaPath, period } = input
  const subdistrict = ancestor(areaPath, 'subdistrict') ?? areaPath
  const [areas, entries] = await Promise.all([allAreas(), ledgerEntriesIn({ areaPath: subdistrict }, monthsOf(period))])
  const statistics = statisticsOf(entries, { areaPath, period, areas, now })
  if (!statistics) throw refuse('area_not_found')
  return statistics
}
