import type { Reason } from '@mulin/shared/hazards/likeness'
import type { HazardAction, HazardState } from '@mulin/shared/hazards/workflow'
import { leftText, timeText } from '../../platform/clock'
import type { Tone } from '../../ui/tag'

export const stateWords = {
  reported: { word: '已上报', tone: 'waiting' },
  accepted: { word: '已立案', tone: 'action' },
  dispatched: { word: '整改中', tone: 'action' },
  split: { word: '分头整改', tone: 'action' },
  fixed: { word: '待核查', tone: 'waiting' },
  checked: { word: '待结案', tone: 'action' },
  closed: { word: '已结案', tone: 'done' },
  declined: { word: '不予立案', tone: 'neutral' },
  withdrawn: { word: '已撤回', tone: 'neutral' },
  merged: { word: '已并案', tone: 'neutral' },
} as const satisfies Record<HazardState, { word: string; tone: Tone }>

/** While the office says whose it is. */
export const handedUp = { now: '等待街道重新分', who: '街道核实后交给所在的社区' } as const

/** In place of its state, while its reporter is asked. */
export const asking = '等报告人回答'

/** What was done, as a line of the history. */
export const doneWords = {
  report: '上报',
  withdraw: '撤回上报',
  accept: '立案',
  decline: '不予立案',
  hand_up: '不归本辖区，交街道重新分',
  dispatch: '派遣整改',
  take_on: '物业主动承办',
  send_back: '交回，等待重新派遣',
  reroute: '改派',
  correct: '改正位置',
  ask: '向报告人提问，期限暂停',
  answer: '报告人已回答，期限继续',
  no_answer: '没有等到报告人回答，期限继续',
  add: '补充情况',
  request_extension: '申请延期',
  extend: '调整期限',
  refuse_extension: '没有同意延期',
  escalate: '超过期限，已提级督办',
  split: '分头整改',
  merge: '并案',
  absorb: '并入另一件',
  fix: '整改完成',
  rework: '整改不到位，返工',
  check: '核查通过',
  close: '结案',
  dispute: '反映没有解决，重新处理',
  dispute_too: '也反映没有解决',
  appeal: '不认同不予立案，换人再看',
  rate: '确认已解决',
  sign_for: '责任人已签收',
  hide_photo: '一张照片不再给邻居看',
  show_photo: '一张照片又给邻居看',
  cover_photo: '遮住了一张照片的一部分',
  uncover_photo: '一张照片不再遮住',
} as const satisfies Record<HazardAction, string>

interface Waiting {
  /** What it waits for now. */
  now: string
  /** Who does that. */
  who: string
  /** The same step, while it is still ahead. */
  ahead: string
}

export const waitingWords = {
  reported: { now: '等待立案', who: '网格员或社区核实后决定', ahead: '立案' },
  accepted: { now: '等待派遣', who: '网格员或社区安排整改单位', ahead: '派遣整改单位' },
  dispatched: { now: '正在整改', who: '整改完成后拍照反馈', ahead: '整改并拍照' },
  split: { now: '正在分头整改', who: '各部分分别整改', ahead: '' },
  fixed: { now: '等待核查', who: '网格员或社区核对整改结果', ahead: '核查整改结果' },
  checked: { now: '等待结案', who: '网格员或社区办结', ahead: '结案' },
  closed: undefined,
  declined: undefined,
  withdrawn: undefined,
  merged: undefined,
} as const satisfies Record<HazardState, Waiting | undefined>

interface Due {
  dueAt: string
  dueOnHolidayCalendar?: boolean
}

/** `周三 12月3日 17:00 前完成（还有 3 天）`; says so when a holiday may have been counted as a workday. */
export const dueText = ({ dueAt, dueOnHolidayCalendar = true }: Due, verb = ''): string =>
  `${timeText(dueAt)} 前${verb}（${leftText(dueAt)}${dueOnHolidayCalendar ? '' : '，按周一至周五推算'}）`

const reasons = { same_building: '同一栋楼', same_spot: '同样的地方', photo: '照片相似', words: '说法相近' } as const

/** Why two are likely the same: `同一栋楼 · 距离 40 米`. */
export const likenessText = (why: readonly Reason[]) =>
  why.map((reason) => (reason.kind === 'near' ? `距离 ${reason.metres} 米` : reasons[reason.kind])).join(' · ')
