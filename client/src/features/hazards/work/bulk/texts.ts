import type { BulkAction } from './common'
import { inWords } from '../../../../name-in-words'

/** Those that can take one step. */
export const onlyWords = {
  accept: '能立案的',
  dispatch: '能派遣的',
  take_on: '我们能承办的',
  close: '能结案的',
  send_back: '能退回的',
  decline: '可以不予立案的',
} as const satisfies Record<BulkAction, string>
export const onlyToTakeBack = '能收回的'

export const texts = {
  several: '多选',
  all: (count: number) => `全选这 ${count} 件`,
  leave: '退出多选',
  chosen: (count: number) => `已选 ${count} 件`,
  full: (atMost: number) => `已选 ${atMost} 件，一次最多这么多。`,
  chooseFirst: '请点选要一起办的隐患。',
  nothingInCommon: '所选的几件没有共同的下一步，可以只留：',
  nothingToDo: '这一件不能在这里成批办理，请打开单独办。',
  oneGrid: '所选的不在同一网格，要派遣请只选同一网格的。',
  pieces: (count: number) => `${count} 件`,
  only: (which: string, count: number) => `${which} ${count} 件`,
  confirmTitles: {
    accept: (count: number) => `立案 ${count} 件？`,
    take_on: (count: number) => `这 ${count} 件由我们承办？`,
  },
  withoutAccount: (unit: string) => `${inWords(unit)}没有账号，要发链接给他们。`,
  toBeSent: (count: number) => `${count} 件派给了没有账号的单位，要发链接给他们。`,
  confirmWhat: '每一件分别记录，有一件没办成不影响其他。',

  results: '办理结果',
  going: (done: number, all: number) => `正在办理，已完成 ${done} / ${all} 件。`,
  summary: (done: number, all: number) => (done === all ? `${all} 件都已办成。` : `${all} 件中办成 ${done} 件。`),
  waiting: '等待办理',
  lost: '别人先处理了',
  lostTo: (who: string, what: string, ago: string) => `${inWords(who)}${what}（${ago}）`,
  cutOff: '没网，没有办成',
  refused: '没有办成',
  retry: (count: number) => `重试没办成的 ${count} 件`,
  finish: '完成',
} as const
