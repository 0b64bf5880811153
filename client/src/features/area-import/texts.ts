export const texts = {
  how: '把表格另存为 CSV，粘贴在下面。第一行是列名：类别,编号,名称,上级编号，想让小区上地图再加 纬度,经度。',
  kinds: '类别写 街道、社区、网格、小区。编号用小写字母、数字和短横线，一个编号只指一个地方。',
  csv: '表格内容',
  csvMissing: '请粘贴表格内容',
  check: '先检查，不改动',
  import: '导入',
  would: '检查通过。导入后会',
  done: '已导入：',
  counts: (added: number, changed: number, unchanged: number) =>
    `新增 ${added} 个，改名或改位置 ${changed} 个，${unchanged} 个没有变化。`,
  faults: '这些行要改：',
  row: (row: number, fault: string) => `第 ${row} 行：${fault}`,
  kept: '经纬度用腾讯地图上的（GCJ-02）。导入只新增和改动，不删除。',
} as const
