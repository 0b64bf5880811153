import type { AreaFault, AreaKind } from '@mulin/shared/areas'
import { Refusal } from '@mulin/shared/refusals'
import { CsvError, parse } from 'csv-parse/sync'
import * as z from 'zod'

export interface FaultyRow {
  /** The line in the file; 1 is the line of the column names. */
  row: number
  fault: AreaFault
}

export interface AreaRow {
  row: number
  kind: AreaKind | undefined
  id: string
  name: string
  parentId: string
  /** As written, empty where nothing is. */
  latitude: string
  longitude: string
}

const rowsAtMost = 5000
const faultsShown = 20

export const fileRefused = (rows: readonly FaultyRow[]) =>
  new Refusal('area_file_invalid', 'area_file_invalid', { rows: rows.slice(0, faultsShown) })

const needed = ['kind', 'id', 'name', 'parentId'] as const
type Column = (typeof needed)[number] | 'latitude' | 'longitude'

const columns: Readonly<Record<string, Column>> = {
  kind: 'kind',
  id: 'id',
  name: 'name',
  parentid: 'parentId',
  类别: 'kind',
  编号: 'id',
  名称: 'name',
  上级编号: 'parentId',
  latitude: 'latitude',
  longitude: 'longitude',
  纬度: 'latitude',
  经度: 'longitude',
}
const kinds: Readonly<Record<string, AreaKind>> = {
  subdistrict: 'subdistrict',
  community: 'community',
  grid: 'grid',
  estate: 'estate',
  街道: 'subdistrict',
  社区: 'community',
  网格: 'grid',
  小区: 'estate',
}

/** The rows of a CSV file as a spreadsheet writes it or as it is copied from one, with English or Chinese words. */
export function rowsOf(csv: string): AreaRow[] {
  // What a file in another encoding is read as.
  if (csv.includes('\uFFFD')) throw fileRefused([{ row: 1, fault: 'not_utf8' }])
  const [head, ...lines] = linesOf(csv)
  const names = head?.cells.map((title) => columns[title.toLowerCase()]) ?? []
  if (!needed.every((name) => names.includes(name))) throw fileRefused([{ row: 1, fault: 'column_missing' }])
  const first = lines[rowsAtMost]
  if (first) throw fileRefused([{ row: first.row, fault: 'too_many_rows' }])
  return lines.map(({ row, cells }) => {
    const cell = (name: Column) => cells[names.indexOf(name)] ?? ''
    return {
      row,
      kind: kinds[cell('kind').toLowerCase()],
      id: cell('id'),
      name: cell('name'),
      parentId: cell('parentId'),
      latitude: cell('latitude'),
      longitude: cell('longitude'),
    }
  })
}

const Lines = z.array(
  z
    .object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) })
    .transform(({ info, record }) => ({ row: info.lines, cells: record })),
)

function linesOf(csv: string) {
  try {
    const options = { bom: true, trim: true, delimiter: [',', '\t'], relax_column_count: true, info: true }
    return Lines.parse(parse(csv, { ...options, skip_records_with_empty_values: true }))
  } catch (error) {
    if (error instanceof CsvError) throw fileRefused([{ row: Number(error['lines'] ?? 1), fault: 'not_a_table' }])
    throw error
  }
}
