import type { Reason } from '@mulin/shared/hazards/likeness'
import type { HazardState } from '@mulin/shared/hazards/workflow'
import { checkedBy } from '../../hazard-checking-words'
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
  fixed: { now: '等待核查', who: checkedBy.fixed, ahead: '核查整改结果' },
  checked: { now: '等待结案', who: checkedBy.checked, ahead: '结案' },
  closed: undefined,
  declined: undefined,
  withdrawn: undefined,
  merged: undefined,
} as const satisfies Record<HazardState, Waiting | undefined>

const reasons = { same_building: '同一栋楼', same_spot: '同样的地方', photo: '照片相似', words: '说法相近' } as const

/** Why two are likely the same: `同一栋楼 · 距离 40 米`. */
export const likenessText = (why: readonly Reason[]) =>
  why.map((reason) => (reason.kind === 'near' ? `距离 ${reason.metres} 米` : reasons[reason.kind])).join(' · ')
