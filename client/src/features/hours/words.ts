import type { HoursAction, HoursState } from '@mulin/shared/hours/workflow'
import type { Tone } from '../../ui/tag'

export const stateWords = {
  pending: '待确认',
  confirmed: '已确认',
  disputed: '有异议',
  settled: '已答复',
  void: '已撤销',
} as const satisfies Record<HoursState, string>

export const stateTones = {
  pending: 'waiting',
  confirmed: 'done',
  disputed: 'waiting',
  settled: 'done',
  void: 'neutral',
} as const satisfies Record<HoursState, Tone>

/** A shift of long ago may be nobody's by name. */
export const nameWord = ({ name }: { name: string }) => name || '姓名已去除'

export const actionWords = {
  record: '按签到签退记录',
  void: '签到或签退撤销，不再计算',
  claim: '反映没有记上',
  confirm: '确认',
  correct: '更正',
  dispute: '提出异议',
  uphold: '答复：维持',
  revise: '答复：更正',
  escalate: '超过期限没有答复，已报街道',
} as const satisfies Record<HoursAction, string>
