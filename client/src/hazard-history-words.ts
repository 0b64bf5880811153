import type { HazardAction } from '@mulin/shared/hazards/workflow'

/** In place of its state, while its reporter is asked. */
export const asking = '等报告人回答'
/** The same, said to them. */
export const askingYou = '等您回答'

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
  refuse_to_sign: '责任人没有签字',
  object: '责任人有异议',
  hide_photo: '一张照片不再给邻居看',
  show_photo: '一张照片又给邻居看',
  cover_photo: '遮住了一张照片的一部分',
  uncover_photo: '一张照片不再遮住',
} as const satisfies Record<HazardAction, string>

/** The day that goes with it: by when to answer, one that was asked for, or the new one. */
export function dateWords(action: HazardAction, when: string): string {
  if (action === 'ask') return `请在 ${when} 前回答`
  return `${action === 'request_extension' ? '申请延到' : '新的期限'}：${when}`
}
