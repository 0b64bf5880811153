import type { FindingSaid } from '@mulin/shared/inspections/acknowledgement'
import type { InspectionPart } from '@mulin/shared/inspections/workflow'
import { saidWords } from '../words'

export const texts = {
  title: '检查',
  start: '现在检查',
  goOn: '继续检查',
  cancel: '取消检查',
  record: '查看检查记录',
  site: '查看场所',
  facts: '检查内容',
  address: '地址',
  responsible: '责任单位',
  who: '参加',
  nobodyElse: '没有其他参加单位',
  lead: '检查人',
  cancelled: (reason: string) => `检查已取消：${reason}`,
  findings: '发现的问题',
  none: '没有发现问题。',
  noneYet: '还没有记下问题。',
  fixed: '即查即改',
  said: (finding: FindingSaid) => `责任人${saidWords(finding)}`,
  items: '检查项目',
  mine: {
    lead: undefined,
    participant: '贵单位受邀参加。检查开始后，可以在这里记下问题。',
    responsible: '贵单位是责任单位。发现的问题会派给贵单位整改，到期有人回头看。',
  } satisfies Record<InspectionPart, string | undefined>,
  add: '记一个问题',
  send: '提交问题',
  added: (number: string) => `问题已记下，编号 ${number}`,
} as const

export const cancelTexts = {
  title: (site: string) => `取消检查：${site}`,
  what: '已经记下的问题会保留，照常整改和回头看。',
  yes: '取消检查',
  usual: '常用原因',
  usualReasons: ['改期再查', '场所没有人', '已经和别的检查合并'],
  reason: '原因',
  reasonMissing: '请写明原因，至少两个字',
  done: '检查已取消',
} as const
