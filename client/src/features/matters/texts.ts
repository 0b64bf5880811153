import type { RatingTag } from '@mulin/shared/matters'
import { percent } from '../../rating/texts'

export const tagNames = {
  fast: '办得快',
  clear: '说得明白',
  kind: '态度好',
  one_trip: '一次办成',
  slow: '等得久',
  unclear: '没说明白',
  unfriendly: '态度不好',
  many_trips: '跑了多趟',
  asked_too_much: '要的材料多',
  waiting_place: '等候的地方不便',
} as const satisfies Record<RatingTag, string>

export const texts = {
  matters: '可以办的事',
  papers: '要带的材料',
  noPapers: '不用带材料',
  desk: '窗口',
  hours: '时间',
  noMatters: '还没有公布可以办的事项。',
  noMattersNext: '要办什么，可以先到街道或社区的窗口问一问。',
  retired: '这件事窗口已经不办了，下面是以前的评价。',
  visits: '我的办事',
  noVisits: '还没有办事记录。',
  noVisitsNext: '到窗口办事时出示“我的码”，办完就能在这里评价。',
  toRate: '等您评价',
  rateBy: (day: string) => `${day} 前可以评价`,
  rateOver: '已过评价时间',
  rate: '去评价',
  rated: (level: string) => `您评了：${level}`,
  howWasIt: '这次办得怎么样',
  blind: '窗口看不到是谁评的。一次办理评价一次，提交后不能改。',
  thanks: '评价已收到，谢谢您。',
  thanksNext: '它只计入整体统计，窗口看不到是您评的。',
  backToVisits: '看我的办事',
  ratings: '大家的评价',
  noRatings: '还没有人评价。',
  noRatingsNext: '办过这件事的人才能评价。',
  count: (count: number) => `${count} 人评价`,
  satisfied: '满意（前三级）',
  range: (low: number, high: number, count: number) =>
    `按 ${count} 份评价推算，实际在 ${percent(low)} 到 ${percent(high)} 之间。`,
  levelCount: (name: string, count: number) => `${name} ${count} 人`,
} as const
