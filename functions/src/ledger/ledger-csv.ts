import type { ledger } from '@mulin/shared/ledger/endpoints'
import { siteKindNames } from '@mulin/shared/inspections/names'
import { answersIn } from '@mulin/shared/ledger/figures'
import { outcomeNames, publicStateNames, spotNames } from '@mulin/shared/ledger/names'
import { dayOf, timeOf } from '@mulin/shared/times'
import { stringify } from 'csv-stringify/sync'
import type { UseCase } from '../platform/serve.ts'
import { fileNameOf, type FileRow, fileRowsOf } from './file-rows.ts'

export const ledgerCsv: UseCase<typeof ledger.csv> = async ({ input, now }) => ({
  fileName: fileNameOf(input, 'csv'),
  csv: csvOf(await fileRowsOf(input, now)),
})

type Cell = string | number | undefined

const columns: readonly (readonly [title: string, cell: (row: FileRow) => Cell])[] = [
  ['编号', ({ number }) => number],
  ['类别', ({ categoryName }) => categoryName],
  ['社区', ({ areaNames }) => areaNames[1]],
  ['网格', ({ areaNames }) => areaNames[2]],
  ['小区', ({ areaNames }) => areaNames[3]],
  ['位置', ({ spot, siteKind }) => (spot ? spotNames[spot] : siteKind && siteKindNames[siteKind])],
  ['检查发现', ({ found }) => yesOrNo(found ?? false)],
  ['状态', ({ state }) => publicStateNames[state]],
  ['结果', ({ outcome }) => outcome && outcomeNames[outcome]],
  ['上报时间', ({ reportedAt }) => writtenTime(reportedAt)],
  ['首次答复', ({ repliedAt }) => writtenTime(repliedAt)],
  ['处理期限', ({ dueAt }) => writtenTime(dueAt)],
  ['结案时间', ({ closedAt }) => writtenTime(closedAt)],
  ['已逾期', ({ overdue }) => yesOrNo(overdue)],
  ['承办单位', ({ unitName }) => unitName],
  ['也遇到的人数', ({ joined }) => joined],
  ['结案后异议次数', ({ disputes }) => disputes],
  ['评价人数', (row) => answersIn(row).rated],
  ['满意人数', (row) => answersIn(row).satisfied],
  ['纬度 WGS-84', ({ wgs84 }) => wgs84?.latitude],
  ['经度 WGS-84', ({ wgs84 }) => wgs84?.longitude],
]

/** For Excel in China: with a byte order mark, and nothing in it runs as a formula. */
function csvOf(rows: readonly FileRow[]) {
  const lines = rows.map((row) => columns.map(([, cell]) => cell(row)))
  const titles = columns.map(([title]) => title)
  return stringify([titles, ...lines], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}

const yesOrNo = (is: boolean | undefined) => (is === undefined ? undefined : is ? '是' : '否')
const writtenTime = (instant: string | undefined) => instant && `${dayOf(instant)} ${timeOf(instant)}`
