import type { Figure, Share } from '@mulin/shared/ledger/figures'

export const texts = {
  title: '隐患公示',
  intro: '上报的隐患一件件写在这里，不写上报人、照片和门牌。上报人撤回的和并入另一件的不列。',
  filters: '筛选',
  period: '季度',
  area: '范围',
  category: '类别',
  allCategories: '所有类别',
  views: '显示方式',
  list: '逐件',
  figures: '统计',
  map: '地图',
  onlyFigure: (name: string) => `只看：${name}`,
  everything: '看全部',
  none: '没有这样的隐患。',
  noneNext: '换一个季度或范围看看。',
  overdue: '已超期',
  resting: '等上报人回答，期限暂停',
  notTold: '具体位置不公开',
  age: (number: string, ago: string) => `${number} · ${ago}上报`,
  joined: (count: number) => `${count} 人也遇到`,
  disputed: (count: number) => `结案后 ${count} 次异议`,
  rated: (rated: number, satisfied: number) => `${rated} 人评价，${satisfied} 人满意`,
  withoutAny: (count: number, others: number) =>
    others > 0 ? `其余 ${count} 个本季度没有上报。` : '本季度都没有上报。',
  hidden: '不足 5 件，不作统计，点开看清单',
  hiddenHere: '不足 5 件，不作统计。清单里逐件都有。',
  few: (unit: string) => `不足 5 ${unit}，不算比率`,
  found: '检查发现',
  noShare: '还没有可以计算的',
  range: (low: string, high: string) => `区间 ${low} 到 ${high}`,
  whole: (whole: number, unit: string) => `${whole} ${unit}中`,
  part: (part: number, unit: string) => `${part} ${unit}`,
  units: { satisfactionRate: '条评价' } as Partial<Record<Share, string>>,
  unit: '件',
  medianDays: (days: number) => `办结天数中位数 ${days} 天`,
  byArea: { subdistrict: '各社区', community: '各网格', grid: '', estate: '' },
  ends: '件数',
  rates: '三率和异议',
  definitions: '数字是怎么算的',
  mapHow: '圆圈里是这个季度还在处理的件数，小点是标了位置的，差不到一百米。点圆圈看是哪些；下面的列表也能点。',
  plan: '上北下南，按实际方位画；挤在一起的圆圈错开了一点。',
  notPlaced: '这里的小区还没有标上地图，下面按名字列出。',
  openBy: { subdistrict: '各社区还在处理的', community: '各小区还在处理的', grid: '', estate: '' },
  numberMeans: ' 件还在处理',
  pieces: (count: number) => `${count} 件`,
  quiet: (count: number, others: number) =>
    others > 0 ? `其余 ${count} 处没有还在处理的。` : `这 ${count} 处没有还在处理的。`,
  homesNotOnMap: '可能在居民家里的只写到社区，不在图上。',
  downloads: '下载这个季度',
  openFigure: (name: string, value: number) => `${name} ${value} 件，看是哪些`,
} as const

export const shareNames: Readonly<Record<Share, string>> = {
  responseRate: '响应率',
  solutionRate: '解决率',
  satisfactionRate: '满意率',
  disputeRate: '结案后有异议',
}

export const figureNames: Readonly<Record<Figure, string>> = {
  all: '隐患',
  open: '还在处理',
  overdue: '已超期',
  answer_due: '应当答复',
  answered: '按时答复',
  solution_due: '应当解决',
  solved: '已解决',
  closed: '结过案',
  disputed: '结案后有异议',
  rated: '已评价',
  satisfied: '满意',
  rectified: '已整改',
  persuaded: '已劝导',
  handed_over: '已移交',
  unfounded: '查明不属实',
  declined: '不予立案',
  appealed: '不认同不予立案',
  ended: '现在已结案',
  found: '其中检查发现',
  found_solved: '检查发现，已解决',
}

/** `2026-Q4` → `2026年第四季度` */
export const periodName = (period: string) => `${period.slice(0, 4)}年第${'一二三四'[Number(period.slice(-1)) - 1]}季度`

export const downloadNames = { csv: '表格 CSV', json: 'JSON', geojson: '地图 GeoJSON' } as const
