import type { Area } from '@mulin/shared/areas'
import type { ledger } from '@mulin/shared/ledger/endpoints'
import type { InputOf } from '@mulin/shared/endpoint'
import type { LedgerEntry } from '@mulin/shared/ledger/entry'
import { figures } from '@mulin/shared/ledger/figures'
import { monthsOf } from '@mulin/shared/ledger/period'
import { wgs84Of } from '../platform/wgs84.ts'
import { allAreas } from '../tables/areas.ts'
import { ledgerEntriesIn } from '../tables/ledger.ts'

export type Filed = InputOf<typeof ledger.csv>

/** An entry as files tell it: areas by name, places in WGS-84, and whether it is late now. */
export type FileRow = Omit<LedgerEntry, 'location'> & {
  areaNames: string[]
  overdue: boolean
  wgs84?: { latitude: number; longitude: number }
}

/** Oldest first. A Query for each month of the quarter, and one for the areas, all at once. */
export async function fileRowsOf(input: Filed, now: string): Promise<FileRow[]> {
  const { areaPath, period, figure = 'all', categoryId, state, outcome } = input
  const [areas, entries] = await Promise.all([
    allAreas(),
    ledgerEntriesIn({ areaPath, where: { categoryId, state, outcome } }, monthsOf(period)),
  ])
  const nameOf = new Map(areas.map(({ path, name }) => [path, name]))
  return entries.filter((entry) => figures[figure](entry, now)).map((entry) => rowOf(entry, nameOf, now))
}

function rowOf({ location, ...entry }: LedgerEntry, nameOf: Map<Area['path'], string>, now: string): FileRow {
  const ids = entry.areaPath.split('/')
  const areaNames = ids.map((id, level) => nameOf.get(ids.slice(0, level + 1).join('/')) ?? id)
  const overdue = figures.overdue(entry, now)
  return { ...entry, areaNames, overdue, ...(location && { wgs84: wgs84Of(location) }) }
}

export const fileNameOf = ({ areaPath, period }: Filed, ending: string) =>
  `隐患公示 ${areaPath.replaceAll('/', ' ')} ${period}.${ending}`
