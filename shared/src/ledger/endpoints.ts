import * as z from 'zod'
import { AreaPath } from '../areas.ts'
import { CsvFile } from '../csv-file.ts'
import { endpoint } from '../endpoint.ts'
import { fileOf } from '../file-answer.ts'
import { HazardOutcome, HazardState } from '../hazards/workflow.ts'
import { Slug } from '../ids.ts'
import { Cursor, pageInput } from '../pages.ts'
import { LedgerEntry } from './entry.ts'
import { Figure } from './figures.ts'
import { Period } from './period.ts'
import { LedgerPlace } from './places.ts'
import { LedgerStatistics } from './statistics.ts'

const filters = {
  areaPath: AreaPath,
  categoryId: Slug.optional(),
  state: HazardState.optional(),
  outcome: HazardOutcome.optional(),
  /** Only what this figure of the statistics counts. */
  figure: Figure.optional(),
}
const filed = z.object({ ...filters, period: Period })

/** What anyone may know of every hazard. */
export const ledger = {
  list: endpoint({
    method: 'GET',
    path: '/ledger',
    access: 'anyone',
    summary: 'Hazards of an area without personal data, newest first; a page may be short and have a next one',
    input: z.object({ ...filters, period: Period.optional(), ...pageInput }),
    output: z.object({
      entries: z.array(LedgerEntry.extend({ overdue: z.boolean() })),
      next: Cursor.optional(),
    }),
    refusals: [],
  }),
  statistics: endpoint({
    method: 'GET',
    path: '/ledger/statistics',
    access: 'anyone',
    summary:
      'A quarter of a subdistrict by communities or of a community by grids; each figure with the filter that lists it',
    input: z.object({ areaPath: AreaPath, period: Period }),
    output: LedgerStatistics,
    refusals: ['area_not_found'],
  }),
  places: endpoint({
    method: 'GET',
    path: '/ledger/places',
    access: 'anyone',
    summary: 'For a map: the communities of a subdistrict or the estates of a community, and what is open in each',
    input: z.object({ areaPath: AreaPath, period: Period }),
    output: z.object({ places: z.array(LedgerPlace) }),
    refusals: ['area_not_found'],
  }),
  csv: endpoint({
    method: 'GET',
    path: '/ledger.csv',
    access: 'anyone',
    summary: 'The hazards of a quarter as a file for spreadsheets; places in WGS-84',
    input: filed,
    output: CsvFile,
    refusals: [],
  }),
  json: endpoint({
    method: 'GET',
    path: '/ledger.json',
    access: 'anyone',
    summary: 'The same as JSON, with licence and definitions; places in WGS-84',
    input: filed,
    output: fileOf('application/json; charset=utf-8'),
    refusals: [],
  }),
  geoJson: endpoint({
    method: 'GET',
    path: '/ledger.geojson',
    access: 'anyone',
    summary: 'The same as GeoJSON (RFC 7946, WGS-84); what lies in homes has no place',
    input: filed,
    output: fileOf('application/geo+json; charset=utf-8'),
    refusals: [],
  }),
}
