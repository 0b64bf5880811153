import type { FeedbackTag } from '@mulin/shared/feedback'
import { percent } from '../../rating/texts'

export const tagNames = {
  well_run: '组织得好',
  useful: '有收获',
  lively: '有意思',
  kind: '态度好',
  handy_place: '地方方便',
  disorderly: '有点乱',
  crowded: '人太挤',
  late: '不准时',
  unclear: '没说明白',
  dull: '没意思',
  unhandy_place: '地方不便',
} as const satisfies Record<FeedbackTag, string>

export const texts = {
  title: '评价活动',
  howWasIt: '这次活动办得怎么样',
  rateBy: (day: string) => `${day} 前可以评价`,
  blind: '满 5 人评价后，主办方能看到评价内容，看不到是谁评的。一次活动评价一次，提交后不能改。',
  thanks: '评价已收到，谢谢您。',
  thanksNext: '活动页只公布合计数字。主办方看不到是您评的。',
  mySignUps: '看我的报名',
  fine: '好',
  satisfaction: '大家的评价',
  few: (count: number) => (count === 0 ? '还没有人评价' : `${count} 人评价，满 5 人后公布满意度`),
  allComments: (count: number) => `看全部 ${count} 条`,
  whoSaidIt: '不满意的在前。看不到是谁、什么时候评的；满 5 人后才显示内容。',
  noWords: '没有留言',
  share: (share: number, count: number) => `满意度 ${percent(share)}，${count} 人评价`,
  range: (low: number, high: number) => `按这些评价推算，实际在 ${percent(low)} 到 ${percent(high)} 之间。`,
} as const
