import type { AreaFault } from '@mulin/shared/areas'

/** Why a line of the file cannot be imported. */
const names: Record<AreaFault, string> = {
  not_a_table: '表格读不懂，请检查引号和逗号',
  not_utf8: '文字是乱码，请另存为“CSV UTF-8”',
  column_missing: '第一行要有四个列名：类别、编号、名称、上级编号',
  too_many_rows: '一次最多 5000 行，请分几次导入',
  kind_unknown: '类别只能写 街道、社区、网格、小区',
  id_invalid: '编号只用小写字母、数字和短横线，最长 40 个',
  id_repeated: '编号在文件里出现了两次',
  name_invalid: '名称要有 1 到 40 个字',
  location_invalid: '纬度和经度要都写成数字，例如 32.5112 和 120.1209',
  parent_not_found: '上级编号查不到',
  parent_of_wrong_kind: '上级不对：小区属于网格，网格属于社区，社区属于街道',
  moved: '这个编号已经在别处，不能移动',
  outside_your_area: '不在您负责的范围内',
}

export const faultNames: Readonly<Record<string, string>> = names
